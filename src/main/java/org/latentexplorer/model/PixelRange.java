package org.latentexplorer.model;

/** The numbers that paper and ink are for a network. */
public enum PixelRange {
    /** 0 to 1. */
    UNIT,
    /** -1 to 1: what a tanh output reaches and a sigmoid does not. */
    SIGNED;

    public String id() {
        return Names.id(this);
    }

    /** @throws Failure if no range has this name */
    public static PixelRange of(String id) {
        return Names.parse(PixelRange.class, "range", id);
    }
}
