package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.model.Codes;

/** Places of codes on a plane as comma-separated values. */
final class PlacesCsv {
    private PlacesCsv() {
    }

    /**
     * A header line {@code label,x,y}, then a row a code, in the codes' order; the label is empty without labels.
     *
     * @param classes the labels' names by number; empty for the numbers themselves
     */
    static String of(Codes codes, List<String> classes, float[] x, float[] y) {
        StringBuilder csv = new StringBuilder("label,x,y\n");
        for (int i = 0; i < x.length; i++) {
            if (codes.labels() != null) {
                csv.append(classes.isEmpty() ? String.valueOf(codes.label(i)) : quoted(classes.get(codes.label(i))));
            }
            csv.append(',').append(x[i]).append(',').append(y[i]).append('\n');
        }
        return csv.toString();
    }

    /** In quotes where it needs them. */
    private static String quoted(String name) {
        return name.matches("[^,;\t|\"\r\n#]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
