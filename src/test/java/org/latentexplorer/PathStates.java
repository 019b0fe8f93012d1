package org.latentexplorer;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;

/** A path through the latent space in its states, for {@link WindowPictures}. */
final class PathStates {
    private static final int[] IMAGES = {3, 2, 1, 18, 4};

    private final WindowPictures pictures;
    private final Session session;

    PathStates(WindowPictures pictures) {
        this.pictures = pictures;
        this.session = pictures.session;
    }

    void take() throws Exception {
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        WindowPictures.settle(pictures.stage);
        WindowPictures.run(() -> {
            TabPane tabs = (TabPane) node("#tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(t -> t.getId().equals("tab-path"))
                    .findFirst().orElseThrow());
            session.toolProperty().set(MapTool.PATH);
        });
        snapshot("path-none");
        WindowPictures.run(() -> {
            lead();
            ((Slider) node("#path-position")).setValue(0.3);
        });
        snapshot("path");
        WindowPictures.run(() -> {
            ((ToggleButton) node("#path-spherical")).fire();
            ((ToggleButton) node("#path-pixels")).fire();
            ((Slider) node("#path-steps")).setValue(30);
        });
        snapshot("path-spherical");
        WindowPictures.run(() -> pictures.window.files().openReady(Preset.SHALLOW_32));
        WindowPictures.await(() -> session.codesProperty().get() != null
                && session.codesProperty().get().dimension() == 32);
        WindowPictures.run(() -> {
            lead();
            ((Slider) node("#path-steps")).setValue(14);
        });
        WindowPictures.settle(pictures.stage);
        WindowPictures.run(() -> {
            ((ToggleButton) node("#path-pixels")).fire();
            ((ToggleButton) node("#path-straight")).fire();
            ((Slider) node("#path-position")).setValue(0.6);
        });
        snapshot("path-32");
        WindowPictures.await(() -> session.roundTripsProperty().get() != null);
        WindowPictures.run(() -> ((Slider) node("#path-position")).setValue(3 / 13.0));
        snapshot("path-32-torn");
        project();
        snapshot("path-32-pca");
        WindowPictures.run(pictures.stage::close);
    }

    @SuppressWarnings("unchecked")
    private void project() throws Exception {
        WindowPictures.run(() -> ((ComboBox<Optional<Projection>>) node("#map-projection"))
                .setValue(Optional.of(TestProjections.PCA)));
    }

    private void lead() {
        Codes codes = session.codesProperty().get();
        session.pathEditing().lead(List.of(codes.code(IMAGES[0]), codes.code(IMAGES[1]), codes.code(IMAGES[2]),
                codes.code(IMAGES[3]), codes.code(IMAGES[4])));
    }

    private Node node(String id) {
        return pictures.stage.getScene().lookup(id);
    }

    private void snapshot(String state) throws Exception {
        WindowPictures.snapshot(pictures.stage, pictures.look + "-" + state);
    }
}
