package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.picture.chart.PlotFrame;

/**
 * What is decoded behind the points of a map, from places at equal distances.
 *
 * @param model decodes
 * @param codes of the places
 * @param cells images from left to right
 */
public record MapManifold(LatentModel model, CodesOfPlaces codes, int cells) {
    /** How strongly the images show: points are to be seen above them. */
    private static final float STRENGTH = 0.5f;

    /** Leads from places of the map back to codes. */
    @FunctionalInterface
    public interface CodesOfPlaces {
        /** The code of a place, in the map's units; null where there is none worth decoding. */
        float[] at(double x, double y);
    }

    BufferedImage picture(PlotFrame map, Look look) {
        double side = map.width() / cells;
        int rows = (int) Math.max(1, Math.round(map.height() / side * model.width() / model.height()));
        BufferedImage picture = new BufferedImage(cells * model.width(), rows * model.height(),
                BufferedImage.TYPE_INT_RGB);
        float[] image = new float[model.size()];
        Color ink = new Color(Ink.mix(look.ground(), look.ink(), STRENGTH));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < cells; column++) {
                float[] code = codes.at(map.x().value((column + 0.5) / cells), map.y().value(1 - (row + 0.5) / rows));
                if (code == null) {
                    Arrays.fill(image, 0);
                } else {
                    model.decode(code, image);
                }
                draw(picture, image, column * model.width(), row * model.height(), ink, look);
            }
        }
        return picture;
    }

    private void draw(BufferedImage picture, float[] image, int left, int top, Color ink, Look look) {
        for (int p = 0; p < image.length; p++) {
            float amount = Float.isNaN(image[p]) ? 0 : Math.clamp(image[p], 0, 1);
            picture.setRGB(left + p % model.width(), top + p / model.width(), Ink.mix(look.ground(), ink, amount));
        }
    }
}
