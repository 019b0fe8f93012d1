package org.latentexplorer.ui.session;

import org.latentexplorer.model.Progress;

/**
 * Something that the points of the map can be coloured by. Features add theirs to {@link Session#pointColours()} while
 * it can be told, and take it out when it no longer can. Those that mean the same are equal.
 */
public interface PointColours {
    /** What a person calls it, in the window's language of now, with its unit if it has one. */
    String name();

    /**
     * The value of each point; called in the background, and again whenever the points are others.
     *
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     * @throws org.latentexplorer.model.Failure   if it cannot be told of these points
     */
    PointValues values(MapPoints points, Progress progress);
}
