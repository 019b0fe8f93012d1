package org.latentexplorer.model;

import java.util.StringJoiner;

/** Latent codes as comma-separated values. */
public final class CodesCsv {
    private CodesCsv() {
    }

    /** A header line {@code label,z1,...,zd}, then a row an image; the label is the class's number, empty without labels. */
    public static String of(Codes codes) {
        StringJoiner header = new StringJoiner(",", "label,", "\n");
        for (int d = 1; d <= codes.dimension(); d++) {
            header.add("z" + d);
        }
        StringBuilder csv = new StringBuilder(header.toString());
        for (int i = 0; i < codes.count(); i++) {
            if (codes.labels() != null) {
                csv.append(codes.label(i));
            }
            for (int d = 0; d < codes.dimension(); d++) {
                csv.append(',').append(codes.at(i, d));
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
