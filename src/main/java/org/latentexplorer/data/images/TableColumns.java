package org.latentexplorer.data.images;

import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.data.table.ColumnNames;
import org.latentexplorer.data.table.TableFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Names;

/**
 * What the columns of a table of picture files are.
 *
 * @param path  the column of the files' names
 * @param label the column of labels; -1 for none
 */
record TableColumns(int path, int label) {
    /**
     * Tells by the names of the columns, or else by the first rows.
     *
     * @param wanted the column of labels as a person says it; null to find it
     * @throws Failure if the table names no files of pictures, or has no such column
     */
    static TableColumns of(TableFile table, String wanted) {
        int path = table.names() == null ? -1 : ColumnNames.path(table.names());
        for (int c = 0; c < table.width() && path < 0; c++) {
            int column = c;
            boolean pictures = table.sample().stream().filter(row -> row.size() > column && picture(row.get(column)))
                    .count() * 2 > table.sample().size();
            path = pictures ? c : -1;
        }
        if (path < 0) {
            throw Table.noPictures(table);
        }
        return new TableColumns(path, wanted == null ? label(table, path) : wanted(table, path, wanted));
    }

    private static int label(TableFile table, int path) {
        int named = table.names() == null ? -1 : ColumnNames.label(table.names(), path);
        if (named >= 0) {
            return named;
        }
        List<Integer> others = others(table, path);
        return others.size() == 1 ? others.getFirst() : -1;
    }

    /** The columns that are neither the files nor numbers of the rows. */
    private static List<Integer> others(TableFile table, int path) {
        return IntStream.range(0, table.width()).filter(c -> c != path
                && (table.names() == null || !ColumnNames.index(table.names().get(c)))).boxed().toList();
    }

    private static int wanted(TableFile table, int path, String wanted) {
        List<Integer> others = others(table, path);
        int column = switch (wanted) {
            case ImageImport.NO_LABEL -> -1;
            case ImageImport.FIRST_LABEL -> others.isEmpty() ? -1 : others.getFirst();
            case ImageImport.LAST_LABEL -> others.isEmpty() ? -1 : others.getLast();
            default -> table.names() == null ? -1 : ColumnNames.of(Names.composed(wanted), table.names());
        };
        if (column < 0 && !wanted.equals(ImageImport.NO_LABEL)) {
            throw table.noColumn(wanted);
        }
        return column;
    }

    /** Whether a text is the name of a picture file. */
    static boolean picture(String field) {
        return field.contains(".") && PictureReader.named(field);
    }
}
