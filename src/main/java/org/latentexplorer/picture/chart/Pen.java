package org.latentexplorer.picture.chart;

/**
 * What charts are drawn with: on a canvas of the window or on the sheet of a picture. Lengths are pixels of an ordinary
 * screen, from the upper left corner; dashes are lengths of strokes and gaps in turn.
 */
public interface Pen {
    /** On which side of its place a text is: to the right of it, about it, to the left of it. */
    enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** Of the text. */
    double size();

    double width(String text);

    /** @param most as wide as it may be, in pixels */
    void text(String text, double x, double baseline, Align align, Tint colour, double most);

    default void text(String text, double x, double baseline, Align align, Tint colour) {
        text(text, x, baseline, align, colour, width(text) + 1);
    }

    void line(double x1, double y1, double x2, double y2, Tint colour, double width, double... dashes);

    /** A line through all points; nothing for none. */
    void lines(double[] x, double[] y, Tint colour, double width, double... dashes);

    /** What a line through all points and back to the first surrounds. */
    void area(double[] x, double[] y, Tint colour);

    void dot(double x, double y, double radius, Tint colour);

    void ring(double x, double y, double radius, Tint colour, double width);
}
