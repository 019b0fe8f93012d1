package org.latentexplorer.data.images;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;

/** One part of a data set while it is being filled. Different places may be filled by different threads. */
final class ImageBlock {
    private final int[] order;
    private final int size;
    private final byte[] pixels;
    private final boolean[] there;

    /**
     * @param order the pictures' numbers, place by place
     * @param size  bytes an image
     */
    ImageBlock(int[] order, int size) {
        this.order = order;
        this.size = size;
        pixels = new byte[order.length * size];
        there = new boolean[order.length];
    }

    byte[] pixels() {
        return pixels;
    }

    int offset(int place) {
        return place * size;
    }

    void filled(int place) {
        there[place] = true;
    }

    int count() {
        int count = 0;
        for (boolean it : there) {
            count += it ? 1 : 0;
        }
        return count;
    }

    /** The images that are there, in order; the block itself if all are. */
    ImageSet images(String name, int side, Classes classes) {
        // one part may have labels where the other has none
        boolean labelled = classes.labels() != null && Arrays.stream(order).allMatch(classes::known);
        byte[] labels = labelled ? classes.labels() : null;
        int count = 0;
        byte[] known = new byte[order.length];
        for (int place = 0; place < order.length; place++) {
            if (there[place]) {
                if (place > count) {
                    System.arraycopy(pixels, place * size, pixels, count * size, size);
                }
                known[count++] = labels == null ? 0 : labels[order[place]];
            }
        }
        byte[] all = count == order.length ? pixels : Arrays.copyOf(pixels, count * size);
        return new ImageSet(name, ImageShape.square(side), all,
                labels == null ? null : Arrays.copyOf(known, count), List.of(),
                labels == null ? List.of() : classes.names());
    }
}
