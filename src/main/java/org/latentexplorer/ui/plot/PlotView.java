package org.latentexplorer.ui.plot;

/**
 * What a plot shows of the plane: a part that a person chose, or points that are kept in view.
 *
 * @param kept    what is kept in view; with anything but {@link Kept#NOTHING} the numbers are 0
 * @param centreX data coordinates of the middle
 * @param scaleX  pixels a data unit
 */
public record PlotView(Kept kept, double centreX, double centreY, double scaleX, double scaleY) {
    /** The points' centre, without the few that may lie far away. */
    public static final PlotView CENTRE = new PlotView(Kept.CENTRE, 0, 0, 0, 0);
    /** All points. */
    public static final PlotView ALL = new PlotView(Kept.ALL, 0, 0, 0, 0);

    /** What is kept in view. */
    public enum Kept {
        NOTHING, CENTRE, ALL
    }
}
