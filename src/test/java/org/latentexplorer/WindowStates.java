package org.latentexplorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/** What a person meets only now and then, for {@link WindowPictures}: opened menus, wrong input, an empty window. */
final class WindowStates {
    private final WindowPictures pictures;
    private final Session session;

    WindowStates(WindowPictures pictures) {
        this.pictures = pictures;
        this.session = pictures.session;
    }

    void take() throws Exception {
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        snapshot("first");
        menus();
        download();
        map();
        recipe();
        tabs();
        WindowPictures.run(() -> node("#drop-target").setVisible(true));
        snapshot("drop");
        WindowPictures.run(() -> node("#drop-target").setVisible(false));
        training();
        images();
        WindowPictures.run(() -> {
            session.codesProperty().set(null);
            session.dataProperty().set(null);
        });
        snapshot("empty");
        WindowPictures.run(pictures.stage::close);
    }

    private Node node(String id) {
        return pictures.stage.getScene().lookup(id);
    }

    private void snapshot(String state) throws Exception {
        WindowPictures.snapshot(pictures.stage, pictures.look + "-" + state);
    }

    private void menus() throws Exception {
        for (String id : List.of("file-menu", "language", "recipe-data")) {
            WindowPictures.run(((MenuButton) node("#" + id))::show);
            popups(id);
            WindowPictures.run(((MenuButton) node("#" + id))::hide);
        }
        WindowPictures.run(((ComboBox<?>) node("#recipe-activation"))::show);
        popups("recipe-activation");
        WindowPictures.run(((ComboBox<?>) node("#recipe-activation"))::hide);
        for (String id : List.of("recipe-preset", "recipe-family")) {
            WindowPictures.run(() -> pictures.press("#" + id));
            popups(id);
            WindowPictures.run(() -> List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide));
        }
    }

    /** A popup is a window of its own and not on the picture of the one below. */
    private void popups(String name) throws Exception {
        WindowPictures.settle(pictures.stage);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow && window.isShowing()) {
                WindowPictures.write(window.getScene(), pictures.look + "-" + name);
            }
        }
    }

    /** The question that comes before a download, if there is anything to download. */
    private void download() throws Exception {
        WindowPictures.run(() -> ((MenuButton) node("#recipe-data")).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith("MNIST ("))
                .findFirst().ifPresent(MenuItem::fire));
        snapshot("download");
    }

    private void map() throws Exception {
        PseudoClass ring = PseudoClass.getPseudoClass("focus-visible");
        WindowPictures.run(() -> ((ToggleButton) node("#legend-3")).fire());
        WindowPictures.settle(pictures.stage);
        Point2D two = pictures.place(1);
        WindowPictures.run(() -> {
            Node area = node("#map-area");
            area.fireEvent(WindowPictures.mouse(area, MouseEvent.MOUSE_MOVED, MouseButton.NONE, two.getX(),
                    two.getY()));
            area.pseudoClassStateChanged(ring, true);
        });
        snapshot("hover");
        WindowPictures.run(() -> {
            Node area = node("#map-area");
            area.fireEvent(WindowPictures.mouse(area, MouseEvent.MOUSE_EXITED, MouseButton.NONE, 0, 0));
            area.pseudoClassStateChanged(ring, false);
            pictures.press("#map-fit");
        });
        snapshot("all");
    }

    private void recipe() throws Exception {
        WindowPictures.run(node("#recipe-picture")::requestFocus);
        snapshot("layer");
        WindowPictures.run(() -> {
            ((TextField) node("#recipe-learningRate")).setText("7 apples");
            ((ToggleButton) node("#recipe-more")).setSelected(true);
        });
        snapshot("invalid");
        WindowPictures.run(() -> ((ScrollPane) node(".recipe")).setVvalue(1));
        snapshot("more");
        WindowPictures.run(() -> {
            ((TextField) node("#recipe-learningRate")).setText("0.001");
            ((ToggleButton) node("#recipe-more")).setSelected(false);
        });
    }

    private void tabs() throws Exception {
        WindowPictures.run(() -> pictures.press("#loss-logarithmic"));
        snapshot("log");
        WindowPictures.run(() -> {
            ((TabPane) node("#tabs")).getSelectionModel().select(1);
        });
        WindowPictures.settle(pictures.stage);
        WindowPictures.run(() -> pictures.press("#choice-worst"));
        snapshot("worst");
        WindowPictures.run(() -> ((TabPane) node("#tabs")).getSelectionModel().select(2));
        snapshot("samples");
        WindowPictures.run(() -> ((TabPane) node("#tabs")).getSelectionModel().select(0));
    }

    /** A model of eight numbers, whose training is paused. */
    private void training() throws Exception {
        WindowPictures.run(() -> {
            session.recipeProperty().set(session.recipeProperty().get().with(Recipe.LATENT, 8).with(Recipe.EPOCHS, 30));
            pictures.press("#train");
        });
        WindowPictures.await(() -> session.snapshots().size() > 2
                && session.trainingProperty().get() == Session.Training.RUNNING);
        WindowPictures.run(() -> pictures.press("#pause"));
        snapshot("paused");
        WindowPictures.run(() -> pictures.press("#stop"));
        WindowPictures.await(() -> session.trainingProperty().get() == Session.Training.IDLE);
        snapshot("stopped");
    }

    /** Pictures of one's own: before they are loaded, then of many classes, and of none. */
    private void images() throws Exception {
        Path parent = Files.createTempDirectory("own-pictures");
        Path own = OwnPictures.make(parent, 600, 10);
        WindowPictures.run(() -> session.requests().make(new Request.OpenData(own)));
        WindowPictures.await(() -> node("#images-box") != null && node(".import-sample") != null);
        snapshot("images");
        WindowPictures.run(() -> {
            pictures.press("#images-cropped");
            ((TextField) node("#images-side")).setText("5");
        });
        snapshot("images-wrong");
        WindowPictures.run(() -> ((TextField) node("#images-side")).setText("28"));
        WindowPictures.settle(pictures.stage);
        snapshot("images-cropped");
        load("images-loaded");
        WindowPictures.run(() -> ((ToggleButton) node("#recipe-skipped")).setSelected(true));
        snapshot("images-skipped");
        open(OwnPictures.make(parent, 900, 26), "images-26");
        open(OwnPictures.make(parent, 300, 0), "images-plain");
        WindowPictures.run(() -> ((TabPane) node("#tabs")).getSelectionModel().select(1));
        snapshot("images-plain-gallery");
    }

    private void open(Path folder, String state) throws Exception {
        WindowPictures.run(() -> session.requests().make(new Request.OpenData(folder)));
        WindowPictures.await(() -> node(".import-sample") != null && !node("#images-load").isDisabled());
        load(state);
    }

    private void load(String state) throws Exception {
        WindowPictures.run(() -> pictures.press("#images-load"));
        WindowPictures.await(() -> session.dataProperty().get() != null && session.codesProperty().get() != null);
        snapshot(state);
    }
}
