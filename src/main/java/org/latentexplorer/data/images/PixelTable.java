package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Pictures that are each a row of a table, a pixel a column. */
final class PixelTable implements Source {
    /** What white may be written as: a share, the sixteen steps of small scans, or a byte. */
    private static final double[] WHITES = {1, 16, 255};
    private static final int SEEN = 64;

    private final Table table;
    private final int count;
    private final String[] labels;
    private final int side;
    private final double white;

    PixelTable(Table table, int count, String[] labels) {
        this.table = table;
        this.count = count;
        this.labels = labels;
        side = table.columns.side();
        white = white();
    }

    /** Told by some rows: the least of the possible ones that none exceeds. */
    private double white() {
        double most = 0;
        for (double[] values : spread(SEEN)) {
            for (double value : values) {
                most = Math.max(most, value);
            }
        }
        for (double possible : WHITES) {
            if (most <= possible) {
                return possible;
            }
        }
        return WHITES[WHITES.length - 1];
    }

    /** The pixels of a few rows that are spread over the file; rows cut through by a quoted line break are left out. */
    private List<double[]> spread(int most) {
        List<double[]> found = new ArrayList<>();
        try (CsvRows rows = table.rows()) {
            long start = rows.done();
            long size = rows.size();
            for (int k = 0; k < Math.min(most, count); k++) {
                if (k > 0) {
                    rows.seek(start + (size - start) * k / Math.min(most, count));
                }
                if (rows.advance() && rows.fields() == table.columns.width()) {
                    found.add(values(rows));
                }
            }
        }
        return found;
    }

    private double[] values(CsvRows row) {
        double[] values = new double[side * side];
        for (int p = 0; p < values.length; p++) {
            values[p] = row.number(table.columns.pixels()[p]);
        }
        return values;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String name(int number) {
        return "#" + (number + 1);
    }

    @Override
    public String[] labels() {
        return labels;
    }

    @Override
    public boolean[] test() {
        return null;
    }

    @Override
    public List<Skipped.File> outside() {
        return List.of();
    }

    @Override
    public List<Look> looks(int most, Progress progress) {
        List<Look> looks = new ArrayList<>();
        int step = Math.max(1, count / most);
        try (CsvRows rows = table.rows()) {
            for (int i = 0; rows.advance() && looks.size() < most; i++) {
                if (i % 100 == 0) {
                    progress.check();
                }
                if (i % step == step / 2) {
                    Picture picture = picture(rows);
                    Thumbnail small = Thumbnail.of(picture);
                    looks.add(new Look(name(i), labels == null ? null : labels[i], picture, small.width(),
                            small.height(), small.argb()));
                }
            }
        }
        return looks;
    }

    @Override
    public void read(Takers takers, Progress progress) {
        Taker taker = takers.make();
        try (CsvRows rows = table.rows()) {
            int number = 0;
            for (; number < count && rows.advance(); number++) {
                table.checkWhole(rows);
                taker.take(number, picture(rows));
                if (number % 64 == 0) {
                    progress.check();
                    progress.update(number, count);
                }
            }
            for (; number < count; number++) {
                takers.skip(number, Skipped.Reason.MISSING);
            }
        }
    }

    private Picture picture(CsvRows row) {
        byte[] grey = new byte[side * side];
        for (int p = 0; p < grey.length; p++) {
            int column = table.columns.pixels()[p];
            double value = row.number(column);
            if (!(value >= 0 && value <= white)) {
                throw new Failure("failure.table.number", table.file, row.line(), column + 1,
                        shortened(row.text(column)), white);
            }
            grey[p] = (byte) Math.round(value * 255 / white);
        }
        return new Picture(side, side, grey, null);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
