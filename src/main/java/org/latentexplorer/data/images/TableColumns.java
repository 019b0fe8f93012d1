package org.latentexplorer.data.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.latentexplorer.model.Failure;

/**
 * What the columns of a table are.
 *
 * @param width  columns in all
 * @param header whether the first row names them
 * @param label  the column of labels; -1 for none
 * @param path   the column of picture files; -1 if the table holds the pixels themselves
 * @param pixels the columns of pixels, row by row of a square; empty with files
 */
record TableColumns(int width, boolean header, int label, int path, int[] pixels) {
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "category", "target", "digit",
            "character", "letter", "y");
    private static final Set<String> PATHS = Set.of("path", "file", "filename", "file_name", "filepath", "file_path",
            "image", "image_path", "img", "picture");
    private static final Set<String> NUMBERS = Set.of("", "id", "index", "imageid", "row");
    /** A square of eight pixels has 64: a table with fewer columns names files. */
    private static final int LEAST_PIXELS = 64;
    /** A table whose side is longer is none of images. */
    private static final int MOST_SIDE = 1024;

    /**
     * Tells by the first two rows; rows of one table have as many fields as the first.
     *
     * @param first  the first row
     * @param second the second one, or the first again
     * @throws Failure if the table holds neither pictures nor the names of their files
     */
    static TableColumns of(Path file, List<String> first, List<String> second) {
        TableColumns columns = first.size() >= LEAST_PIXELS ? pixels(first, second) : files(first, second);
        if (columns == null) {
            List<String> shown = first.subList(0, Math.min(4, first.size()));
            throw new Failure("failure.table.columns", file, first.size(), String.join(", ", shown));
        }
        return columns;
    }

    private static TableColumns pixels(List<String> first, List<String> second) {
        long words = first.stream().filter(field -> !number(field)).count();
        boolean header = words > 1 || words == 1 && known(LABELS, first) >= 0;
        int label = header ? known(LABELS, first) : unnamed(first, second);
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (i != label && !(header && NUMBERS.contains(first.get(i).toLowerCase(Locale.ROOT)))) {
                rest.add(i);
            }
        }
        int side = (int) Math.round(Math.sqrt(rest.size()));
        return side * side == rest.size() && side <= MOST_SIDE
                ? new TableColumns(first.size(), header, label, -1, rest.stream().mapToInt(i -> i).toArray()) : null;
    }

    /** The label's place where nothing is named: the column that is one too many for a square, first or last. */
    private static int unnamed(List<String> first, List<String> second) {
        int last = first.size() - 1;
        int side = (int) Math.round(Math.sqrt(last));
        if (side * side != last) {
            return -1;
        }
        boolean atEnd = !number(first.get(last))
                || number(first.getFirst()) && zero(first.getFirst()) && zero(second.getFirst())
                && !(zero(first.get(last)) && zero(second.get(last)));
        return atEnd ? last : 0;
    }

    private static TableColumns files(List<String> first, List<String> second) {
        int named = known(PATHS, first);
        boolean header = named >= 0 && !PictureReader.named(first.get(named))
                || first.stream().noneMatch(TableColumns::picture);
        int path = named;
        for (int i = 0; i < second.size() && i < first.size() && path < 0; i++) {
            path = picture(second.get(i)) ? i : -1;
        }
        if (path < 0) {
            return null;
        }
        int label = header ? known(LABELS, first) : -1;
        if (label < 0 && first.size() == 2) {
            label = 1 - path;
        }
        return new TableColumns(first.size(), header, label, path, new int[0]);
    }

    private static boolean picture(String field) {
        return field.contains(".") && PictureReader.named(field);
    }

    private static int known(Set<String> names, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (names.contains(fields.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean number(String field) {
        try {
            Double.parseDouble(field);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean zero(String field) {
        return number(field) && Double.parseDouble(field) == 0;
    }

    int side() {
        return (int) Math.round(Math.sqrt(pixels.length));
    }
}
