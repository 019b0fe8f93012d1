package org.latentexplorer.ui.session;

import java.util.Arrays;
import java.util.Objects;
import org.latentexplorer.model.WayBack;

/**
 * A latent code that somebody touched, to be decoded. Those of equal numbers from the same spot are equal.
 *
 * @param code never changed in place
 * @param spot how the spot of a projection that the code comes from lies to the data; null if it comes from elsewhere
 */
public record Touch(float[] code, WayBack.Spot spot) {
    /** A code that comes from no spot of a projection. */
    public static Touch of(float[] code) {
        return new Touch(code, null);
    }

    /** The same code, of which no spot is known. */
    public Touch withoutSpot() {
        return of(code);
    }

    /** Whether it comes from a spot far from any data, so that the decoder invents. */
    public boolean inHole() {
        return spot != null && spot.hole();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Touch(float[] numbers, WayBack.Spot from) && Arrays.equals(code, numbers)
                && Objects.equals(spot, from);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(code);
    }
}
