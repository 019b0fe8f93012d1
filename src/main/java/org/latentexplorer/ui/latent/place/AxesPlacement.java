package org.latentexplorer.ui.latent.place;

import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.plot.PointCloud;

/**
 * Two latent axes, or for codes of one number a line with some height given to each code so that they do not hide each
 * other.
 *
 * @param dimension floats a code
 * @param axisX     the latent axis to the right
 * @param axisY     the latent axis upwards; -1 for none
 */
public record AxesPlacement(int dimension, int axisX, int axisY) implements Placement {
    /** Height of the band that a line's points lie in, in data units. */
    private static final float BAND = 0.5f;

    /** The axes asked for, as far as the codes have them; both never the same. */
    public static AxesPlacement of(int dimension, int wantedX, int wantedY) {
        if (dimension == 1) {
            return new AxesPlacement(1, 0, -1);
        }
        int x = wantedX >= 0 && wantedX < dimension ? wantedX : 0;
        int y = wantedY >= 0 && wantedY < dimension ? wantedY : 1;
        return new AxesPlacement(dimension, x, y != x ? y : x == 0 ? 1 : 0);
    }

    @Override
    public boolean line() {
        return axisY < 0;
    }

    @Override
    public String axisName(boolean horizontal) {
        return line() && !horizontal ? "" : name(horizontal ? axisX : axisY);
    }

    /** Axes are counted from one where people see them, as in the files. */
    public static String name(int axis) {
        return "z" + (axis + 1);
    }

    @Override
    public PointCloud cloud(Codes codes) {
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = codes.at(i, axisX);
            y[i] = line() ? jitter(i) : codes.at(i, axisY);
        }
        return PointCloud.of(x, y, codes.labels());
    }

    /** Always the same for one number: the fractional parts of its multiples of the golden ratio. */
    private static float jitter(int i) {
        double part = i * 0.6180339887498949;
        return (float) (part - Math.floor(part) - 0.5) * BAND;
    }

    @Override
    public double x(float[] code) {
        return code[axisX];
    }

    @Override
    public double y(float[] code) {
        return line() ? 0 : code[axisY];
    }

    @Override
    public float[] code(float[] base, double x, double y) {
        float[] code = base.clone();
        code[axisX] = (float) x;
        if (!line()) {
            code[axisY] = (float) y;
        }
        return code;
    }

    @Override
    public Object framing() {
        return this;
    }
}
