package org.latentexplorer.bad.stray;

/** In a folder that no rule knows. */
final class Stray {
    void print() {
        System.err.println(Math.random());
    }

    Object lost() {
        return org.latentexplorer.bad.Main.class;
    }

    Object started() {
        return org.latentexplorer.bad.App.class;
    }
}
