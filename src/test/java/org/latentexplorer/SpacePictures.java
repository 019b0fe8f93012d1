package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.settle;
import static org.latentexplorer.WindowPictures.snapshot;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.plot.SpaceView;

/** Pictures of codes in space: as one comes there, turned with a point under the pointer, and near. */
final class SpacePictures {
    private final WindowPictures window;

    SpacePictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        run(() -> window.window.files().openReady(Preset.SHALLOW_32));
        await(() -> window.session.codesProperty().get() != null
                && window.session.codesProperty().get().dimension() == 32);
        run(() -> window.press("#map-space"));
        await(() -> plot() != null && plot().points().count() > 0);
        snapshot(window.stage, window.look + "-space");
        run(() -> plot().look(plot().orbitProperty().get().turned(1.1, 0.2).zoomed(1.6, 0, 0)));
        settle(window.stage);
        run(() -> {
            SpaceView.Seen at = plot().place(18);
            Node area = plot().area();
            area.fireEvent(WindowPictures.mouse(area, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, at.x(), at.y()));
            area.fireEvent(WindowPictures.mouse(area, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, at.x(), at.y()));
            area.fireEvent(WindowPictures.mouse(area, MouseEvent.MOUSE_MOVED, MouseButton.NONE, at.x() + 40, at.y()));
        });
        snapshot(window.stage, window.look + "-space-turned");
        run(() -> ((ToggleButton) window.stage.getScene().lookup("#space-axes")).fire());
        snapshot(window.stage, window.look + "-space-axes");
        run(window.stage::close);
    }

    private SpacePlot plot() {
        return ((LatentMapView) window.stage.getScene().lookup(".latent-map")).spacePlot();
    }
}
