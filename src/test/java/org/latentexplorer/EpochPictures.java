package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.snapshot;

import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session.Training;

/** Pictures of going back through the epochs of a run, under way and done, and of epochs side by side. */
final class EpochPictures {
    private static final int IMAGES = 2_000;
    private static final int EPOCHS = 12;

    private final WindowPictures window;

    EpochPictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        run(() -> {
            DataSet all = window.session.dataProperty().get();
            window.session.dataProperty().set(new DataSet(all.id(), all.train().slice(0, IMAGES), all.test(), "some"));
            window.session.recipeProperty().set(window.session.recipeProperty().get().with().epochs(EPOCHS).build());
            TabPane tabs = (TabPane) window.stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(t -> t.getId().equals("tab-compare"))
                    .findFirst().orElseThrow());
        });
        await(() -> window.session.codesProperty().get() != null);
        run(() -> window.press("#train"));
        await(() -> window.session.snapshots().size() > 6);
        go(2);
        snapshot(window.stage, window.look + "-back");
        await(() -> window.session.trainingProperty().get() == Training.IDLE);
        for (int epoch : new int[] {0, 3, 8}) {
            go(epoch);
            run(() -> window.press("#compare-keep-epoch"));
        }
        run(() -> {
            window.press("#compare-keep");
            window.session.hoveredProperty().set(18);
        });
        snapshot(window.stage, window.look + "-epochs");
        run(() -> {
            window.press("#epochs-live");
            window.session.selectionProperty().set(Selection.of(java.util.stream.IntStream.range(0, 10_000)
                    .filter(i -> window.session.dataProperty().get().test().label(i % 100) == 4).toArray()));
        });
        snapshot(window.stage, window.look + "-selected");
        run(window.stage::close);
    }

    private void go(int epoch) throws Exception {
        run(() -> ((Slider) window.stage.getScene().lookup("#epochs-slider")).setValue(epoch));
        float[] initial = window.session.snapshots().get(epoch).parameters();
        await(() -> window.session.shownProperty().get().parameters()[0] == initial[0]);
    }
}
