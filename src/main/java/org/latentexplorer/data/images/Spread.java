package org.latentexplorer.data.images;

import java.util.stream.IntStream;

/** Which of many pictures are looked at. */
final class Spread {
    /** One look in so many is at a test picture, as far as there are some. */
    private static final int TEST_SHARE = 4;

    private Spread() {
    }

    /**
     * Numbers of a few pictures, spread over each part, in order; always the same ones.
     *
     * @param test the test pictures; null if they are not told apart
     */
    static int[] of(int count, boolean[] test, int most) {
        if (test == null || count <= most) {
            return choose(IntStream.range(0, count).toArray(), most);
        }
        int[] kept = IntStream.range(0, count).filter(i -> test[i]).toArray();
        int[] trained = IntStream.range(0, count).filter(i -> !test[i]).toArray();
        int tests = Math.clamp(most / TEST_SHARE, most - trained.length, kept.length);
        return IntStream.concat(IntStream.of(choose(trained, most - tests)), IntStream.of(choose(kept, tests)))
                .sorted().toArray();
    }

    private static int[] choose(int[] numbers, int most) {
        int chosen = Math.min(most, numbers.length);
        // from the middle of each stretch: of sorted files the first may be the odd ones
        return IntStream.range(0, chosen).map(k -> numbers[(int) ((k + 0.5) * numbers.length / chosen)]).toArray();
    }
}
