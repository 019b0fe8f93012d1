package org.latentexplorer.ui.session;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Test images that a person has singled out, by number. Immutable; a bit an image, for the many that undo keeps. */
public final class Selection {
    public static final Selection NONE = new Selection(new BitSet());

    private final BitSet images;
    private final int count;

    private Selection(BitSet images) {
        this.images = images;
        this.count = images.cardinality();
    }

    /** These images, in any order; one named twice counts once. */
    public static Selection of(int... images) {
        BitSet set = new BitSet();
        for (int image : images) {
            set.set(image);
        }
        return of(set);
    }

    /** Those of the first {@code count} images that are wanted. */
    public static Selection where(int count, IntPredicate wanted) {
        BitSet set = new BitSet(count);
        for (int i = 0; i < count; i++) {
            if (wanted.test(i)) {
                set.set(i);
            }
        }
        return of(set);
    }

    private static Selection of(BitSet set) {
        return set.isEmpty() ? NONE : new Selection(set);
    }

    /** Their numbers, ascending. */
    public int[] images() {
        int[] numbers = new int[count];
        for (int i = 0, image = images.nextSetBit(0); i < count; i++, image = images.nextSetBit(image + 1)) {
            numbers[i] = image;
        }
        return numbers;
    }

    /** One flag for each of the first so many images. */
    public boolean[] flags(int all) {
        boolean[] flags = new boolean[all];
        for (int i = 0; i < all; i++) {
            flags[i] = images.get(i);
        }
        return flags;
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean contains(int image) {
        return image >= 0 && images.get(image);
    }

    /** What it takes in memory. */
    long bytes() {
        return images.size() / Byte.SIZE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection && images.equals(selection.images);
    }

    @Override
    public int hashCode() {
        return images.hashCode();
    }

    @Override
    public String toString() {
        return "Selection" + images;
    }
}
