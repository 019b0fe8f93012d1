package org.latentexplorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.session.Session;

/**
 * A start of the window that ends by itself: while packages are made, the JVM watches it and notes for its AOT cache
 * what a start needs. It leaves the settings of whoever makes the packages alone.
 */
final class Rehearsal {
    private static final boolean ASKED = Boolean.getBoolean("latentexplorer.rehearsal");
    /** Time enough for the data to be loaded and encoded. */
    private static final Duration LENGTH = Duration.seconds(8);

    private Rehearsal() {
    }

    /** The settings to start with: a person's own, or none for a rehearsal. */
    static Settings settings() {
        if (!ASKED) {
            return new Settings(Settings.defaultFile());
        }
        try {
            Path folder = Files.createTempDirectory("rehearsal");
            folder.toFile().deleteOnExit();
            return new Settings(folder.resolve("window.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the window once it has shown what it has, if this is a rehearsal. */
    static void endOnceShown(Session session) {
        if (ASKED) {
            PauseTransition pause = new PauseTransition(LENGTH);
            pause.setOnFinished(event -> Platform.exit());
            session.codesProperty().subscribe(codes -> {
                if (codes != null) {
                    pause.play();
                }
            });
        }
    }
}
