package org.latentexplorer.ui.latent.place;

import java.util.Arrays;

/** A code's numbers, equal to others if all of them are. */
public record Code(float[] values) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Code code && Arrays.equals(values, code.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
