package org.latentexplorer.picture.chart;

/**
 * A colour of a chart by what it stands for; theme and look say which it is.
 *
 * @param number  of the series that has it in the window, from 0
 * @param opacity from 0 (not seen) to 1
 */
public record Tint(Kind kind, int number, double opacity) {
    /** What is told apart by colour. */
    public enum Kind {
        GROUND, GRID, TEXT, STRONG, TRAIN, VALIDATION, SERIES
    }

    public static final Tint GROUND = new Tint(Kind.GROUND, 0, 1);
    public static final Tint GRID = new Tint(Kind.GRID, 0, 1);
    /** Of ticks, names, and what is only there to compare with, like the window's last series. */
    public static final Tint TEXT = new Tint(Kind.TEXT, 5, 1);
    /** Of what has to be read. */
    public static final Tint STRONG = new Tint(Kind.STRONG, 0, 1);
    /** Of what a model has learned from. */
    public static final Tint TRAIN = new Tint(Kind.TRAIN, 0, 1);
    /** Of what it has not seen. */
    public static final Tint VALIDATION = new Tint(Kind.VALIDATION, 1, 1);

    public static Tint series(int number) {
        return new Tint(Kind.SERIES, number, 1);
    }

    public Tint opacity(double now) {
        return new Tint(kind, number, now);
    }
}
