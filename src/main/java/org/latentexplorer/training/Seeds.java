package org.latentexplorer.training;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The random streams of a run. Each has its own, so that one more number drawn in one place moves nothing in another,
 * and an epoch's depends on its number alone: a run continued from a file goes on as if never interrupted.
 */
final class Seeds {
    private Seeds() {
    }

    static RandomGenerator weights(long seed) {
        return stream(seed, 1, 0);
    }

    static RandomGenerator split(long seed) {
        return stream(seed, 2, 0);
    }

    static RandomGenerator order(long seed, int epoch) {
        return stream(seed, 3, epoch);
    }

    /** Noise, dropout and samples of codes while an epoch's batches are trained on. */
    static RandomGenerator noise(long seed, int epoch) {
        return stream(seed, 4, epoch);
    }

    /** The same for the validation images: the same each epoch, so that losses can be compared. */
    static RandomGenerator validationNoise(long seed) {
        return stream(seed, 5, 0);
    }

    private static RandomGenerator stream(long seed, int use, int number) {
        long mixed = new SplittableRandom(seed).nextLong() + use * 0x9E3779B97F4A7C15L;
        return new SplittableRandom(new SplittableRandom(mixed).nextLong() + number * 0xD1B54A32D192ED03L);
    }

    /** Puts the first {@code count} numbers in random order (Fisher and Yates). */
    static void shuffle(int[] order, int count, RandomGenerator random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
