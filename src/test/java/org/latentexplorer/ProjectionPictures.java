package org.latentexplorer;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.ui.session.Session;

/** Codes of many numbers on a plane, for {@link WindowPictures}. */
final class ProjectionPictures {
    private final WindowPictures pictures;
    private final Session session;

    ProjectionPictures(WindowPictures pictures) {
        this.pictures = pictures;
        this.session = pictures.session;
    }

    void take() throws Exception {
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        WindowPictures.run(() -> pictures.window.files().openReady(Preset.SHALLOW_32));
        WindowPictures.await(() -> session.codesProperty().get() != null
                && session.codesProperty().get().dimension() == 32);
        snapshot("axes");
        choose(TestProjections.PCA);
        WindowPictures.await(() -> !text("#map-projection-note").isEmpty());
        snapshot("pca");
        choose(TestProjections.TSNE);
        WindowPictures.await(() -> node("#map-projection-progress").isVisible());
        TimeUnit.SECONDS.sleep(2);
        snapshot("moving");
        WindowPictures.await(() -> !node("#map-projection-cancel").isVisible());
        pictures.touch(200, 150);
        snapshot("tsne");
        pictures.touch(4, 4);
        snapshot("hole");
        WindowPictures.run(() -> pictures.press("#map-projection-settings"));
        popup("settings");
        WindowPictures.run(() -> ((ToggleButton) node("#map-manifold")).fire());
        snapshot("manifold");
        WindowPictures.run(() -> ((ToggleButton) node("#map-manifold")).fire());
        choose(TestProjections.TSNE_SMILE);
        snapshot("instead");
        choose(TestProjections.TSNE);
        train();
        WindowPictures.run(pictures.stage::close);
    }

    /** While a model trains, and when its codes have come to rest. */
    private void train() throws Exception {
        WindowPictures.run(() -> pictures.press("#train"));
        WindowPictures.await(() -> session.snapshots().size() > 2
                && session.trainingProperty().get() == Session.Training.RUNNING);
        snapshot("training");
        WindowPictures.run(() -> pictures.press("#stop"));
        WindowPictures.await(() -> session.trainingProperty().get() == Session.Training.IDLE);
        WindowPictures.await(() -> node("#map-projection-progress").isVisible());
        snapshot("rest");
        WindowPictures.run(() -> pictures.press("#map-projection-cancel"));
        snapshot("cancelled");
    }

    private Node node(String id) {
        return pictures.stage.getScene().lookup(id);
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    @SuppressWarnings("unchecked")
    private void choose(Projection method) throws Exception {
        WindowPictures.run(() -> ((ComboBox<Optional<Projection>>) node("#map-projection"))
                .setValue(Optional.of(method)));
    }

    /** A popup is a window of its own and not on the picture of the one below. */
    private void popup(String name) throws Exception {
        WindowPictures.settle(pictures.stage);
        for (Window window : Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList()) {
            WindowPictures.write(window.getScene(), pictures.look + "-" + name);
            WindowPictures.run(window::hide);
        }
    }

    private void snapshot(String state) throws Exception {
        WindowPictures.snapshot(pictures.stage, pictures.look + "-" + state);
    }
}
