package org.latentexplorer.bench;

import java.io.IOException;

/** Runs JMH; arguments are JMH's own, a pattern of benchmark names first. */
public final class Micro {
    private Micro() {
    }

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
