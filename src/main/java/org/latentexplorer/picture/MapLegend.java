package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.latentexplorer.model.ScaleEnds;
import org.latentexplorer.picture.chart.Axis;

/** What the colours of a map mean, to its right. */
final class MapLegend {
    private static final int ROWS = 28;
    private static final double NAME_WIDTH = 56;
    private static final double BAR = 14;
    private static final double BAR_HEIGHT = 320;

    private final Sheet sheet;
    private final Look look;
    private final MapColours colours;

    MapLegend(Sheet sheet, MapColours colours) {
        this.sheet = sheet;
        this.look = sheet.look;
        this.colours = colours;
    }

    void paint(Rectangle2D map) {
        if (colours.byClass()) {
            classes(map);
        } else {
            scale(map);
        }
    }

    private void classes(Rectangle2D map) {
        double left = map.getMaxX() + 24;
        List<String> classes = colours.classes();
        int rows = classes.size() <= ROWS ? classes.size() : ROWS - 1;
        for (int c = 0; c < rows; c++) {
            double middle = map.getMinY() + 10 + 24 * c;
            sheet.dot(left, middle, 5, MapColours.of(c, look));
            sheet.text(sheet.shortened(classes.get(c), NAME_WIDTH, Font.PLAIN, Sheet.BODY), left + 13, middle + 4.5,
                    Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.words());
        }
        if (rows < classes.size()) {
            sheet.text(look.text("picture.map.more", classes.size() - rows), left - 5,
                    map.getMinY() + 14.5 + 24 * rows, Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.muted());
        }
    }

    private void scale(Rectangle2D map) {
        double left = map.getMaxX() + 20;
        double top = map.getMinY() + 24;
        int[] scale = colours.scale(look.dark());
        double step = BAR_HEIGHT / scale.length;
        for (int i = 0; i < scale.length; i++) {
            // a little too high each, or seams would show
            double height = i == 0 ? step : step + 0.6;
            sheet.fill(new Rectangle2D.Double(left, top + BAR_HEIGHT - (i + 1) * step, BAR, height),
                    new Color(scale[i]));
        }
        ScaleEnds ends = colours.ends();
        Axis axis = new Axis(ends.low(), ends.high(), ends.logarithmic());
        for (Axis.Tick tick : axis.ticks(6)) {
            double y = top + BAR_HEIGHT * (1 - axis.share(tick.value()));
            sheet.line(left + BAR, y, left + BAR + 4, y, look.muted(), 1);
            sheet.text(tick.label(), left + BAR + 8, y + 4, Sheet.LEFT, Font.PLAIN, Sheet.SMALL, look.muted());
        }
        sheet.text(colours.title(), LatentMap.WIDTH - 12, map.getMinY() + 8, Sheet.RIGHT, Font.BOLD, Sheet.SMALL,
                look.words());
    }
}
