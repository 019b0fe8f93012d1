package org.latentexplorer.ui.session;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Test images that a person has singled out, by number. Immutable. */
public final class Selection {
    public static final Selection NONE = new Selection(new int[0]);

    private final int[] images;

    private Selection(int[] images) {
        this.images = images;
    }

    /** These images, in any order; one named twice counts once. */
    public static Selection of(int... images) {
        return images.length == 0 ? NONE : new Selection(Arrays.stream(images).sorted().distinct().toArray());
    }

    /** Those of the first {@code count} images that are wanted. */
    public static Selection where(int count, IntPredicate wanted) {
        int[] found = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (wanted.test(i)) {
                found[n++] = i;
            }
        }
        return n == 0 ? NONE : new Selection(Arrays.copyOf(found, n));
    }

    /** Their numbers, ascending. */
    public int[] images() {
        return images.clone();
    }

    public int count() {
        return images.length;
    }

    public boolean isEmpty() {
        return images.length == 0;
    }

    public boolean contains(int image) {
        return Arrays.binarySearch(images, image) >= 0;
    }

    /** One flag for each of the first {@code count} images. */
    public boolean[] flags(int count) {
        boolean[] flags = new boolean[count];
        for (int image : images) {
            if (image < count) {
                flags[image] = true;
            }
        }
        return flags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection && Arrays.equals(images, selection.images);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(images);
    }

    @Override
    public String toString() {
        return "Selection" + Arrays.toString(images);
    }
}
