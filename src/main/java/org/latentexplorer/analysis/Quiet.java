package org.latentexplorer.analysis;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Smile tells the log of every iteration it does; only its warnings are of use. */
final class Quiet {
    /** Kept here, as the logging system forgets loggers that nobody holds. */
    private static final Logger SMILE = Logger.getLogger("smile");

    private Quiet() {
    }

    static void please() {
        SMILE.setLevel(Level.WARNING);
    }
}
