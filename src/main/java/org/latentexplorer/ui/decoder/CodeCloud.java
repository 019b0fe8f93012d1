package org.latentexplorer.ui.decoder;

import java.util.Arrays;
import org.latentexplorer.model.Codes;

/**
 * Codes prepared for the questions that a touched code raises: which of them are nearest, how far is that
 * compared to how far they are from each other, and what do they span. Immutable but for scratch space: one
 * thread at a time.
 */
final class CodeCloud {
    /** Operations spent on finding how far codes are from each other; more precision would not be seen. */
    private static final long SPACING_WORK = 30_000_000;
    private static final int SPACING_CODES = 256;
    /** Nearly all codes have a neighbour nearer than this quantile of the distances says. */
    private static final double USUAL = 0.95;

    private final int count;
    private final float[][] columns;
    private final float[] low;
    private final float[] high;
    private final float[] mean;
    private final float[] squares;
    private final double spacing;

    /** @param codes at least one */
    CodeCloud(Codes codes) {
        count = codes.count();
        columns = new float[codes.dimension()][count];
        low = new float[columns.length];
        high = new float[columns.length];
        mean = new float[columns.length];
        squares = new float[count];
        for (int d = 0; d < columns.length; d++) {
            fill(d, codes);
        }
        spacing = usualSpacing(codes);
    }

    private void fill(int d, Codes codes) {
        float[] column = columns[d];
        double sum = 0;
        low[d] = Float.POSITIVE_INFINITY;
        high[d] = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float value = codes.at(i, d);
            column[i] = value;
            sum += value;
            low[d] = Math.min(low[d], value);
            high[d] = Math.max(high[d], value);
        }
        mean[d] = (float) (sum / count);
    }

    private double usualSpacing(Codes codes) {
        int sample = (int) Math.clamp(SPACING_WORK / ((long) count * columns.length), 16, SPACING_CODES);
        sample = Math.min(sample, count);
        double[] distances = new double[sample];
        for (int s = 0; s < sample; s++) {
            int[] two = nearest(codes.code((int) ((long) s * count / sample)), 2);
            distances[s] = Math.sqrt(squares[two[two.length - 1]]);
        }
        Arrays.sort(distances);
        return distances[(int) (USUAL * (sample - 1))];
    }

    int dimension() {
        return columns.length;
    }

    float low(int d) {
        return low[d];
    }

    float high(int d) {
        return high[d];
    }

    float mean(int d) {
        return mean[d];
    }

    /**
     * The nearest codes, the nearest first; fewer if there are no more.
     *
     * @param code {@link #dimension()} floats
     */
    int[] nearest(float[] code, int wanted) {
        Arrays.fill(squares, 0);
        for (int d = 0; d < columns.length; d++) {
            float[] column = columns[d];
            float at = code[d];
            // one column after the other: the compiler turns this loop into vector instructions
            for (int i = 0; i < count; i++) {
                float off = column[i] - at;
                squares[i] += off * off;
            }
        }
        int[] found = new int[Math.min(wanted, count)];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (size < found.length) {
                insert(found, size++, i);
            } else if (squares[i] < squares[found[size - 1]]) {
                insert(found, size - 1, i);
            }
        }
        return found;
    }

    private void insert(int[] found, int last, int code) {
        int at = last;
        while (at > 0 && squares[found[at - 1]] > squares[code]) {
            found[at] = found[at - 1];
            at--;
        }
        found[at] = code;
    }

    /**
     * Distance to a code of the last {@link #nearest} call, in units of the distance that 95 of 100 codes have
     * another one within. Infinite where all codes are the same and this one is not.
     */
    double relativeDistance(int code) {
        double distance = Math.sqrt(squares[code]);
        return distance == 0 ? 0 : distance / spacing;
    }
}
