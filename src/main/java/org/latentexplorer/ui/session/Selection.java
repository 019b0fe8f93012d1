package org.latentexplorer.ui.session;

import java.util.Arrays;

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
