package org.latentexplorer.ui.latent.place;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.plot.PointCloud;

/** How codes lie on the map, and which code a place of it stands for. Safe to use from any thread. */
public sealed interface Placement permits AxesPlacement, ProjectedPlacement {
    /** Floats a code. */
    int dimension();

    /** Whether all codes lie on a line, with some height given to each. */
    default boolean line() {
        return false;
    }

    /** The latent axis to the right; -1 where it is none. */
    default int axisX() {
        return -1;
    }

    /** The latent axis upwards; -1 where it is none. */
    default int axisY() {
        return -1;
    }

    /** Whether a map's coordinates are numbers that mean something. */
    default boolean numbered() {
        return true;
    }

    /** What people call an axis, in the window's language of now; empty where it means nothing. */
    String axisName(boolean horizontal);

    /** Whether the points are still on their way, and this is over in a moment. */
    default boolean moving() {
        return false;
    }

    /** The points of the codes that this is a placement of. */
    PointCloud cloud(Codes codes);

    /** Where a code lies, to the right: one of those shown, or any other of as many numbers. */
    double x(float[] code);

    /** Where a code lies, upwards. */
    double y(float[] code);

    /**
     * The code that a place of the map stands for.
     *
     * @param base what says all that the place does not; left alone
     */
    float[] code(float[] base, double x, double y);

    /** Somebody has touched a place, or kept it: the code it stands for lies there from now on. */
    default void remember(float[] code, double x, double y) {
    }

    /** What is known of how a place lies to the points; null where each place is a code itself. */
    default WayBack.Spot spot(double x, double y) {
        return null;
    }

    /** What decides whether a view of one placement fits another: it does if these are equal. */
    Object framing();
}
