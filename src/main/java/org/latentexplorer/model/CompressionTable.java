package org.latentexplorer.model;

import java.util.List;

/**
 * What images are worth once they were kept as codes of few bytes, beside principal components of as many bytes.
 *
 * @param rows   32, 8 and 4 bits a number; for each the model, then principal components; those that are finished
 * @param raw    bytes of an image as it is, one a pixel
 * @param images measured
 */
public record CompressionTable(List<Row> rows, int raw, int images) {
    /**
     * @param model    whether codes are the model's, and not principal components
     * @param bits     a number
     * @param bytes    a code
     * @param fidelity of what comes back
     * @param examples what comes back of the images asked for, one after the other
     */
    public record Row(boolean model, int bits, int bytes, Fidelity fidelity, float[] examples) {
    }

    public Row row(boolean model, int bits) {
        return rows.stream().filter(r -> r.model() == model && r.bits() == bits).findFirst().orElseThrow();
    }
}
