package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.kernel.Parallel;

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

    /**
     * Begins.
     *
     * @param x first coordinates of where to begin; changed by each step
     * @param y second ones
     */
    Descent(float[] x, float[] y) {
        this.x = x;
        this.y = y;
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

    /**
     * Goes one step down, and puts the mean of all points at zero.
     *
     * @param slopeX first coordinates of the gradient, of the quarter of it that {@link Gradient} gives
     * @param rate   learning rate
     */
    void step(float[] slopeX, float[] slopeY, double rate, double momentum) {
        Parallel.ranges(x.length, BLOCK, (first, last) -> {
            step(first, last, x, speedX, gainX, slopeX, (float) rate, (float) momentum);
            step(first, last, y, speedY, gainY, slopeY, (float) rate, (float) momentum);
        });
        centre(x);
        centre(y);
    }

    private static void step(int first, int last, float[] at, float[] speed, float[] gain, float[] slope, float rate,
                             float momentum) {
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
