package org.latentexplorer.ui.decoder;

/**
 * A test image near the touched code.
 *
 * @param index  its number in the test set
 * @param label  its class, or -1
 * @param pixels the image itself, or the decoding of its code
 * @param real   whether it is the image itself
 */
public record Neighbour(int index, int label, float[] pixels, boolean real) {
}
