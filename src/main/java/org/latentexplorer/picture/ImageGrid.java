package org.latentexplorer.picture;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import org.latentexplorer.model.ImageShape;

/** Originals above, what the network made of them below, and the error under each. */
public final class ImageGrid {
    private static final double CELL = 84;
    private static final double GAP = 8;
    private static final double TOP = 80;
    private static final double EDGE = 32;
    private static final double BAND = 2 * CELL + GAP + 44;
    private static final int MOST_COLUMNS = 10;

    private final Look look;
    private final Sheet sheet;
    private final int columns;
    private final double left;

    private ImageGrid(int count, Look look) {
        this.look = look;
        columns = Math.min(count, MOST_COLUMNS);
        left = EDGE + names(look);
        int bands = (count + columns - 1) / columns;
        double width = Math.max(left + columns * (CELL + GAP) - GAP + EDGE, 420);
        sheet = new Sheet(width, TOP + bands * BAND + 4, look);
    }

    /** Room for the names of the rows. */
    private static double names(Look look) {
        Sheet measure = new Sheet(1, 1, look);
        double widest = 0;
        for (String key : new String[] {"picture.original", "picture.reconstruction", "picture.error"}) {
            widest = Math.max(widest, measure.textWidth(look.text(key), Font.PLAIN, Sheet.BODY));
        }
        return widest + 18;
    }

    /**
     * Draws pairs of images, ten a row.
     *
     * @param originals       image after image, each {@code shape.size()} floats from 0 to 1
     * @param reconstructions as many
     * @param errors          mean squared error of each
     * @param caption         what was encoded by what
     */
    public static BufferedImage draw(float[] originals, float[] reconstructions, double[] errors, ImageShape shape,
                                     String caption, Look look) {
        ImageGrid grid = new ImageGrid(errors.length, look);
        grid.sheet.heading(EDGE, look.text("picture.reconstructions.title"), caption);
        for (int from = 0; from < errors.length; from += grid.columns) {
            double top = TOP + from / grid.columns * BAND;
            grid.rowNames(top);
            for (int i = from; i < Math.min(from + grid.columns, errors.length); i++) {
                double x = grid.left + (i - from) * (CELL + GAP);
                grid.cell(originals, i, shape, x, top);
                grid.cell(reconstructions, i, shape, x, top + CELL + GAP);
                grid.sheet.text(String.format(Locale.ROOT, "%.3f", errors[i]), x + CELL / 2, top + 2 * CELL + GAP + 19,
                        Sheet.CENTRE, Font.PLAIN, Sheet.SMALL, look.muted());
            }
        }
        return Shades.of(grid.sheet.image(), look);
    }

    private void rowNames(double top) {
        rowName("picture.original", top + CELL / 2 + 5);
        rowName("picture.reconstruction", top + CELL + GAP + CELL / 2 + 5);
        rowName("picture.error", top + 2 * CELL + GAP + 19);
    }

    private void rowName(String key, double baseline) {
        sheet.text(look.text(key), EDGE, baseline, Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.muted());
    }

    private void cell(float[] images, int image, ImageShape shape, double x, double y) {
        float[] pixels = Arrays.copyOfRange(images, image * shape.size(), (image + 1) * shape.size());
        BufferedImage picture = Ink.sheet(pixels, shape, 1, look);
        double scale = CELL / Math.max(shape.width(), shape.height());
        AffineTransform place = AffineTransform.getTranslateInstance(
                x + (CELL - shape.width() * scale) / 2, y + (CELL - shape.height() * scale) / 2);
        place.scale(scale, scale);
        sheet.g.drawImage(picture, place, null);
        sheet.frame(new Rectangle2D.Double(x, y, CELL, CELL), look.line());
    }
}
