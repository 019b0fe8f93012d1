package org.latentexplorer.ui.latent.decode;

import org.latentexplorer.ui.plot.Viewport;

/**
 * Cells that fill a view, of which one image each is decoded. They stand at multiples of a step in data units, so that
 * they stay where they are when the view moves; the step is a power of the fourth root of two, so that few views have
 * steps of their own.
 *
 * @param levelX    the step to the right is {@code 2 ^ (levelX / 4)}; likewise {@code levelY}
 * @param column    number of the first column; column i stands at i steps
 * @param row       number of the lowest row
 * @param columns   how many
 */
public record Lattice(int levelX, int levelY, long column, long row, int columns, int rows) {
    /** Cells around the view: what a quick pan uncovers before the next ones are decoded. */
    private static final int AROUND = 2;
    /** No screen needs more along an axis. */
    private static final int MOST = 400;

    /**
     * @param width  how wide a cell should be in pixels of the view, nearly; likewise {@code height}
     */
    static Lattice over(Viewport view, double width, double height) {
        int levelX = level(width / view.scaleX());
        int levelY = level(height / view.scaleY());
        long left = Math.round(view.toDataX(0) / step(levelX)) - AROUND;
        long right = Math.round(view.toDataX(view.width()) / step(levelX)) + AROUND;
        long bottom = Math.round(view.toDataY(view.height()) / step(levelY)) - AROUND;
        long top = Math.round(view.toDataY(0) / step(levelY)) + AROUND;
        return new Lattice(levelX, levelY, left, bottom, (int) Math.clamp(right - left + 1, 1L, MOST),
                (int) Math.clamp(top - bottom + 1, 1L, MOST));
    }

    private static int level(double step) {
        return (int) Math.round(4 * Math.log(step) / Math.log(2));
    }

    private static double step(int level) {
        return Math.pow(2, level / 4.0);
    }

    double stepX() {
        return step(levelX);
    }

    double stepY() {
        return step(levelY);
    }

    /** Where the middle of a column is, counted from 0 at the left. */
    double x(int i) {
        return (column + i) * stepX();
    }

    /** Where the middle of a row is, counted from 0 at the bottom. */
    double y(int i) {
        return (row + i) * stepY();
    }
}
