package org.latentexplorer.picture;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;

/**
 * Where codes lie on a map.
 *
 * @param x      to the right, one a code; what is not finite is left out of the picture
 * @param y      upwards, one a code
 * @param titleX of the axis to the right; empty where the coordinates mean nothing, which then has no numbers
 * @param titleY of the axis upwards
 */
public record MapPlaces(float[] x, float[] y, String titleX, String titleY) {
    /** On two latent axes, from 0; both the same for codes of one number. */
    public static MapPlaces axes(Codes codes, int axisX, int axisY) {
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = codes.at(i, axisX);
            y[i] = codes.at(i, axisY);
        }
        return new MapPlaces(x, y, "z" + (axisX + 1), "z" + (axisY + 1));
    }

    /** As a projection has laid them out. */
    public static MapPlaces projected(ProjectedCodes codes, String titleX, String titleY) {
        return new MapPlaces(codes.x(), codes.y(), titleX, titleY);
    }

    boolean numbered() {
        return !titleX.isEmpty();
    }

    boolean finite(int point) {
        return Float.isFinite(x[point]) && Float.isFinite(y[point]);
    }

    int count() {
        return x.length;
    }
}
