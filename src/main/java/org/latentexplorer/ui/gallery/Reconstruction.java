package org.latentexplorer.ui.gallery;

import java.util.Locale;

/**
 * A test image and what the network makes of it.
 *
 * @param index    its number in the test set
 * @param label    its class, or -1
 * @param original row by row, from 0 to 1
 * @param seen     the original with noise on it, which the network was given; null for the original itself
 * @param code     what it is encoded to
 * @param decoded  what the code is decoded to, as the original
 * @param error    mean squared error over the pixels
 */
public record Reconstruction(int index, int label, float[] original, float[] seen, float[] code, float[] decoded,
                             double error) {
    /** The error to four decimals, without a zero before them: there is little room. */
    String errorText() {
        String text = String.format(Locale.ROOT, "%.4f", error);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
