package org.latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.harawata.appdirs.AppDirsFactory;
import org.latentexplorer.model.Printable;

/** The log: one file in the user's log folder, begun anew when it is large. Nothing of it reaches the screen. */
final class Logs {
    private static final int LARGEST = 1 << 20;

    private Logs() {
    }

    /** One line a message, and one for each step of a stack trace, whatever the message has in it. */
    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord entry) {
            String trace = entry.getThrown() == null ? "" : "\n" + Printable.trace(entry.getThrown()).stripTrailing();
            return String.format("%1$tF %1$tT %2$s %3$s: %4$s%5$s%n", entry.getInstant().atZone(ZoneId.systemDefault()),
                    entry.getLevel(), entry.getLoggerName(), Printable.of(formatMessage(entry)), trace);
        }
    }

    static Path folder() {
        return Path.of(AppDirsFactory.getInstance().getUserLogDir("latent-explorer", null, null));
    }

    /** Sends all logging to the file. Without a folder to write to, there is no log, and the program runs all the same. */
    static void start(Path folder) {
        LogManager.getLogManager().reset();
        try {
            Files.createDirectories(folder);
            // two programs at once: %u gives the second a file of its own
            Handler file = new FileHandler(folder + "/latent-explorer.%u.log", LARGEST, 1, true);
            file.setFormatter(new Line());
            file.setEncoding("UTF-8");
            Logger root = Logger.getLogger("");
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException | SecurityException e) {
            // nowhere to write to, and nobody to tell: a log is no reason to stop
        }
    }
}
