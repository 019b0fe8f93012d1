package org.latentexplorer.bad.ui.map.colour;

/** A part of a feature in a circle with another. */
public final class Colour {
    private org.latentexplorer.bad.ui.map.place.Place other;

    Object other() {
        return other;
    }
}
