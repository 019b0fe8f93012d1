package org.latentexplorer.ui.session;

/** What pressing and dragging on the map does. */
public enum MapTool {
    /** Decodes the place touched. */
    TOUCH,
    /** The same, and a click keeps the place as a sample. */
    SAMPLE,
    /** Selects the points in a rectangle. */
    RECTANGLE,
    /** Selects the points inside a line drawn by hand. */
    LASSO,
    /** Draws a path whose decodings can be played. */
    PATH
}
