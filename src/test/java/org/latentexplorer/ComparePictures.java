package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.settle;
import static org.latentexplorer.WindowPictures.snapshot;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.latentexplorer.model.DataSet;

/** Pictures of the lesson's models side by side, of a digit found in all of them, and of posteriors on the map. */
final class ComparePictures {
    /** Enough for the lesson to be seen, few enough to wait for. */
    private static final int IMAGES = 2_000;

    private final WindowPictures window;

    ComparePictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        run(() -> {
            DataSet all = window.session.dataProperty().get();
            window.session.dataProperty().set(new DataSet(all.id(), all.train().slice(0, IMAGES), all.test(), "some"));
            TabPane tabs = (TabPane) window.stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(t -> t.getId().equals("tab-compare"))
                    .findFirst().orElseThrow());
        });
        await(() -> window.session.codesProperty().get() != null);
        run(() -> {
            window.press("#compare-keep");
            window.press("#compare-lesson");
        });
        shot("compare-training");
        await(() -> !window.stage.getScene().lookup("#compare-lesson").isDisabled());
        run(() -> window.session.hoveredProperty().set(18));
        shot("compare");
        run(() -> {
            Node third = window.stage.getScene().getRoot().lookupAll(".compare-map").stream().skip(2).findFirst()
                    .orElseThrow();
            third.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            window.press("#map-spread");
        });
        await(() -> window.session.codesProperty().get() != null);
        settle(window.stage);
        run(() -> window.session.hoveredProperty().set(18));
        shot("posteriors");
        run(window.stage::close);
    }

    private void shot(String name) throws Exception {
        snapshot(window.stage, window.look + "-" + name);
    }
}
