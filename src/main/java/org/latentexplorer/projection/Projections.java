package org.latentexplorer.projection;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Directions;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.WayBack;

/** Computes projections anew each time; see {@link RememberedProjections}. */
public class Projections implements Projector {
    @Override
    public ProjectedCodes project(Codes codes, ProjectionSettings settings, Progress progress, Moving moving) {
        long start = System.nanoTime();
        ProjectionSettings chosen = settings.bySize(codes.count());
        List<Problem> problems = chosen.problems(codes.count());
        if (!problems.isEmpty()) {
            throw new Failure(problems.getFirst());
        }
        Prepared prepared = Prepared.of(codes);
        progress.check();
        Projection.Layout layout = chosen.method().run(prepared.codes(), chosen.values(), progress, moving);
        if (chosen.method().linear()) {
            float unit = (float) (1 / prepared.scale());
            scale(layout.x(), unit);
            scale(layout.y(), unit);
        }
        progress.update(1, 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new ProjectedCodes(layout.x(), layout.y(), chosen.method(), seconds, layout.kl());
    }

    private static void scale(float[] values, float unit) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= unit;
        }
    }

    @Override
    public Directions directions(Codes codes, int count, Progress progress) {
        Prepared prepared = Prepared.of(codes);
        double[][] axes = Pca.axes(prepared.codes(), Pca.mean(prepared.codes()), progress);
        return new Directions(Pca.mean(codes), Arrays.copyOf(axes, Math.min(count, axes.length)));
    }

    @Override
    public WayBack wayBack(Codes codes, ProjectedCodes projected) {
        return new NearestWayBack(codes, projected);
    }
}
