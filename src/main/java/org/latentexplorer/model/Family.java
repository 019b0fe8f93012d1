package org.latentexplorer.model;

/** A family of autoencoders: what its loss adds to the reconstruction error. */
public enum Family {
    VANILLA;

    public String id() {
        return Names.id(this);
    }

    /** @throws Failure if no family has this name */
    public static Family of(String id) {
        return Names.parse(Family.class, "family", id);
    }
}
