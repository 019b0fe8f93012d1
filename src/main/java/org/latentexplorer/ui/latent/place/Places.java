package org.latentexplorer.ui.latent.place;

import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Room;

/**
 * Where codes lie on a projection: what came from a place lies there, any other code between the places of the codes
 * that are nearest to it in latent space.
 */
public final class Places {
    /** On the map, in its units. */
    record Place(double x, double y) {
    }

    private final Surroundings surroundings;
    private final ProjectedCodes projected;
    private final BoundedCache<Code, Place> touched;

    Places(Surroundings surroundings, ProjectedCodes projected) {
        this.surroundings = surroundings;
        this.projected = projected;
        long code = (long) Float.BYTES * surroundings.codes().dimension();
        touched = new BoundedCache<>(Room.TOUCHED.bytes() / 2, place -> code);
    }

    /** From now on a code lies there. */
    synchronized void remember(float[] code, double x, double y) {
        touched.put(new Code(code.clone()), new Place(x, y));
    }

    /** @param code as many numbers as the codes have */
    synchronized Place of(float[] code) {
        Code wanted = new Code(code.clone());
        Place place = touched.get(wanted);
        return place != null ? place : among(surroundings.of(wanted));
    }

    private Place among(Surroundings.Near near) {
        double x = 0;
        double y = 0;
        for (int n = 0; n < near.codes().length; n++) {
            x += near.weights()[n] * projected.x()[near.codes()[n]];
            y += near.weights()[n] * projected.y()[near.codes()[n]];
        }
        return new Place(x, y);
    }
}
