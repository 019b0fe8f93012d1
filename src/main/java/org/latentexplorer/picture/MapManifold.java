package org.latentexplorer.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.latentexplorer.model.ImageShape;
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
        ImageShape shape = model.shape();
        int rows = (int) Math.max(1, Math.round(map.height() / side * shape.width() / shape.height()));
        BufferedImage picture = new BufferedImage(cells * shape.width(), rows * shape.height(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(look.ground());
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.dispose();
        float[] image = new float[model.size()];
        ImageColours colours = Ink.colours(look).faded(STRENGTH);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < cells; column++) {
                float[] code = codes.at(map.x().value((column + 0.5) / cells), map.y().value(1 - (row + 0.5) / rows));
                if (code != null) {
                    model.decode(code, image);
                    Ink.draw(image, 0, shape, colours, picture, column * shape.width(), row * shape.height());
                }
            }
        }
        return picture;
    }
}
