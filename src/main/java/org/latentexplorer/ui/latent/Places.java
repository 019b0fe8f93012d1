package org.latentexplorer.ui.latent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;

/**
 * Where codes lie on a projection: what came from a place lies there, any other code between the places of the codes
 * that are nearest to it in latent space, weighted as on the way back (Franke and Little).
 */
final class Places {
    private static final int NEIGHBOURS = 6;
    /** Codes kept in mind: all the touched ones that are still on the map, and then some. */
    private static final int KEPT = 2_048;

    /** On the map, in its units. */
    record Place(double x, double y) {
    }

    /** Equal by its numbers. */
    private record Code(float[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Code code && Arrays.equals(values, code.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    private final Codes codes;
    private final ProjectedCodes projected;
    private final Map<Code, Place> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Code, Place> eldest) {
            return size() > KEPT;
        }
    };
    /** Number by number, made at the first search: compilers turn loops along them into vector instructions. */
    private float[][] columns;
    private float[] squares;

    Places(Codes codes, ProjectedCodes projected) {
        this.codes = codes;
        this.projected = projected;
    }

    /** From now on a code lies there. */
    synchronized void remember(float[] code, double x, double y) {
        known.put(new Code(code.clone()), new Place(x, y));
    }

    /** @param code as many numbers as the codes have */
    synchronized Place of(float[] code) {
        Place place = known.get(new Code(code));
        if (place == null) {
            place = among(nearest(code));
            remember(code, place.x(), place.y());
        }
        return place;
    }

    private Place among(int[] nearest) {
        double first = Math.sqrt(squares[nearest[0]]);
        double reach = Math.sqrt(squares[nearest[nearest.length - 1]]);
        if (first == 0 || first == reach) {
            return new Place(projected.x()[nearest[0]], projected.y()[nearest[0]]);
        }
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i : nearest) {
            double distance = Math.sqrt(squares[i]);
            double weight = Math.pow(first / distance * (1 - distance / reach), 2);
            x += weight * projected.x()[i];
            y += weight * projected.y()[i];
            sum += weight;
        }
        return new Place(x / sum, y / sum);
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
