package org.latentexplorer.picture;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.ImageShape;

/** The same images in several ways, one way a row, and words under each column. */
public final class ImageRows {
    private static final double CELL = 76;
    private static final double GAP = 8;
    private static final double TOP = 80;
    private static final double EDGE = 32;
    private static final double FEET = 26;

    private ImageRows() {
    }

    /**
     * One way to show the images.
     *
     * @param name   at the left
     * @param images image after image, each {@code shape.size()} floats from 0 to 1
     */
    public record Row(String name, float[] images) {
    }

    /**
     * @param title   what it shows
     * @param caption of what
     * @param rows    as many images in each
     * @param feet    words under each column
     */
    public static BufferedImage draw(String title, String caption, List<Row> rows, List<String> feet,
                                     ImageShape shape, Look look) {
        Sheet measure = new Sheet(1, 1, look);
        double names = rows.stream().mapToDouble(r -> measure.textWidth(r.name(), Font.PLAIN, Sheet.BODY)).max()
                .orElse(0) + 18;
        double all = Math.max(560, EDGE + names + feet.size() * (CELL + GAP) - GAP + EDGE);
        Sheet sheet = new Sheet(all, TOP + rows.size() * (CELL + GAP) + FEET, look);
        sheet.heading(EDGE, title, caption);
        for (int r = 0; r < rows.size(); r++) {
            double y = TOP + r * (CELL + GAP);
            sheet.text(rows.get(r).name(), EDGE, y + CELL / 2 + 5, Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.muted());
            for (int c = 0; c < feet.size(); c++) {
                cell(sheet, rows.get(r).images(), c, shape, EDGE + names + c * (CELL + GAP), y, look);
            }
        }
        for (int c = 0; c < feet.size(); c++) {
            sheet.text(feet.get(c), EDGE + names + c * (CELL + GAP) + CELL / 2, TOP + rows.size() * (CELL + GAP) + 8,
                    Sheet.CENTRE, Font.PLAIN, Sheet.SMALL, look.muted());
        }
        return Shades.of(sheet.image(), look);
    }

    private static void cell(Sheet sheet, float[] images, int image, ImageShape shape, double x, double y,
                             Look look) {
        float[] pixels = Arrays.copyOfRange(images, image * shape.size(), (image + 1) * shape.size());
        double scale = CELL / Math.max(shape.width(), shape.height());
        AffineTransform place = AffineTransform.getTranslateInstance(
                x + (CELL - shape.width() * scale) / 2, y + (CELL - shape.height() * scale) / 2);
        place.scale(scale, scale);
        sheet.g.drawImage(Ink.sheet(pixels, shape, 1, look), place, null);
        sheet.frame(new Rectangle2D.Double(x, y, CELL, CELL), look.line());
    }
}
