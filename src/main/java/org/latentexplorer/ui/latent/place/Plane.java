package org.latentexplorer.ui.latent.place;

import java.util.Arrays;
import org.latentexplorer.model.LatentModel;

/**
 * What is decoded from where: a network, and the codes that the places of a map stand for. For two of many latent axes
 * that is the plane along them, through one code.
 */
public final class Plane {
    public final LatentModel model;
    public final Placement placement;
    private final float[] through;

    /** @param through a code on it; of no meaning for a projection */
    public Plane(LatentModel model, Placement placement, float[] through) {
        this.model = model;
        this.placement = placement;
        // wherever in the plane the code lies, it is the same plane
        this.through = placement.code(through, 0, 0);
    }

    public float[] code(double x, double y) {
        return placement.code(through, x, y);
    }

    public boolean same(Plane other) {
        return other != null && model == other.model && placement.equals(other.placement)
                && Arrays.equals(through, other.through);
    }
}
