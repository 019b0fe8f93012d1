package org.latentexplorer.ui.selection;

import java.util.StringJoiner;
import org.latentexplorer.model.Codes;

/** Some images' numbers, labels and codes as comma-separated values. */
final class SelectionCsv {
    private SelectionCsv() {
    }

    /**
     * A header line {@code number,label,z1,...,zd}, then a row an image; the number is the image's in the test set,
     * the label its class's number, empty without labels.
     */
    static String of(int[] images, Codes codes) {
        StringJoiner header = new StringJoiner(",", "number,label,", "\n");
        for (int d = 1; d <= codes.dimension(); d++) {
            header.add("z" + d);
        }
        StringBuilder csv = new StringBuilder(header.toString());
        for (int image : images) {
            csv.append(image).append(',');
            if (codes.labels() != null) {
                csv.append(codes.label(image));
            }
            for (int d = 0; d < codes.dimension(); d++) {
                csv.append(',').append(codes.at(image, d));
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
