package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import org.latentexplorer.model.Palette;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.Tint;

/** Draws charts on a sheet, series in the colours of classes. */
final class SheetPen implements Pen {
    private static final float SIZE = 12;

    private final Sheet sheet;

    SheetPen(Sheet sheet) {
        this.sheet = sheet;
    }

    private Color colour(Tint tint) {
        Look look = sheet.look;
        Color opaque = switch (tint.kind()) {
            case GROUND -> look.ground();
            case GRID -> look.line();
            case TEXT -> look.muted();
            case STRONG -> look.words();
            case TRAIN -> look.train();
            case VALIDATION -> look.validation();
            case SERIES -> new Color(Palette.colour(tint.number(), look.dark()));
        };
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * tint.opacity()));
    }

    @Override
    public double size() {
        return SIZE;
    }

    @Override
    public double width(String text) {
        return sheet.textWidth(text, Font.PLAIN, SIZE);
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Tint colour, double most) {
        sheet.text(sheet.shortened(text, most, Font.PLAIN, SIZE), x, baseline, align.ordinal(), Font.PLAIN, SIZE,
                colour(colour));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Tint colour, double width, double... dashes) {
        lines(new double[] {x1, x2}, new double[] {y1, y2}, colour, width, dashes);
    }

    @Override
    public void lines(double[] x, double[] y, Tint colour, double width, double... dashes) {
        if (x.length > 0) {
            sheet.lines(x, y, colour(colour), width, dashes);
        }
    }

    @Override
    public void area(double[] x, double[] y, Tint colour) {
        sheet.area(x, y, colour(colour));
    }

    @Override
    public void dot(double x, double y, double radius, Tint colour) {
        sheet.dot(x, y, radius, colour(colour));
    }

    @Override
    public void ring(double x, double y, double radius, Tint colour, double width) {
        sheet.ring(x, y, radius, colour(colour), width);
    }
}
