package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;

import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Pictures of what the codes of one model are good for: classes, clusters, noise removal, compression. */
final class CodesPictures {
    private final ApplicationPictures all;

    CodesPictures(ApplicationPictures all) {
        this.all = all;
    }

    void take() throws Exception {
        clusters();
        noise();
        compression();
        probe();
    }

    private void probe() throws Exception {
        all.choose("probe");
        all.shot("probe-empty");
        run(() -> all.window.press("#probe-run"));
        await(() -> all.node("#probe-map") != null && !all.node("#probe-map").isDisabled());
        all.shot("probe-running");
        all.finish("probe");
        run(() -> {
            ((Slider) all.node("#probe-budget")).setValue(3);
            all.window.press("#probe-map");
        });
        run(() -> clickCell(4, 9));
        all.shot("probe");
        run(() -> all.window.session.colouredByProperty().set(null));
    }

    /** Of ten classes, by the room that the matrix leaves for names. */
    private void clickCell(int row, int column) {
        Node matrix = all.node("#probe-confusion");
        Bounds bounds = matrix.getLayoutBounds();
        for (double y = 0; y < bounds.getHeight(); y += 4) {
            for (double x = 0; x < bounds.getWidth(); x += 4) {
                matrix.fireEvent(mouse(MouseEvent.MOUSE_MOVED, matrix.localToScene(x, y), 0));
                String told = matrix.getAccessibleHelp();
                if (told != null && told.contains("“" + row + "”") && told.contains("“" + column + "”")
                        && told.indexOf("“" + row + "”") < told.indexOf("“" + column + "”")) {
                    matrix.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, matrix.localToScene(x, y), 1));
                    return;
                }
            }
        }
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, clicks, false,
                false, false, false, false, false, false, false, false, true, null);
    }

    private void clusters() throws Exception {
        all.choose("clusters");
        all.shot("clusters-empty");
        run(() -> all.window.press("#clusters-run"));
        all.finish("clusters");
        run(() -> all.window.press("#clusters-map"));
        all.shot("clusters");
        run(() -> {
            ComboBox<?> method = (ComboBox<?>) all.node("#clusters-method");
            method.getSelectionModel().select(1);
            all.window.press("#clusters-run");
        });
        all.finish("clusters");
        all.shot("clusters-density");
        run(() -> all.window.session.colouredByProperty().set(null));
    }

    private void noise() throws Exception {
        all.choose("noise");
        all.shot("noise-empty");
        run(() -> all.window.press("#noise-run"));
        all.finish("noise");
        all.shot("noise");
    }

    private void compression() throws Exception {
        all.choose("compression");
        all.shot("compression-empty");
        run(() -> all.window.press("#bits-run"));
        all.finish("bits");
        all.shot("compression-bits");
        run(() -> pressVisible(".compression-by-sizes"));
        all.shot("compression-sizes-empty");
        run(() -> {
            ((TextField) all.node("#sizes-wanted")).setText("1, 2, 4, 8, 16, 32");
            all.window.press("#sizes-run");
        });
        all.finish("sizes");
        all.shot("compression-sizes");
    }

    private void pressVisible(String style) {
        Set<Node> found = all.window.stage.getScene().getRoot().lookupAll(style);
        ((ButtonBase) found.iterator().next()).fire();
    }
}
