package org.latentexplorer.model;

/** An activation function; {@link #id()} is its name in files and on the command line. */
public enum Activation {
    RELU, LEAKY_RELU, TANH, SIGMOID, ELU, IDENTITY;

    /** Slope of {@link #LEAKY_RELU} below zero, the value DL4J uses. */
    public static final float LEAK = 0.01f;

    public String id() {
        return Names.id(this);
    }

    /** @throws Failure if no activation has this name */
    public static Activation of(String id) {
        return Names.parse(Activation.class, "activation", id);
    }
}
