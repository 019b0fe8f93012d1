package org.latentexplorer.cli;

import org.latentexplorer.model.Codes;

/** Places of codes on a plane as comma-separated values. */
final class PlacesCsv {
    private PlacesCsv() {
    }

    /** A header line {@code label,x,y}, then a row a code, in the codes' order; the label is empty without labels. */
    static String of(Codes codes, float[] x, float[] y) {
        StringBuilder csv = new StringBuilder("label,x,y\n");
        for (int i = 0; i < x.length; i++) {
            if (codes.labels() != null) {
                csv.append(codes.label(i));
            }
            csv.append(',').append(x[i]).append(',').append(y[i]).append('\n');
        }
        return csv.toString();
    }
}
