package org.latentexplorer.ui.latent.place;

import org.latentexplorer.kernel.Interpolation;
import org.latentexplorer.kernel.NeighbourSearch;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Room;

/**
 * Which codes are nearest to any code, and how much each of them counts, weighted as on the way back. Safe to use from
 * any thread.
 */
public final class Surroundings {

    /** @param weights one a code; they sum up to 1 */
    record Near(int[] codes, double[] weights) {
    }

    private final Codes codes;
    private final BoundedCache<Code, Near> known;
    /** Made at the first search. */
    private NeighbourSearch search;

    public Surroundings(Codes codes) {
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
            near = weigh(code.values());
            known.put(code, near);
        }
        return near;
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
