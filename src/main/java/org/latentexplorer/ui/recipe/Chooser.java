package org.latentexplorer.ui.recipe;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.latentexplorer.ui.common.Texts;

/** Shows what is chosen; pressed, it opens a gallery of all there is to choose from, each with what it is for. */
final class Chooser<T> extends Button {
    private final List<T> options;
    private final Function<T, String> key;
    private final ObservableValue<T> chosen;
    private final Consumer<T> choose;
    private Function<T, Node> picture = option -> null;
    private int columns = 1;

    /**
     * @param label the key of its name for screen readers
     * @param key   what an option's texts begin with: {@code <key>.title} and {@code <key>.about}
     */
    Chooser(String label, List<T> options, Function<T, String> key, ObservableValue<T> chosen, Consumer<T> choose) {
        this.options = options;
        this.key = key;
        this.chosen = chosen;
        this.choose = choose;
        getStyleClass().add("chooser");
        setGraphic(face());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        accessibleTextProperty().bind(Texts.bind(label).concat(": ").concat(textProperty()));
        setOnAction(e -> open());
    }

    /** Text and arrow as combo boxes have them. */
    private HBox face() {
        Label text = new Label();
        text.textProperty().bind(textProperty());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        arrow.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        HBox face = new HBox(8, text, arrow);
        face.setAlignment(Pos.CENTER_LEFT);
        face.prefWidthProperty().bind(widthProperty().subtract(20));
        return face;
    }

    /** Gives each option a picture in the gallery, made when that is opened. */
    void illustrate(int inColumns, Function<T, Node> by) {
        columns = inColumns;
        picture = by;
    }

    private static Popover popover() {
        Popover popover = new Popover();
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
        return popover;
    }

    private void open() {
        Popover popover = popover();
        Gallery<T> gallery = new Gallery<>(options, key, picture, columns, option -> {
            popover.hide();
            choose.accept(option);
            requestFocus();
        });
        popover.setContentNode(gallery);
        // a popover takes its content in only when it is drawn, and until then nothing in it can have the focus
        gallery.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(() -> gallery.begin(chosen.getValue()));
            }
        });
        popover.show(this);
    }
}
