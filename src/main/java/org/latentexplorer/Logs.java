package org.latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import net.harawata.appdirs.AppDirsFactory;

/** The log: one file in the user's log folder, begun anew when it is large. Nothing of it reaches the screen. */
final class Logs {
    private static final int LARGEST = 1 << 20;
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private Logs() {
    }

    static Path folder() {
        return Path.of(AppDirsFactory.getInstance().getUserLogDir("latent-explorer", null, null));
    }

    /** Sends all logging to the file. Without a folder to write to, there is no log, and the program runs all the same. */
    static void start(Path folder) {
        LogManager.getLogManager().reset();
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, "%1$tF %1$tT %4$s %3$s: %5$s%6$s%n");
        }
        try {
            Files.createDirectories(folder);
            // two programs at once: %u gives the second a file of its own
            Handler file = new FileHandler(folder + "/latent-explorer.%u.log", LARGEST, 1, true);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            Logger root = Logger.getLogger("");
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException | SecurityException e) {
            // nowhere to write to, and nobody to tell: a log is no reason to stop
        }
    }
}
