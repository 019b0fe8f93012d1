package org.latentexplorer.ui.latent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Directions;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.model.WayBack;

/**
 * Puts each code at its first two numbers times a scale of the method: 1, 10, 100 for PCA, t-SNE and UMAP. All but PCA
 * take until {@link #finish()} is called. The way back goes to (x, y, 0, ...), the first code being the nearest.
 */
final class FakeProjector implements Projector {
    final List<ProjectionSettings> asked = Collections.synchronizedList(new ArrayList<>());
    /** What the next slow one fails with; null for nothing. */
    volatile Failure failure;
    volatile boolean cancelled;
    private volatile Moving moving;
    private volatile Codes working;
    private volatile boolean open;

    @Override
    public ProjectedCodes project(Codes codes, ProjectionSettings settings, Progress progress, Moving toMove) {
        asked.add(settings);
        if (settings.method() == TestProjections.PCA) {
            for (float value : codes.values()) {
                if (Float.isNaN(value)) {
                    throw new Failure("failure.projection.number", 1, 1);
                }
            }
            return at(codes, settings.method(), 1);
        }
        moving = toMove;
        working = codes;
        while (!open) {
            Thread.onSpinWait();
            if (progress.cancelled()) {
                cancelled = true;
                throw new Cancelled();
            }
        }
        open = false;
        working = null;
        if (failure != null) {
            throw failure;
        }
        return at(codes, settings.method(), settings.method() == TestProjections.UMAP ? 100 : 10);
    }

    /** The codes that a slow one is working on; null for none. */
    Codes working() {
        return working;
    }

    void finish() {
        open = true;
    }

    /** Tells positions on the way: at 5 times the first two numbers. */
    void move() {
        ProjectedCodes now = at(working, TestProjections.TSNE, 5);
        moving.moved(now.x(), now.y());
    }

    /** The axes themselves. */
    @Override
    public Directions directions(Codes codes, int count, Progress progress) {
        double[][] axes = new double[count][codes.dimension()];
        for (int i = 0; i < count; i++) {
            axes[i][i] = 1;
        }
        return new Directions(new double[codes.dimension()], axes);
    }

    private static ProjectedCodes at(Codes codes, Projection method, float scale) {
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = scale * codes.at(i, 0);
            y[i] = scale * codes.at(i, 1);
        }
        return new ProjectedCodes(x, y, method, 1.5, method == TestProjections.TSNE ? 0.25 : Double.NaN);
    }

    @Override
    public WayBack wayBack(Codes codes, ProjectedCodes projected) {
        return (x, y) -> {
            float[] code = new float[codes.dimension()];
            code[0] = (float) x;
            code[1] = (float) y;
            double far = Math.hypot(x - projected.x()[0], y - projected.y()[0]);
            return new WayBack.Spot(code, 0, far, far);
        };
    }
}
