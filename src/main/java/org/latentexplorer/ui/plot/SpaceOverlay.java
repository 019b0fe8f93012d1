package org.latentexplorer.ui.plot;

import javafx.scene.canvas.GraphicsContext;

/** Something drawn above or behind the points of a {@link SpacePlot}. */
public interface SpaceOverlay {
    /** @param view what the points are seen by in the picture on screen */
    void paint(GraphicsContext g, SpaceView view);
}
