package org.latentexplorer.bad.ui.map.place;

/** A part of a feature in a circle with another. */
public final class Place {
    private org.latentexplorer.bad.ui.map.colour.Colour other;

    Object other() {
        return other;
    }
}
