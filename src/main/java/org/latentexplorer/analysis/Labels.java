package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;

/** What classifiers may know of labels, and what must be there for them to be of use. */
final class Labels {
    private Labels() {
    }

    /** @throws Failure if the images have no labels, or if they are all of one class */
    static void check(ImageSet images) {
        if (!images.labelled()) {
            throw new Failure("failure.analysis.unlabelled", images.name());
        }
        int first = images.count() == 0 ? -1 : images.label(0);
        boolean one = true;
        for (int i = 0; i < images.count() && one; i++) {
            one = images.label(i) == first;
        }
        if (one) {
            throw new Failure("failure.analysis.oneClass", images.name());
        }
    }

    /** One more than the greatest label of either. */
    static int classes(ImageSet one, ImageSet other) {
        int greatest = 0;
        for (ImageSet images : new ImageSet[] {one, other}) {
            for (int i = 0; i < images.count(); i++) {
                greatest = Math.max(greatest, images.label(i));
            }
        }
        return greatest + 1;
    }

    /**
     * All images in an order whose every beginning has as many of each class as can be, drawn at random by the seed: of
     * a smaller budget, all are in a larger one.
     */
    static int[] order(ImageSet images, int classes, long seed) {
        int[] shuffled = shuffled(images.count(), seed);
        int[][] byClass = new int[classes][images.count()];
        int[] sizes = new int[classes];
        for (int image : shuffled) {
            int label = images.label(image);
            byClass[label][sizes[label]++] = image;
        }
        int[] order = new int[images.count()];
        int filled = 0;
        for (int round = 0; filled < order.length; round++) {
            for (int c = 0; c < classes; c++) {
                if (round < sizes[c]) {
                    order[filled++] = byClass[c][round];
                }
            }
        }
        return order;
    }

    /** The numbers from 0 in random order. */
    static int[] shuffled(int count, long seed) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
