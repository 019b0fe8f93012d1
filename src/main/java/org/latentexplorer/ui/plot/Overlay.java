package org.latentexplorer.ui.plot;

import javafx.scene.canvas.GraphicsContext;

/** Something drawn above the points: a mark, a selection, a brush. */
@FunctionalInterface
public interface Overlay {
    /**
     * @param view what the points on screen are drawn by; its pixels are those of the graphics context
     * @param time the moment of a glide that is shown, for {@link ScatterPlot#placeX} and {@link ScatterPlot#placeY}
     */
    void paint(GraphicsContext graphics, Viewport view, long time);
}
