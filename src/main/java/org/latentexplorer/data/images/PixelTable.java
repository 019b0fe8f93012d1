package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.latentexplorer.data.table.ColumnRoles;
import org.latentexplorer.data.table.TableFile;
import org.latentexplorer.data.table.TableProfile;
import org.latentexplorer.data.table.TableRows;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Pictures that are each a row of a table, a pixel a column. */
final class PixelTable implements Source {
    /** The tables of EMNIST (Cohen et al., 2017) as they are published: pixels column by column. */
    private static final Pattern TRANSPOSED = Pattern.compile(
            "(?i)emnist-(balanced|byclass|bymerge|digits|letters|mnist)-(train|test).*\\.csv");
    /** A table whose side is longer is none of images. */
    private static final int MOST_SIDE = 1024;

    private final TableFile table;
    private final ColumnRoles roles;
    private final String[] labels;
    private final int side;
    private final Levels levels;
    private final boolean transposed;

    private PixelTable(TableFile table, ColumnRoles roles, String[] labels, Levels levels) {
        this.table = table;
        this.roles = roles;
        this.labels = labels;
        this.levels = levels;
        side = (int) Math.round(Math.sqrt(roles.values().length));
        transposed = TRANSPOSED.matcher(table.file().getFileName().toString()).matches();
    }

    /**
     * Goes through all of a table.
     *
     * @param label the column of labels; null to find it
     * @throws Failure if it is not whole, or its columns are no squares of pixels
     */
    static PixelTable of(TableFile table, String label, Progress progress) {
        ColumnRoles roles = ColumnRoles.of(table, ColumnRoles.Kind.PICTURES, label, progress);
        int pixels = roles.values().length;
        if (!ColumnRoles.square(pixels) || pixels > MOST_SIDE * MOST_SIDE) {
            throw Table.noPictures(table);
        }
        return new PixelTable(table, roles, roles.labels(table, progress),
                Levels.of(roles.profile().range(roles.values())));
    }

    TableProfile.Range range() {
        return roles.profile().range(roles.values());
    }

    /** The same pictures on another levels. */
    PixelTable on(Levels other) {
        return new PixelTable(table, roles, labels, other);
    }

    int side() {
        return side;
    }

    @Override
    public int count() {
        return roles.profile().rows();
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
    public boolean table() {
        return true;
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(roles.notes());
        if (!levels.equals(Levels.of(Samples.BYTES))) {
            notes.add(new Note("note.table.scale", table.file().getFileName(), levels.black(), levels.white()));
        }
        if (transposed) {
            notes.add(new Note("note.table.transposed", table.file().getFileName()));
        }
        return notes;
    }

    @Override
    public List<Look> looks(int most, Progress progress) {
        List<Look> looks = new ArrayList<>();
        int step = Math.max(1, count() / most);
        try (TableRows rows = table.rows()) {
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
        try (TableRows rows = table.rows()) {
            int number = 0;
            for (; number < count() && rows.advance(); number++) {
                table.checkWhole(rows);
                taker.take(number, picture(rows));
                if (number % 64 == 0) {
                    progress.check();
                    progress.update(number, count());
                }
            }
            for (; number < count(); number++) {
                takers.skip(number, Skipped.Reason.MISSING);
            }
        }
    }

    private Picture picture(TableRows row) {
        byte[] grey = new byte[side * side];
        for (int p = 0; p < grey.length; p++) {
            int column = roles.values()[transposed ? p % side * side + p / side : p];
            double value = row.number(column);
            if (!levels.holds(value)) {
                throw new Failure("failure.table.number", table.file(), row.line(), column + 1,
                        shortened(row.text(column)), levels.black(), levels.white());
            }
            grey[p] = (byte) levels.grey(value);
        }
        return new Picture(side, side, grey, null);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
