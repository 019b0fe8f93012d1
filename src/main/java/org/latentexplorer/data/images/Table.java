package org.latentexplorer.data.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/** A table of pictures, or of the files they are in. */
final class Table {
    final Path file;
    final TableColumns columns;

    private Table(Path file, TableColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Opens a table: all of it is gone through once for its labels, and to see that every row is whole.
     *
     * @throws Failure if it cannot be read, is empty, has ragged rows, or holds no pictures
     */
    static Source open(Path file, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw new Failure("failure.data.missing", file);
        }
        Table table = new Table(file, TableColumns.of(file, row(file, 0), row(file, 1)));
        return table.source(progress);
    }

    /** The row of that number, or the last there is. */
    private static List<String> row(Path file, int number) {
        try (CsvRows rows = new CsvRows(file)) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i <= number && rows.advance(); i++) {
                fields.clear();
                for (int f = 0; f < rows.fields(); f++) {
                    fields.add(rows.text(f));
                }
            }
            if (fields.isEmpty()) {
                throw new Failure("failure.table.empty", file);
            }
            return fields;
        }
    }

    /** Begins with the first row of data. */
    CsvRows rows() {
        CsvRows rows = new CsvRows(file);
        if (columns.header()) {
            rows.advance();
        }
        return rows;
    }

    /** @throws Failure if a row has more or fewer fields than the first */
    void checkWhole(CsvRows row) {
        if (row.fields() != columns.width()) {
            throw new Failure("failure.table.ragged", file, row.line(), row.fields(), columns.width());
        }
    }

    private Source source(Progress progress) {
        List<String> labels = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        int count = 0;
        int unlabelled = 0;
        try (CsvRows rows = rows()) {
            for (; rows.advance(); count++) {
                checkWhole(rows);
                if (columns.label() >= 0) {
                    String label = rows.text(columns.label());
                    labels.add(once.computeIfAbsent(label, l -> l));
                    unlabelled = label.isEmpty() && unlabelled == 0 ? rows.line() : unlabelled;
                }
                if (columns.path() >= 0) {
                    files.add(rows.text(columns.path()).replace('\\', '/'));
                }
                if (count % 100 == 0) {
                    progress.check();
                }
            }
        }
        if (count == 0) {
            throw new Failure("failure.table.empty", file);
        }
        return source(count, files, labels(labels, once, unlabelled));
    }

    private Source source(int count, List<String> files, String[] labels) {
        return columns.path() < 0 ? new PixelTable(this, count, labels)
                : new FilesSource(file.toAbsolutePath().getParent(),
                new FolderLayout(files.toArray(String[]::new), labels, null, List.of()), List.of(), List.of());
    }

    /** A column of labels that is empty from top to bottom means that there are none. */
    private String[] labels(List<String> labels, Map<String, String> once, int unlabelled) {
        boolean none = once.isEmpty() || once.size() == 1 && once.containsKey("");
        if (!none && unlabelled > 0) {
            throw new Failure("failure.table.label", file, unlabelled);
        }
        return none ? null : labels.toArray(String[]::new);
    }
}
