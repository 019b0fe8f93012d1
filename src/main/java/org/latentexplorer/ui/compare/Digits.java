package org.latentexplorer.ui.compare;

import java.util.Arrays;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;

/**
 * The test images that every map compared shows.
 *
 * @param data    what they are of
 * @param images  they alone
 * @param numbers of each, its number in the whole test set, ascending
 */
record Digits(DataSet data, ImageSet images, int[] numbers) {
    /** Small maps show no more, and are encoded after every epoch. */
    private static final int MOST = 2000;

    /** Evenly spread over the test set, which may be sorted by class. */
    static Digits of(DataSet data) {
        ImageSet all = data.test();
        int[] numbers = new int[Math.min(MOST, all.count())];
        Arrays.setAll(numbers, i -> (int) ((long) i * all.count() / numbers.length));
        return new Digits(data, all.choose(numbers), numbers);
    }

    /** Where a test image stands among them; -1 if it is not one of them. */
    int indexOf(int number) {
        return Math.max(-1, Arrays.binarySearch(numbers, number));
    }

    /** A test image, one of them or not, as floats from 0 to 1. */
    float[] image(int number) {
        float[] image = new float[data.test().size()];
        data.test().copy(number, image, 0);
        return image;
    }
}
