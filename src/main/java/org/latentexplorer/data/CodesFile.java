package org.latentexplorer.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.data.images.Classes;
import org.latentexplorer.data.table.ColumnRoles;
import org.latentexplorer.data.table.TableFile;
import org.latentexplorer.data.table.TableRows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;

/**
 * Codes out of a table of whatever program.
 *
 * @param codes   what is missing or is no finite number in them is NaN or infinite
 * @param classes the labels' names by number; empty without labels
 * @param notes   what was decided, and what is not sure
 */
public record CodesFile(Codes codes, List<String> classes, List<Note> notes) {
    private static final int NAMED = 8;

    /**
     * Reads a table with a code a row. Labels that are whole numbers from 0 to 255 keep their numbers; all others are
     * numbered as {@link Classes} does.
     *
     * @param label the column of labels, see {@link ImageImport#label}; null to find it
     * @throws Failure if the file cannot be read or is no such table, or if its columns cannot be told apart
     */
    public static CodesFile read(Path file, String label, Progress progress) {
        if (!Files.exists(file)) {
            throw new Failure("failure.codes.missing", file);
        }
        TableFile table = TableFile.open(file, text -> false);
        ColumnRoles roles = ColumnRoles.of(table, ColumnRoles.Kind.CODES, label, progress);
        if (roles.values().length == 0) {
            throw new Failure("failure.codes.header", file);
        }
        if ((long) roles.profile().rows() * roles.values().length > Integer.MAX_VALUE - 8) {
            throw new Failure("failure.codes.large", file, Integer.MAX_VALUE / roles.values().length);
        }
        float[] values = values(table, roles, progress);
        List<Note> notes = new ArrayList<>(roles.notes());
        notes.add(new Note("note.codes.columns", file.getFileName(), roles.values().length, titles(table, roles)));
        long broken = IntStream.range(0, roles.profile().rows()).filter(row -> IntStream.range(0, roles.values().length)
                .anyMatch(d -> !Float.isFinite(values[row * roles.values().length + d]))).count();
        if (same(values, roles.values().length)) {
            notes.add(new Note("note.codes.same", file.getFileName(), roles.profile().rows()));
        }
        if (broken > 0) {
            notes.add(new Note("note.codes.missing", file.getFileName(), broken));
        }
        Classes classes = numbered(file, roles.labels(table, progress));
        return new CodesFile(new Codes(values, roles.values().length, classes.labels()), classes.names(), notes);
    }

    private static boolean same(float[] values, int dimension) {
        return values.length > dimension && Arrays.mismatch(values, 0, values.length - dimension, values, dimension,
                values.length) < 0;
    }

    private static String titles(TableFile table, ColumnRoles roles) {
        List<String> titles = Arrays.stream(roles.values()).mapToObj(table::title).toList();
        return titles.size() <= NAMED ? String.join(", ", titles)
                : titles.getFirst() + ", " + titles.get(1) + " … " + titles.getLast();
    }

    private static float[] values(TableFile table, ColumnRoles roles, Progress progress) {
        int dimension = roles.values().length;
        float[] values = new float[roles.profile().rows() * dimension];
        int at = 0;
        try (TableRows rows = table.rows()) {
            while (at < values.length && rows.advance()) {
                table.checkWhole(rows);
                for (int column : roles.values()) {
                    double value = rows.number(column);
                    if (Double.isNaN(value) && !rows.missing(column)) {
                        throw new Failure("failure.codes.number", table.file(), rows.line(), rows.text(column));
                    }
                    values[at++] = (float) value;
                }
                if (at % 256 == 0) {
                    progress.check();
                }
            }
        }
        return values;
    }

    private static Classes numbered(Path file, String[] labels) {
        boolean bytes = labels != null && Arrays.stream(labels).distinct().allMatch(
                label -> label.matches("\\d{1,3}") && Integer.parseInt(label) < Classes.MOST);
        if (!bytes) {
            return Classes.of(file, labels);
        }
        byte[] numbers = new byte[labels.length];
        int most = 0;
        for (int i = 0; i < labels.length; i++) {
            numbers[i] = (byte) Integer.parseInt(labels[i]);
            most = Math.max(most, numbers[i] & 0xff);
        }
        return new Classes(IntStream.rangeClosed(0, most).mapToObj(String::valueOf).toList(), numbers,
                new BitSet());
    }
}
