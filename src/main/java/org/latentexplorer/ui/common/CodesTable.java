package org.latentexplorer.ui.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/**
 * Numbered codes as comma-separated values: a header line {@code number,label,z1,...,zd}, then a row a code; the label is
 * a class's number, or empty.
 */
public final class CodesTable {
    private final StringBuilder csv = new StringBuilder("number,label");

    /** @param dimension numbers a code */
    public CodesTable(int dimension) {
        for (int d = 1; d <= dimension; d++) {
            csv.append(",z").append(d);
        }
        csv.append('\n');
    }

    /** @param label a class's number; -1 for none */
    public CodesTable add(int number, int label, float[] code) {
        csv.append(number).append(',');
        if (label >= 0) {
            csv.append(label);
        }
        for (float value : code) {
            csv.append(',').append(value);
        }
        csv.append('\n');
        return this;
    }

    /** The whole table. */
    public String text() {
        return csv.toString();
    }

    /** @throws Failure if the file cannot be written; the old one is then as it was */
    public void write(Path file) {
        try {
            AtomicFile.write(file, out -> out.write(text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unwritable", file);
        }
    }
}
