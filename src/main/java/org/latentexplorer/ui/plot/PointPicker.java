package org.latentexplorer.ui.plot;

import java.util.function.IntPredicate;
import org.latentexplorer.kernel.PlanarIndex;
import org.latentexplorer.ui.common.Latest;

/**
 * Finds the point nearest to a place: by an index, made in the background once the points rest, and until then by
 * looking at each. For the JavaFX application thread.
 */
final class PointPicker {
    /** Of so many moving points the nearest is still found in a fraction of a frame by looking at each. */
    private static final int MOST_SCANNED = 200_000;

    private final Latest background = Latest.forWindow("map-index");
    private final Runnable indexed;
    private PointCloud cloud = PointCloud.EMPTY;
    private PlanarIndex index;
    private PointCloud indexing;

    /** @param indexed done when an index has been made, of these points or of others that they replaced */
    PointPicker(Runnable indexed) {
        this.indexed = indexed;
    }

    /** Forgets the former points. */
    void setCloud(PointCloud newCloud) {
        cloud = newCloud;
        index = null;
        indexing = null;
    }

    /** Whether points are found by the index. */
    boolean ready() {
        return index != null;
    }

    /**
     * The point nearest to a place in the view, by its number in the cloud's sources; -1 if none is near.
     *
     * @param view    what is on screen
     * @param glide   where the points of the cloud are
     * @param time    when in the glide
     * @param x       of the place, in pixels of the view, like {@code y} and {@code radius}
     * @param visible which groups are found
     */
    int pick(Viewport view, Glide glide, long time, double x, double y, double radius, boolean[] visible) {
        byte[] group = cloud.group();
        IntPredicate wanted = i -> visible[group[i] & 0xff];
        double atX = view.toDataX(x);
        double atY = view.toDataY(y);
        int found = -1;
        if (index != null) {
            found = index.nearest(atX, atY, view.scaleX(), view.scaleY(), radius, wanted);
        } else if (cloud.count() <= MOST_SCANNED) {
            found = glide.nearest(time, atX, atY, view.scaleX(), view.scaleY(), radius, wanted);
        }
        return found < 0 ? -1 : cloud.source(found);
    }

    /** Makes the index unless there is one or one is being made. To be called while the points rest. */
    void prepare() {
        if (indexing == cloud) {
            return;
        }
        PointCloud of = cloud;
        indexing = of;
        background.submit(() -> new PlanarIndex(of.x(), of.y()), built -> {
            if (of == cloud) {
                index = built;
            }
            indexed.run();
        });
    }
}
