package org.latentexplorer;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** Points singled out on the map, and their tray, for {@link WindowPictures}. */
final class SelectionPictures {
    private final WindowPictures pictures;
    private final Session session;

    SelectionPictures(WindowPictures pictures) {
        this.pictures = pictures;
        this.session = pictures.session;
    }

    void take() throws Exception {
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        WindowPictures.settle(pictures.stage);
        pictures.touch(180, 250);
        WindowPictures.run(() -> session.requests().make(new Request.ShowTab("selection")));
        snapshot("none");
        lasso();
        snapshot("drawing");
        WindowPictures.run(() -> mouse(MouseEvent.MOUSE_RELEASED, 250, 340));
        WindowPictures.run(() -> mouse(MouseEvent.MOUSE_EXITED, 0, 0));
        WindowPictures.await(() -> ((Labeled) pictures.stage.getScene().lookup("#selection-error")).getText()
                .contains("0."));
        WindowPictures.run(() -> session.hoveredProperty().set(session.selectionProperty().get().images()[4]));
        snapshot("lasso");
        WindowPictures.run(() -> {
            session.hoveredProperty().set(-1);
            ((LatentMapView) pictures.stage.getScene().lookup(".latent-map")).plot().views().zoom(9, 170, 300);
        });
        snapshot("near");
        WindowPictures.run(() -> {
            ((LatentMapView) pictures.stage.getScene().lookup(".latent-map")).plot().views().fit(false);
            session.selectionProperty().set(Selection.where(10_000, i -> i % 3 > 0));
        });
        snapshot("many");
        WindowPictures.run(() -> {
            session.selectionProperty().set(Selection.where(10_000, i -> session.codesProperty().get().label(i) == 1));
            session.colouredByProperty().set(choice().getItems().get(3));
            ((ToggleButton) pictures.stage.getScene().lookup("#map-manifold")).setSelected(true);
        });
        snapshot("by-error-manifold");
        WindowPictures.run(() -> {
            session.requests().make(new Request.ShowTab("samples"));
            pictures.press("#samples-random");
        });
        snapshot("samples");
        WindowPictures.run(pictures.stage::close);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PointColours> choice() {
        return (ComboBox<PointColours>) pictures.stage.getScene().lookup("#map-colour");
    }

    private void lasso() throws Exception {
        WindowPictures.run(() -> {
            session.toolProperty().set(MapTool.LASSO);
            mouse(MouseEvent.MOUSE_PRESSED, 250, 340);
            for (int i = 0; i <= 40; i++) {
                double angle = i * 2 * Math.PI / 40;
                mouse(MouseEvent.MOUSE_DRAGGED, 170 + 80 * Math.cos(angle) + 6 * Math.sin(5 * angle),
                        340 - 60 * Math.sin(angle));
            }
        });
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        Node area = pictures.stage.getScene().lookup("#map-area");
        area.fireEvent(WindowPictures.mouse(area, type, MouseButton.PRIMARY, x, y));
    }

    private void snapshot(String state) throws Exception {
        WindowPictures.snapshot(pictures.stage, pictures.look + "-selection-" + state);
    }
}
