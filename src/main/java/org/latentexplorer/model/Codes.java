package org.latentexplorer.model;

/**
 * Latent codes of a set of images, in the images' order.
 *
 * @param values    row by row: code {@code i} is the {@code dimension} floats from {@code i * dimension}
 * @param dimension floats a code
 * @param labels    one class number a code, or null
 */
public record Codes(float[] values, int dimension, byte[] labels) {
    public Codes {
        if (dimension < 1 || values.length % dimension != 0
                || labels != null && labels.length != values.length / dimension) {
            throw new IllegalArgumentException(values.length + " values of dimension " + dimension);
        }
    }

    public int count() {
        return values.length / dimension;
    }

    public float at(int code, int axis) {
        return values[code * dimension + axis];
    }

    /** The class number of a code, or -1 without labels. */
    public int label(int code) {
        return labels == null ? -1 : labels[code] & 0xff;
    }

    public float[] code(int i) {
        return java.util.Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension);
    }
}
