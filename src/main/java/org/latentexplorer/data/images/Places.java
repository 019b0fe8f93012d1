package org.latentexplorer.data.images;

import java.util.SplittableRandom;

/**
 * Where each picture comes to lie: in the training images or the test images, in both at random, so that wherever
 * somebody looks all classes are to be seen. The same pictures always lie alike.
 *
 * @param train the pictures' numbers in the order of the training images
 * @param test  those of the test images
 */
record Places(int[] train, int[] test) {
    /** Where nothing tells the test pictures, one in this many is kept for testing: MNIST's own share. */
    static final int SHARE = 6;
    private static final long SEED = 0;

    /**
     * @param labels the classes, of which each then has its share of test images; null without labels
     * @param test   the test pictures; null if they are to be chosen
     */
    static Places of(int count, byte[] labels, boolean[] test) {
        int[] order = shuffled(count);
        boolean[] tests = test != null ? test : choose(order, labels);
        int kept = 0;
        for (boolean it : tests) {
            kept += it ? 1 : 0;
        }
        Places places = new Places(new int[count - kept], new int[kept]);
        int trained = 0;
        int tested = 0;
        for (int number : order) {
            if (tests[number]) {
                places.test[tested++] = number;
            } else {
                places.train[trained++] = number;
            }
        }
        return places;
    }

    private static int[] shuffled(int count) {
        int[] order = new int[count];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Every sixth of a random order of one class after another. */
    private static boolean[] choose(int[] order, byte[] labels) {
        int[] next = new int[Classes.MOST + 1];
        for (int i = 0; labels != null && i < labels.length; i++) {
            next[(labels[i] & 0xff) + 1]++;
        }
        for (int c = 1; c < next.length; c++) {
            next[c] += next[c - 1];
        }
        boolean[] test = new boolean[order.length];
        for (int number : order) {
            int place = next[labels == null ? 0 : labels[number] & 0xff]++;
            test[number] = place % SHARE == SHARE - 1;
        }
        return test;
    }
}
