package org.latentexplorer.ui.plot;

/**
 * Points to draw on a plane.
 *
 * @param time       when in the glide
 * @param view       what is seen, in pixels of the scene
 * @param pixelRatio device pixels a pixel
 * @param dots       in pixels of the scene
 * @param group      of each point
 * @param visible    whether a group is drawn, by group
 * @param tint       the number of each point's colour, an unsigned byte
 * @param colours    0xAARRGGBB by number; at least as many as the tints that occur
 * @param backdrop   what lies behind the points; null for nothing
 * @param gallery    images to show in the points' places; null for none
 * @param sources    the number of each point's image; null without images
 * @param chosen     whether a point stands out from the others, see {@link Emphasis}; null if none does
 */
record PointOrder(Glide glide, long time, byte[] group, boolean[] visible, byte[] tint, int[] colours, Viewport view,
                  double pixelRatio, DotStyle dots, Backdrop backdrop, Gallery gallery, int[] sources,
                  boolean[] chosen) implements BackgroundRenderer.Order {
    /** Dots alone. */
    PointOrder(Glide glide, long time, byte[] group, boolean[] visible, byte[] tint, int[] colours, Viewport view,
               double pixelRatio, DotStyle dots) {
        this(glide, time, group, visible, tint, colours, view, pixelRatio, dots, null, null, null, null);
    }

    PointOrder behind(Backdrop picture) {
        return new PointOrder(glide, time, group, visible, tint, colours, view, pixelRatio, dots, picture, gallery,
                sources, chosen);
    }

    PointOrder with(Gallery images, PointCloud of) {
        return new PointOrder(glide, time, group, visible, tint, colours, view, pixelRatio, dots, backdrop, images,
                images == null ? null : of.sources(), chosen);
    }

    /** Some points above the others, which are dimmed; all alike for null. */
    PointOrder among(Emphasis emphasis) {
        return emphasis == null ? this : new PointOrder(glide, time, group, visible, tint, emphasis.colours(colours),
                view, pixelRatio, dots, backdrop, gallery, sources, emphasis.chosen());
    }

    @Override
    public double width() {
        return view.width();
    }

    @Override
    public double height() {
        return view.height();
    }

    /** The number of a point's colour. */
    int colour(int point) {
        int number = tint[point] & 0xff;
        return chosen == null || chosen[point] ? number : number + colours.length / 2;
    }
}
