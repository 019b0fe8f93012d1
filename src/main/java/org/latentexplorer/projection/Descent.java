package org.latentexplorer.projection;

import java.util.Arrays;

/**
 * Gradient descent with momentum and a gain for each coordinate, which grows while the way goes on and shrinks where it
 * turns back (Jacobs 1988), as t-SNE has always used it.
 */
final class Descent {
    private static final float LEAST_GAIN = 0.01f;
    private static final int BLOCK = 4096;

    private final float[] x;
    private final float[] y;
    private final float[] speedX;
    private final float[] speedY;
    private final float[] gainX;
    private final float[] gainY;
    private final float rate;

    /**
     * Begins.
     *
     * @param x    first coordinates of where to begin; changed by each step
     * @param y    second ones
     * @param rate learning rate, of the gradient's quarter that {@link Gradient} gives
     */
    Descent(float[] x, float[] y, double rate) {
        this.x = x;
        this.y = y;
        this.rate = (float) rate;
        speedX = new float[x.length];
        speedY = new float[x.length];
        gainX = ones(x.length);
        gainY = ones(x.length);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    float[] x() {
        return x;
    }

    float[] y() {
        return y;
    }

    /** Goes one step down, and puts the mean of all points at zero. */
    void step(float[] slopeX, float[] slopeY, double momentum) {
        Blocks.ranges(x.length, BLOCK, (first, last) -> {
            step(first, last, x, speedX, gainX, slopeX, (float) momentum);
            step(first, last, y, speedY, gainY, slopeY, (float) momentum);
        });
        centre(x);
        centre(y);
    }

    private void step(int first, int last, float[] at, float[] speed, float[] gain, float[] slope, float momentum) {
        for (int i = first; i < last; i++) {
            float more = gain[i] + 0.2f;
            float less = Math.max(LEAST_GAIN, gain[i] * 0.8f);
            gain[i] = slope[i] * speed[i] < 0 ? more : less;
            speed[i] = momentum * speed[i] - rate * gain[i] * slope[i];
            at[i] += speed[i];
        }
    }

    private static void centre(float[] at) {
        double sum = 0;
        for (float value : at) {
            sum += value;
        }
        float mean = (float) (sum / at.length);
        for (int i = 0; i < at.length; i++) {
            at[i] -= mean;
        }
    }
}
