package org.latentexplorer.ui.path;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.FileDialogs.Kind;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoButtons;
import org.latentexplorer.ui.common.Widgets;

/** What is decoded along the path: as a strip, and played, with the straight way in pixel space beneath. */
public final class PathView extends BorderPane {
    private final PathViewModel model;
    private final FileDialogs dialogs;
    private final HBox columns = new HBox(2);
    private final ScrollPane scroll = new ScrollPane(columns);
    private final VBox names = new VBox(PathColumn.GAP);
    private final Label latent = Widgets.label("path.row.latent");
    private final Label pixels = Widgets.label("path.row.pixels");

    public PathView(PathViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        setId("path");
        getStyleClass().addAll("gallery", "path");
        getStylesheets().add(PathView.class.getResource("/org/latentexplorer/ui/path.css").toExternalForm());
        setLeft(controls());
        setCenter(strip());
        model.stripProperty().subscribe(strip -> follow());
        model.pixelsProperty().subscribe(shown -> resize());
        scroll.heightProperty().subscribe(height -> resize());
        model.player().positionProperty().subscribe(at -> mark());
    }

    private Node controls() {
        ToggleButton tool = new ToggleButton(null, new FontIcon(Feather.EDIT_2));
        tool.setId("path-tool");
        tool.textProperty().bind(Texts.bind("path.tool"));
        tool.setTooltip(Widgets.tooltip(Texts.bind("path.tool.hint")));
        tool.selectedProperty().bindBidirectional(model.toolProperty());
        tool.setMaxWidth(Double.MAX_VALUE);
        MenuButton from = new MenuButton(null, new FontIcon(Feather.PLUS));
        from.setId("path-from");
        from.textProperty().bind(Texts.bind("path.from"));
        from.setTooltip(Widgets.tooltip(Texts.bind("path.from.hint")));
        from.setMaxWidth(Double.MAX_VALUE);
        from.getItems().addAll(item("path.from.samples", model.samplesUsableProperty(), model::useSamples),
                item("path.from.selection", model.selectionUsableProperty(), model::useSelection),
                item("path.from.touched", model.touchedUsableProperty(), model::addTouched));
        VBox controls = new VBox(8, tool, ways(), from, edits());
        controls.getStyleClass().add("gallery-controls");
        return controls;
    }

    private static MenuItem item(String key, BooleanBinding usable, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(Texts.bind(key));
        item.disableProperty().bind(usable.not());
        item.setOnAction(event -> action.run());
        return item;
    }

    private Node ways() {
        ToggleButton straight = way(Interpolation.STRAIGHT, "path.straight");
        ToggleButton spherical = way(Interpolation.SPHERICAL, "path.spherical");
        straight.getStyleClass().add(Styles.LEFT_PILL);
        spherical.getStyleClass().add(Styles.RIGHT_PILL);
        return new HBox(straight, spherical);
    }

    private ToggleButton way(Interpolation wanted, String key) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(Texts.bind(key));
        button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        model.editing().wayProperty().subscribe(way -> button.setSelected(way == wanted));
        button.setOnAction(event -> {
            model.editing().wayProperty().set(wanted);
            button.setSelected(true);
        });
        return button;
    }

    private Node edits() {
        Button undo = UndoButtons.undo(model.editing().steps(), "path-undo");
        Button clear = Widgets.iconButton(Feather.TRASH_2, "path.clear");
        clear.setId("path-clear");
        clear.setOnAction(event -> model.editing().clear());
        clear.disableProperty().bind(Bindings.isEmpty(model.editing().waypoints()));
        return new HBox(4, undo, clear, save(Feather.IMAGE, "picture", Kind.PICTURE, model.files()::savePicture),
                save(Feather.FILM, "animation", Kind.ANIMATION, model.files()::saveAnimation),
                save(Feather.FILE_TEXT, "table", Kind.TABLE, model.files()::saveTable));
    }

    private Button save(Feather icon, String what, Kind kind, Consumer<Path> action) {
        Button save = Widgets.iconButton(icon, "path.save." + what);
        save.setId("path-save-" + what);
        save.setOnAction(event -> dialogs.save(kind, Texts.get("path.name") + "." + kind.extensions().getFirst())
                .ifPresent(action));
        save.disableProperty().bind(model.emptyProperty());
        return save;
    }

    private Node strip() {
        Label hint = Widgets.hint("path.empty");
        hint.visibleProperty().bind(model.emptyProperty());
        latent.getStyleClass().add("figure");
        pixels.getStyleClass().add("figure");
        pixels.setTooltip(Widgets.tooltip(Texts.bind("path.pixels.hint")));
        names.getStyleClass().add("path-names");
        names.setAlignment(Pos.TOP_RIGHT);
        names.setMinWidth(USE_PREF_SIZE);
        names.getChildren().addAll(latent, pixels);
        columns.setAlignment(Pos.TOP_LEFT);
        columns.setFillHeight(false);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox rows = new HBox(names, scroll);
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox shown = new VBox(4, new PlayerBar(model), rows);
        shown.visibleProperty().bind(hint.visibleProperty().not());
        shown.setMinSize(0, 0);
        StackPane area = new StackPane(shown, hint);
        area.setMinSize(0, 0);
        return area;
    }

    private void follow() {
        Strip strip = model.stripProperty().get();
        while (columns.getChildren().size() > strip.count()) {
            columns.getChildren().removeLast();
        }
        while (columns.getChildren().size() < strip.count()) {
            int place = columns.getChildren().size();
            PathColumn column = new PathColumn(place + 1);
            column.setOnAction(event -> model.seek(place));
            columns.getChildren().add(column);
        }
        for (int i = 0; i < strip.count(); i++) {
            column(i).show(strip, i);
        }
        resize();
        mark();
    }

    private PathColumn column(int place) {
        return (PathColumn) columns.getChildren().get(place);
    }

    /** Two rows share the height; one is not larger than it need be. */
    private void resize() {
        boolean both = model.pixelsProperty().get();
        double room = scroll.getHeight() - PathColumn.TEXT_HEIGHT;
        double side = Math.clamp(Math.floor(both ? (room - PathColumn.GAP) / 2 : room), 28, 112);
        for (int i = 0; i < columns.getChildren().size(); i++) {
            column(i).setSide(side, both);
        }
        pixels.setVisible(both);
        for (Label name : new Label[] {latent, pixels}) {
            name.setMinHeight(side);
            name.setMaxHeight(side);
        }
    }

    private void mark() {
        int count = columns.getChildren().size();
        int current = (int) Math.round(model.player().positionProperty().get() * (count - 1));
        for (int i = 0; i < count; i++) {
            column(i).setCurrent(i == current);
        }
        if (count > 0) {
            bringIntoView(column(current));
        }
    }

    /** Scrolls no farther than need be. */
    private void bringIntoView(PathColumn column) {
        double hidden = columns.getWidth() - scroll.getViewportBounds().getWidth();
        if (hidden <= 0) {
            return;
        }
        double from = scroll.getHvalue() * hidden;
        double left = column.getBoundsInParent().getMinX();
        double right = column.getBoundsInParent().getMaxX() - scroll.getViewportBounds().getWidth();
        scroll.setHvalue(Math.clamp(from, Math.min(left, right), Math.max(left, right)) / hidden);
    }
}
