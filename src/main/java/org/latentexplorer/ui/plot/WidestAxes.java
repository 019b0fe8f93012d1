package org.latentexplorer.ui.plot;

import org.latentexplorer.model.Codes;

/** Which two axes a small picture of codes shows. */
public final class WidestAxes {
    private WidestAxes() {
    }

    /** The two axes along which the codes spread most; those of flat codes in their order, the only one twice. */
    public static int[] of(Codes codes) {
        if (codes.dimension() <= 2) {
            return new int[]{0, codes.dimension() - 1};
        }
        double[] variances = new double[codes.dimension()];
        for (int axis = 0; axis < variances.length; axis++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < codes.count(); i++) {
                sum += codes.at(i, axis);
                squares += codes.at(i, axis) * codes.at(i, axis);
            }
            variances[axis] = squares / codes.count() - Math.pow(sum / codes.count(), 2);
        }
        int first = most(variances, -1);
        return new int[]{first, most(variances, first)};
    }

    private static int most(double[] values, int besides) {
        int most = besides == 0 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            most = i != besides && values[i] > values[most] ? i : most;
        }
        return most;
    }
}
