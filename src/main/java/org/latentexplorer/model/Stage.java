package org.latentexplorer.model;

/**
 * A part of a run.
 *
 * @param layer which of the encoder's layers is trained, alone with the decoder's layer that mirrors it; {@link #ALL}
 *              for the whole network
 * @param from  its first epoch, from 1
 * @param to    its last epoch
 */
public record Stage(int layer, int from, int to) {
    public static final int ALL = -1;

    public boolean whole() {
        return layer == ALL;
    }
}
