package org.latentexplorer.ui.latent;

import java.util.Arrays;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Room;

/**
 * Which codes are nearest to any code, and how much each of them counts, weighted as on the way back (Franke and
 * Little). Safe to use from any thread.
 */
final class Surroundings {
    private static final int NEIGHBOURS = 6;

    /** @param weights one a code; they sum up to 1 */
    record Near(int[] codes, double[] weights) {
    }

    private final Codes codes;
    private final BoundedCache<Code, Near> known;
    /** Number by number, made at the first search: compilers turn loops along them into vector instructions. */
    private float[][] columns;
    private float[] squares;

    Surroundings(Codes codes) {
        this.codes = codes;
        long code = (long) Float.BYTES * codes.dimension();
        known = new BoundedCache<>(Room.TOUCHED.bytes() / 2, near -> code + 12L * near.codes().length);
    }

    Codes codes() {
        return codes;
    }

    /** @param code as many numbers as the codes have */
    synchronized Near of(Code code) {
        Near near = known.get(code);
        if (near == null) {
            near = weigh(nearest(code.values()));
            known.put(code, near);
        }
        return near;
    }

    private Near weigh(int[] nearest) {
        double first = Math.sqrt(squares[nearest[0]]);
        double reach = Math.sqrt(squares[nearest[nearest.length - 1]]);
        if (first == 0 || first == reach) {
            return new Near(new int[]{nearest[0]}, new double[]{1});
        }
        double[] weights = new double[nearest.length];
        for (int n = 0; n < weights.length; n++) {
            double distance = Math.sqrt(squares[nearest[n]]);
            weights[n] = Math.pow(first / distance * (1 - distance / reach), 2);
        }
        double sum = Arrays.stream(weights).sum();
        return new Near(nearest, Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** The nearest codes, the nearest first; the last one is that whose weight is 0. */
    private int[] nearest(float[] code) {
        measure(code);
        int[] found = new int[Math.min(NEIGHBOURS + 1, squares.length)];
        int size = 0;
        for (int i = 0; i < squares.length; i++) {
            if (size < found.length) {
                insert(found, size++, i);
            } else if (squares[i] < squares[found[size - 1]]) {
                insert(found, size - 1, i);
            }
        }
        return found;
    }

    private void measure(float[] code) {
        if (columns == null) {
            columns = new float[codes.dimension()][codes.count()];
            squares = new float[codes.count()];
            for (int i = 0; i < codes.values().length; i++) {
                columns[i % columns.length][i / columns.length] = codes.values()[i];
            }
        }
        Arrays.fill(squares, 0);
        for (int d = 0; d < columns.length; d++) {
            float[] column = columns[d];
            float at = code[d];
            for (int i = 0; i < column.length; i++) {
                float off = column[i] - at;
                squares[i] += off * off;
            }
        }
    }

    private void insert(int[] found, int last, int code) {
        int at = last;
        while (at > 0 && squares[found[at - 1]] > squares[code]) {
            found[at] = found[at - 1];
            at--;
        }
        found[at] = code;
    }
}
