package org.latentexplorer;

import org.latentexplorer.model.Version;

/** Picks window or command line. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.out.println(Version.NAME + " " + Version.NUMBER);
    }
}
