package org.latentexplorer.data.images;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.data.table.TableFile;
import org.latentexplorer.data.table.TableRows;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;

/** A table of pictures, or of the files they are in. */
final class Table {
    /** A square of eight pixels has 64: a table with fewer columns names files. */
    private static final int LEAST_PIXELS = 64;

    private Table() {
    }

    /**
     * Opens a table: all of it is gone through to tell its columns apart, and to see that every row is whole.
     *
     * @param label the column of labels, see {@link org.latentexplorer.model.ImageImport#label}; null to find it
     * @throws Failure if it cannot be read, is empty, has ragged rows, or holds no pictures
     */
    static Source open(Path file, String label, Progress progress) {
        TableFile table = TableFile.open(file, TableColumns::picture);
        return table.width() >= LEAST_PIXELS ? PixelTable.of(table, label, progress) : files(table, label, progress);
    }

    static Failure noPictures(TableFile table) {
        List<String> first = table.names() != null ? table.names() : table.sample().getFirst();
        return new Failure("failure.table.columns", table.file(), table.width(),
                String.join(", ", first.subList(0, Math.min(4, first.size()))) + (first.size() > 4 ? ", …" : ""));
    }

    private static Source files(TableFile table, String wanted, Progress progress) {
        TableColumns columns = TableColumns.of(table, wanted);
        Path root = table.file().toAbsolutePath().getParent();
        List<String> files = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        int unlabelled = 0;
        try (TableRows rows = table.rows()) {
            while (rows.advance()) {
                table.checkWhole(rows);
                if (columns.label() >= 0) {
                    String label = once.computeIfAbsent(rows.text(columns.label()), Names::composed);
                    labels.add(label);
                    unlabelled = label.isEmpty() && unlabelled == 0 ? rows.line() : unlabelled;
                }
                files.add(onDisk(root, rows.text(columns.path()).replace('\\', '/')));
                if (files.size() % 100 == 0) {
                    progress.check();
                }
            }
        }
        if (files.isEmpty()) {
            throw new Failure("failure.table.empty", table.file());
        }
        // a column of labels that is empty from top to bottom means that there are none
        boolean none = once.isEmpty() || once.size() == 1 && once.containsKey("");
        if (!none && unlabelled > 0) {
            throw new Failure("failure.table.label", table.file(), unlabelled);
        }
        List<Note> notes = new ArrayList<>(table.notes());
        notes.add(none ? new Note("note.table.unlabelled", table.file().getFileName())
                : new Note("note.table.label", table.file().getFileName(), table.title(columns.label())));
        return new NotedSource(new FilesSource(root, new FolderLayout(files.toArray(String[]::new),
                none ? null : labels.toArray(String[]::new), null, List.of()), List.of(), List.of()), notes, List.of(), true);
    }

    /** A file's name as it is on the disk, where its letters may be composed in another way. */
    private static String onDisk(Path root, String name) {
        if (name.chars().allMatch(c -> c < 128) || exists(root, name)) {
            return name;
        }
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String other = Normalizer.normalize(name, form);
            if (exists(root, other)) {
                return other;
            }
        }
        return name;
    }

    private static boolean exists(Path root, String name) {
        try {
            return Files.exists(root.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
