package org.latentexplorer;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

/** The map's ways of showing the latent space, for {@link WindowPictures}. */
final class MapPictures {
    private final WindowPictures pictures;
    private final Session session;

    MapPictures(WindowPictures pictures) {
        this.pictures = pictures;
        this.session = pictures.session;
    }

    void take() throws Exception {
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        WindowPictures.settle(pictures.stage);
        pictures.touch(300, 150);
        snapshot("map");
        onPlot(plot -> plot.views().zoom(9, 140, 360));
        snapshot("near");
        onPlot(plot -> plot.views().zoom(12, 300, 200));
        snapshot("nearest");
        onPlot(plot -> plot.views().fit(false));
        press("#map-manifold");
        snapshot("manifold");
        onPlot(plot -> plot.views().zoom(4, 500, 200));
        snapshot("manifold-near");
        onPlot(plot -> plot.views().fit(true));
        snapshot("manifold-far");
        press("#map-manifold");
        for (PointColours by : List.copyOf(choices())) {
            WindowPictures.run(() -> session.colouredByProperty().set(by));
            snapshot("by-" + by.name().replaceAll("\\W+", "-"));
        }
        WindowPictures.run(() -> pictures.window.files().openReady(Preset.SHALLOW_32));
        WindowPictures.await(() -> session.codesProperty().get() != null
                && session.codesProperty().get().dimension() == 32);
        press("#map-manifold");
        snapshot("manifold-32");
        WindowPictures.run(pictures.stage::close);
    }

    @SuppressWarnings("unchecked")
    private List<PointColours> choices() throws Exception {
        return WindowPictures.onFx(() -> ((ComboBox<PointColours>) pictures.stage.getScene().lookup("#map-colour"))
                .getItems());
    }

    private void press(String id) throws Exception {
        WindowPictures.run(() -> ((ToggleButton) pictures.stage.getScene().lookup(id)).fire());
    }

    private void onPlot(Consumer<ScatterPlot> act) throws Exception {
        WindowPictures.run(() -> act.accept(((LatentMapView) pictures.stage.getScene().lookup(".latent-map")).plot()));
    }

    private void snapshot(String state) throws Exception {
        WindowPictures.snapshot(pictures.stage, pictures.look + "-" + state);
    }
}
