package org.latentexplorer.ui.plot;

import java.util.Arrays;

/** What a plot shows, whatever part of it is in view: the points, where they are, their colours, and what lies behind. */
final class Contents {
    private static final int GREY = 0xff808080;

    private PointCloud cloud = PointCloud.EMPTY;
    private Glide glide = Glide.resting(cloud.x(), cloud.y());
    private int[] colours = new int[PointCloud.GROUPS];
    private byte[] tints;
    private int[] tintColours = new int[0];
    private Emphasis emphasis;
    private boolean[] visible = new boolean[PointCloud.GROUPS];
    private Backdrop backdrop;
    private Gallery gallery;

    Contents() {
        Arrays.fill(visible, true);
    }

    PointCloud cloud() {
        return cloud;
    }

    Glide glide() {
        return glide;
    }

    boolean[] visible() {
        return visible;
    }

    /** Other points; those of a cloud that they can glide to take so long if asked to. Returns for how long they glide. */
    long setCloud(PointCloud newCloud, boolean gliding, long now, long time) {
        boolean glides = gliding && cloud.drawable() > 0 && cloud.glidesTo(newCloud);
        glide = glides ? glide.onTo(newCloud.x(), newCloud.y(), now, time)
                : Glide.resting(newCloud.x(), newCloud.y());
        cloud = newCloud;
        return glides ? time : 0;
    }

    void setColours(int[] byGroup) {
        colours = byGroup.clone();
    }

    void setTints(byte[] inOrder, int[] byTint) {
        tints = inOrder;
        tintColours = byTint.clone();
    }

    void setVisible(boolean[] byGroup) {
        visible = byGroup.clone();
    }

    void setEmphasis(Emphasis some) {
        emphasis = some;
    }

    /** Returns whether that is another one. */
    boolean setBackdrop(Backdrop picture) {
        boolean other = backdrop != picture;
        backdrop = picture;
        return other;
    }

    /** Returns whether that is another one. */
    boolean setGallery(Gallery images) {
        boolean other = gallery == null ? images != null : !gallery.equals(images);
        gallery = images;
        return other;
    }

    int colour(int source) {
        int point = cloud.drawn(source);
        return tinted() ? tintColours[tints[point] & 0xff] : coloursOfAll()[cloud.group()[point] & 0xff];
    }

    /** All of it, as it is at a time. */
    PointOrder order(long time, Viewport view, double pixelRatio, DotStyle dots) {
        return order(glide, time, view, pixelRatio, dots).behind(backdrop).with(gallery, cloud);
    }

    /** The points alone, where they come to rest. */
    PointOrder overview(Viewport view, double pixelRatio) {
        return order(Glide.resting(cloud.x(), cloud.y()), 0, view, pixelRatio,
                DotStyle.of(cloud.drawable(), view.width() * view.height(), 1));
    }

    private PointOrder order(Glide where, long time, Viewport view, double pixelRatio, DotStyle dots) {
        return new PointOrder(where, time, cloud.group(), visible, tinted() ? tints : cloud.group(),
                tinted() ? tintColours : coloursOfAll(), view, pixelRatio, dots).among(
                emphasis == null || emphasis.chosen().length != cloud.count() ? null : emphasis);
    }

    private boolean tinted() {
        return tints != null && tints.length == cloud.count();
    }

    private int[] coloursOfAll() {
        int needed = cloud.highestGroup() + 1;
        if (colours.length >= needed) {
            return colours;
        }
        int[] all = Arrays.copyOf(colours, needed);
        Arrays.fill(all, colours.length, needed, colours.length == 0 ? GREY : colours[colours.length - 1]);
        return all;
    }
}
