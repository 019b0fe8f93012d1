package org.latentexplorer.data;

import java.util.Arrays;

/** Gathers labels from the columns of a file. */
final class LabelColumns {
    private final int columns;
    private int[] first = new int[64];
    /** Which column has the 1; null as soon as a row has not just one and else zeros. */
    private int[] hot;
    private int rows;
    private int ones;

    LabelColumns(int columns) {
        this.columns = columns;
        hot = columns > 1 ? new int[64] : null;
    }

    void take(int row, int column, double value) {
        if (column == 0) {
            if (row == first.length) {
                first = Arrays.copyOf(first, 2 * row);
                hot = hot == null ? null : Arrays.copyOf(hot, 2 * row);
            }
            first[row] = (int) Math.round(value);
            rows = row + 1;
            ones = 0;
        }
        if (hot != null) {
            ones += value == 1 ? 1 : 0;
            if (value == 1) {
                hot[row] = column;
            }
            if (value != 0 && value != 1 || ones > 1 || column == columns - 1 && ones != 1) {
                hot = null;
            }
        }
    }

    IdxFile.Labels labels() {
        return new IdxFile.Labels(Arrays.copyOf(hot == null ? first : hot, rows), columns, hot != null);
    }
}
