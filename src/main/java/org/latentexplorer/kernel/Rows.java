package org.latentexplorer.kernel;

/** Points, row by row, made floats when they are asked for: pixels need not all be floats at once. */
public interface Rows {
    int count();

    /** Floats a row. */
    int dimension();

    /** Writes one row into {@code to} from {@code offset} on. */
    void copy(int row, float[] to, int offset);

    /** @param values row after row, {@code dimension} floats each */
    static Rows of(float[] values, int dimension) {
        return new Rows() {
            @Override
            public int count() {
                return values.length / dimension;
            }

            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public void copy(int row, float[] to, int offset) {
                System.arraycopy(values, row * dimension, to, offset, dimension);
            }
        };
    }

    /** Rows {@code from} to {@code from + count - 1}, one after the other. */
    default float[] rows(int from, int count) {
        float[] rows = new float[count * dimension()];
        for (int i = 0; i < count; i++) {
            copy(from + i, rows, i * dimension());
        }
        return rows;
    }
}
