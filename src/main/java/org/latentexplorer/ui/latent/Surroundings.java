package org.latentexplorer.ui.latent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.kernel.Interpolation;
import org.latentexplorer.kernel.NeighbourSearch;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.Codes;

/**
 * Which codes are nearest to any code, and how much each of them counts, weighted as on the way back. Safe to use from
 * any thread.
 */
final class Surroundings {
    private static final int KEPT = 512;

    /** @param weights one a code; they sum up to 1 */
    record Near(int[] codes, double[] weights) {
    }

    private final Codes codes;
    private final Map<Code, Near> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Code, Near> eldest) {
            return size() > KEPT;
        }
    };
    /** Made at the first search. */
    private NeighbourSearch search;

    Surroundings(Codes codes) {
        this.codes = codes;
    }

    Codes codes() {
        return codes;
    }

    /** @param code as many numbers as the codes have */
    synchronized Near of(Code code) {
        return known.computeIfAbsent(code, wanted -> weigh(wanted.values()));
    }

    private Near weigh(float[] code) {
        Neighbours near = search().nearest(code, Interpolation.NEIGHBOURS + 1);
        double[] distances = new double[near.k()];
        for (int n = 0; n < distances.length; n++) {
            distances[n] = Math.sqrt(near.squares()[n]);
        }
        return new Near(near.index(), Interpolation.weights(distances));
    }

    private NeighbourSearch search() {
        if (search == null) {
            search = new NeighbourSearch(codes.values(), codes.dimension());
        }
        return search;
    }
}
