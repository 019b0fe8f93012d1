package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.snapshot;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session.Training;

/** Pictures of going back through the epochs of a run, under way and done, and of epochs side by side. */
final class EpochPictures {
    /** Enough for the map to unfold, few enough to wait for. */
    private static final int IMAGES = 1_000;
    private static final int EPOCHS = 10;

    private final WindowPictures window;

    EpochPictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        run(() -> {
            DataSet all = window.session.dataProperty().get();
            window.session.dataProperty().set(new DataSet(all.id(), all.train().slice(0, IMAGES),
                    all.test().slice(0, IMAGES), "some"));
            window.session.recipeProperty().set(window.session.recipeProperty().get().with(Recipe.EPOCHS, EPOCHS));
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
        for (int epoch : new int[] {0, 2, 6}) {
            go(epoch);
            run(() -> window.press("#compare-keep-epoch"));
        }
        run(() -> {
            window.press("#compare-keep");
            window.session.hoveredProperty().set(18);
        });
        await(() -> window.stage.getScene().getRoot().lookupAll(".compare-map .image-tile").stream()
                .filter(Node::isVisible).count() == 4);
        snapshot(window.stage, window.look + "-epochs");
        run(() -> {
            window.press("#epochs-live");
            ImageSet test = window.session.dataProperty().get().test();
            window.session.selectionProperty().set(Selection.of(IntStream.range(0, test.count())
                    .filter(i -> test.label(i) == 4).toArray()));
        });
        snapshot(window.stage, window.look + "-selected");
        run(window.stage::close);
    }

    private void go(int epoch) throws Exception {
        run(() -> ((Slider) window.stage.getScene().lookup("#epochs-slider")).setValue(epoch));
        await(() -> window.session.shownProperty().get() == window.session.snapshots().get(epoch));
    }
}
