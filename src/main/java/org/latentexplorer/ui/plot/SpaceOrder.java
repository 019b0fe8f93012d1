package org.latentexplorer.ui.plot;

/**
 * Points in space to draw.
 *
 * @param drift      where they are
 * @param time       when in the drift
 * @param view       what is seen, in pixels of the scene
 * @param pixelRatio device pixels a pixel
 * @param dots       in pixels of the scene, as in the middle of the view
 * @param group      of each point
 * @param visible    whether a group is drawn, by group
 * @param tint       the number of each point's colour, an unsigned byte
 * @param colours    0xAARRGGBB by number; at least as many as the tints that occur
 * @param chosen     whether a point stands out from the others, see {@link Emphasis}; null if none does
 * @param fog        0xRRGGBB that what is far away fades into
 */
record SpaceOrder(Drift drift, long time, SpaceView view, double pixelRatio, DotStyle dots, byte[] group,
                  boolean[] visible, byte[] tint, int[] colours, boolean[] chosen, int fog)
        implements BackgroundRenderer.Order {
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
