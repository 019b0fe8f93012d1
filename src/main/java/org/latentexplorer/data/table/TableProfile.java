package org.latentexplorer.data.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/** What the columns of a table hold, by all of its rows. */
public final class TableProfile {
    /** More different values are no classes. */
    static final int MOST_VALUES = 256;
    /** Largest value of a byte. */
    private static final int BYTE = 255;

    private final Column[] columns;
    private int rows;

    /** One column. */
    static final class Column {
        private final boolean watched;
        private final Map<String, Integer> values = new HashMap<>();
        private boolean many;
        private double previous = Double.NaN;
        private boolean steps = true;
        private boolean rising = true;
        private long count;
        private long texts;
        private long missing;
        private long broken;
        private long negative;
        private long large;
        private long ink;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private long likeNext;

        private Column(boolean watched) {
            this.watched = watched;
        }

        private void add(TableRows row, int field) {
            count++;
            double value = row.number(field);
            if (Double.isNaN(value)) {
                text(row, field);
            } else {
                steps &= !(value != previous + 1) || Double.isNaN(previous) && (value == 0 || value == 1);
                rising &= !(value <= previous);
                previous = value;
                least = Math.min(least, value);
                most = Math.max(most, value);
                broken += value == Math.rint(value) ? 0 : 1;
                negative += value < 0 ? 1 : 0;
                large += value > BYTE ? 1 : 0;
                ink += value != 0 ? 1 : 0;
            }
            if (watched && !many) {
                values.merge(row.text(field), 1, Integer::sum);
                many = values.size() > MOST_VALUES;
            }
        }

        private void text(TableRows row, int field) {
            steps = false;
            rising = false;
            if (row.missing(field)) {
                missing++;
            } else {
                texts++;
            }
        }

        /** How many fields are neither numbers nor missing. */
        long words() {
            return texts;
        }

        /** How many fields are not missing. */
        long filled() {
            return count - missing;
        }

        boolean whole() {
            return texts == 0 && broken == 0 && least <= most;
        }

        /** Whether there is nothing in it. */
        boolean nothing() {
            return texts == 0 && least > most;
        }

        /** Whether it counts on by one, from 0 or 1. */
        boolean steps() {
            return steps && least <= most;
        }

        boolean rising() {
            return rising && least <= most;
        }

        /** How many different values it has; more than {@link #MOST_VALUES} if not counted further. */
        int different() {
            return values.size();
        }

        /** How often each value comes; by watched columns only. */
        Map<String, Integer> values() {
            return values;
        }

        boolean many() {
            return many || !watched;
        }

        double least() {
            return least;
        }

        double most() {
            return most;
        }
    }

    /** The values of some columns together. */
    public record Range(double least, double most, long numbers, long broken, long negative, long large, long ink) {
        /** Those of two tables. */
        public Range with(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most), numbers + other.numbers,
                    broken + other.broken, negative + other.negative, large + other.large, ink + other.ink);
        }
    }

    private TableProfile(int width, IntPredicate watched) {
        columns = new Column[width];
        for (int c = 0; c < width; c++) {
            columns[c] = new Column(watched.test(c));
        }
    }

    /**
     * Goes through all of a table.
     *
     * @param watched of which columns the different values are counted
     * @throws Failure if a row is not whole
     */
    static TableProfile of(TableFile table, IntPredicate watched, Progress progress) {
        TableProfile profile = new TableProfile(table.width(), watched);
        try (TableRows rows = table.rows()) {
            while (rows.advance()) {
                table.checkWhole(rows);
                profile.add(rows);
                if (profile.rows++ % 100 == 0) {
                    progress.check();
                }
            }
        }
        return profile;
    }

    private void add(TableRows row) {
        for (int c = 0; c < columns.length; c++) {
            columns[c].add(row, c);
            if (c > 0 && (columns[c].watched || columns[c - 1].watched)
                    && columns[c].previous == columns[c - 1].previous) {
                columns[c - 1].likeNext++;
            }
        }
    }

    /** How many rows of data there are. */
    public int rows() {
        return rows;
    }

    Column column(int column) {
        return columns[column];
    }

    /** In what share of the rows a column has the number of the next one. */
    double likeNext(int column) {
        return (double) columns[column].likeNext / rows;
    }

    /** What some columns hold together. */
    public Range range(int[] some) {
        Range range = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0, 0, 0, 0);
        for (int c : some) {
            Column it = columns[c];
            range = range.with(new Range(it.least, it.most, it.count - it.texts - it.missing, it.broken, it.negative,
                    it.large, it.ink));
        }
        return range;
    }
}
