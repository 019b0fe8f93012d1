package org.latentexplorer.network;

import java.util.random.RandomGenerator;
import org.latentexplorer.kernel.Kernel;

/**
 * Silences hidden units at random and raises the others, so that sums stay what they were (Srivastava et al. 2014, in
 * the inverted form). Holds masks and what they leave of each layer's outputs.
 */
final class Dropout {
    private final Kernel kernel = Kernel.best();
    private final int threshold;
    private final float raise;
    private final float[][] outputs;
    private final float[][] dropped;
    private final float[][] masks;
    private RandomGenerator random;

    /** @param outputs of all layers; the last one's are left alone */
    Dropout(double share, float[][] outputs) {
        threshold = (int) Math.round(share * 65536);
        raise = (float) (1 / (1 - share));
        this.outputs = outputs;
        dropped = new float[outputs.length - 1][];
        masks = new float[outputs.length - 1][];
        for (int i = 0; i < masks.length; i++) {
            dropped[i] = new float[outputs[i].length];
            masks[i] = new float[outputs[i].length];
        }
    }

    void off() {
        random = null;
    }

    void on(RandomGenerator picks) {
        random = picks;
    }

    float[] dropped(int layer) {
        return random == null ? outputs[layer] : dropped[layer];
    }

    /** What is left of a layer's outputs. */
    float[] apply(int layer, int count) {
        if (random == null) {
            return outputs[layer];
        }
        float[] y = outputs[layer];
        float[] mask = masks[layer];
        float[] left = dropped[layer];
        for (int i = 0; i < count; i += 4) {
            long bits = random.nextLong();
            for (int at = i; at < Math.min(i + 4, count); at++, bits >>>= 16) {
                mask[at] = (bits & 0xffff) < threshold ? 0 : raise;
                left[at] = y[at] * mask[at];
            }
        }
        return left;
    }

    void back(int layer, float[] delta, int count) {
        if (random != null) {
            kernel.hadamard(count, masks[layer], delta);
        }
    }
}
