package org.latentexplorer;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/**
 * Loads data for the first time, and has the kernels compiled. Either takes a core for a second, and before the first
 * picture of the map is on the screen there is none to spare.
 */
final class FirstData {
    private static final String MNIST = "mnist";
    private static final String SYNTHETIC = "synthetic";
    /** The points are drawn beside the frames: after so many they are part of one that has been shown. */
    private static final int FRAMES = 6;
    /** For the JVM to compile what the first frames were busy with. */
    private static final Duration REST = Duration.millis(300);

    private final Session session;
    private final Services services;
    private final Runner runner;
    private boolean begun;

    FirstData(Session session, Services services, Runner runner) {
        this.session = session;
        this.services = services;
        this.runner = runner;
    }

    /** To be called when the window is shown: waits for the map, or for the sentence why there is none. */
    void loadOnceTheMapIsDrawn() {
        session.codesProperty().subscribe(this::beginOnce);
        session.failureProperty().subscribe(this::beginOnce);
    }

    private void beginOnce(Object reason) {
        if (reason == null || begun || !session.dataIdProperty().get().isEmpty()) {
            return;
        }
        begun = true;
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    stop();
                    PauseTransition rest = new PauseTransition(REST);
                    rest.setOnFinished(event -> begin());
                    rest.play();
                }
            }
        }.start();
    }

    private void begin() {
        runner.run("first data", progress -> choice(), this::load, session.failureProperty()::set);
        // so that Train starts at full speed
        runner.run("warm up", progress -> {
            Kernel.warmUp();
            return true;
        }, done -> { }, session.failureProperty()::set);
    }

    /** Unless a person was faster. */
    private void load(String first) {
        if (session.dataIdProperty().get().isEmpty()) {
            session.dataIdProperty().set(first);
        }
    }

    /** The data chosen last if it is still there; otherwise MNIST if it is on this computer, or the embedded. */
    private String choice() {
        List<String> here = services.catalog().entries().stream()
                .filter(entry -> entry.state() != DataCatalog.State.DOWNLOADABLE)
                .map(DataCatalog.Entry::id).toList();
        String last = services.settings().text("data", MNIST);
        boolean there = here.contains(last)
                || ImageImport.found(last).filter(own -> own.path().isAbsolute()).isPresent();
        return there ? last : here.contains(MNIST) ? MNIST : SYNTHETIC;
    }
}
