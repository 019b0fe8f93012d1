package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Numbers in rows and columns, the cells as dark as their share says. */
public final class Table {
    private static final double EDGE = 32;
    private static final double TOP = 104;
    private static final double CELL_HEIGHT = 34;
    private static final double WIDEST = 72;
    private static final double PICTURE = 816;

    private Table() {
    }

    /**
     * @param title   what it shows
     * @param caption of what
     * @param rows    names of the rows
     * @param columns names of the columns
     * @param cells   what stands in each, row by row; empty for nothing
     * @param shares  how dark each is, 0 to 1; less or more is clamped
     */
    public static BufferedImage draw(String title, String caption, List<String> rows, List<String> columns,
                                     String[][] cells, double[][] shares, Look look) {
        Sheet measure = new Sheet(1, 1, look);
        double names = rows.stream().mapToDouble(r -> measure.textWidth(r, Font.PLAIN, Sheet.BODY)).max().orElse(0) + 14;
        double widest = columns.stream().mapToDouble(c -> measure.textWidth(c, Font.PLAIN, Sheet.SMALL)).max().orElse(0);
        double cell = Math.min(Math.max(WIDEST, widest + 12), (PICTURE - names) / columns.size());
        double width = Math.max(560, 2 * EDGE + names + cell * columns.size());
        Sheet sheet = new Sheet(width, TOP + CELL_HEIGHT * rows.size() + EDGE, look);
        sheet.heading(EDGE, title, caption);
        float size = cell < 40 ? 9 : Sheet.SMALL;
        for (int c = 0; c < columns.size(); c++) {
            sheet.text(columns.get(c), EDGE + names + (c + 0.5) * cell, TOP - 9, Sheet.CENTRE, Font.PLAIN, size,
                    look.muted());
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = TOP + r * CELL_HEIGHT;
            sheet.text(rows.get(r), EDGE, y + CELL_HEIGHT / 2 + 4, Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.muted());
            for (int c = 0; c < columns.size(); c++) {
                double x = EDGE + names + c * cell;
                float share = (float) Math.clamp(shares[r][c], 0, 1);
                sheet.g.setColor(new Color(Ink.mix(look.ground(), look.train(), share)));
                sheet.g.fill(new Rectangle2D.Double(x, y, cell - 1.5, CELL_HEIGHT - 1.5));
                Color words = share > 0.55 ? look.ground() : look.words();
                sheet.text(cells[r][c], x + cell / 2, y + CELL_HEIGHT / 2 + 4, Sheet.CENTRE, Font.PLAIN, size, words);
            }
        }
        return sheet.image();
    }
}
