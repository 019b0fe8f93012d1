package org.latentexplorer.ui.selection;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The test images singled out on the map: what to do with them, each with its reconstruction, and all in sum. */
public final class SelectionView extends BorderPane {
    private static final int MOST = 1_000_000;

    private final SelectionViewModel model;
    private final FileDialogs dialogs;
    private final BooleanBinding empty;

    public SelectionView(SelectionViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.empty = Bindings.createBooleanBinding(() -> model.shownProperty().get().images().length == 0,
                model.shownProperty());
        setId("selection");
        getStyleClass().addAll("gallery", "selection");
        getStylesheets().add(SelectionView.class.getResource("/org/latentexplorer/ui/selection.css").toExternalForm());
        SummaryPane summary = new SummaryPane(model);
        summary.visibleProperty().bind(empty.not());
        summary.managedProperty().bind(empty.not());
        setLeft(controls());
        setCenter(images());
        setRight(summary);
        // a tab's content stays in the scene; its parent is hidden while another tab is open
        ObservableValue<Boolean> tabOpen = parentProperty().flatMap(Node::visibleProperty).orElse(true);
        model.activeProperty().bind(Bindings.createBooleanBinding(() -> getScene() != null && tabOpen.getValue(),
                sceneProperty(), tabOpen));
    }

    private Node controls() {
        Label count = new Label();
        count.setId("selection-count");
        count.getStyleClass().add("section-title");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("selection.count", model.shownProperty().get().images().length),
                model.shownProperty(), Texts.localeProperty()));
        Button neighbours = Widgets.button(Feather.SHARE_2, "selection.neighbours");
        neighbours.setId("selection-neighbours");
        neighbours.setOnAction(event -> model.selectNeighboursOfTouched());
        HBox near = new HBox(4, wanted(), neighbours);
        near.setAlignment(Pos.CENTER_LEFT);
        HBox all = new HBox(4, button(Feather.CHECK_SQUARE, "selection.all", "selection-all", false, model::selectAll),
                button(Feather.REPEAT, "selection.invert", "selection-invert", false, model::invert),
                button(Feather.X_SQUARE, "selection.clear", "selection-clear", true, model::clear),
                button(Feather.COPY, "selection.copy", "selection-copy", true, this::copy),
                button(Feather.DOWNLOAD, "selection.export", "selection-export", true, this::export));
        VBox controls = new VBox(8, count, near, all);
        controls.getStyleClass().add("gallery-controls");
        return controls;
    }

    private Button button(Feather icon, String key, String id, boolean needsSome, Runnable action) {
        Button button = Widgets.iconButton(icon, key);
        button.setId(id);
        button.setOnAction(event -> action.run());
        if (needsSome) {
            button.disableProperty().bind(empty);
        }
        return button;
    }

    private Spinner<Integer> wanted() {
        Spinner<Integer> spinner = Widgets.number(1, MOST, model.neighboursProperty(), "selection.neighbours.count");
        spinner.setId("selection-neighbours-count");
        return spinner;
    }

    private Node images() {
        PairGrid grid = new PairGrid(model);
        grid.visibleProperty().bind(empty.not());
        Label hint = Widgets.hint("selection.empty");
        hint.setId("selection-empty");
        hint.visibleProperty().bind(empty);
        StackPane area = new StackPane(grid, hint);
        area.setMinSize(0, 0);
        return area;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.table().text());
        Mosaic picture = model.picture();
        if (picture != null) {
            WritableImage image = new WritableImage(picture.width, picture.height);
            image.getPixelWriter().setPixels(0, 0, picture.width, picture.height, PixelFormat.getIntArgbInstance(),
                    picture.pixels, 0, picture.width);
            content.putImage(image);
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void export() {
        dialogs.save(FileDialogs.Kind.TABLE, Texts.get("selection.export.name")).ifPresent(model::exportCsv);
    }
}
