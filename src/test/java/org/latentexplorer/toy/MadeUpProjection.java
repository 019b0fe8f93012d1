package org.latentexplorer.toy;

import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Projector;

/** A made-up projection, found only if it is listed as a service: the sign of a code, stretched, and its number. */
public final class MadeUpProjection implements Projection {
    private static final Hyperparameter<Integer> STRETCH = Hyperparameter.whole("stretch", 2, 1, 9);

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(STRETCH);
    }

    @Override
    public int minCodes() {
        return 4;
    }

    @Override
    public Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving) {
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.signum(codes.at(i, 0)) * values.get(STRETCH);
            y[i] = i;
        }
        return new Layout(x, y);
    }
}
