package org.latentexplorer.ui.images;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** How pictures become squares: which is the ink, what is taken, and how large. */
final class ImportSettings extends GridPane {
    private final ImagesViewModel model;

    ImportSettings(ImagesViewModel model) {
        super(16, 8);
        this.model = model;
        row(0, "images.ink", new HBox(choice("light", model.darkProperty(), false), choice("dark", model.darkProperty(),
                true)), paper());
        row(1, "images.frame", new HBox(choice("whole", model.frameProperty(), ImageImport.Frame.WHOLE),
                choice("cropped", model.frameProperty(), ImageImport.Frame.INK)), new Label());
        row(2, "images.labels", new HBox(choice("labels.found", model.labelProperty(), null),
                choice("labels.first", model.labelProperty(), ImageImport.FIRST_LABEL),
                choice("labels.last", model.labelProperty(), ImageImport.LAST_LABEL),
                choice("labels.none", model.labelProperty(), ImageImport.NO_LABEL)), new Label());
        row(3, "images.side", side(), problem());
        join(0);
        join(1);
        join(2);
        model.sourceProperty().subscribe(source -> getChildren().stream().filter(child -> getRowIndex(child) == 2)
                .forEach(child -> {
                    child.setVisible(source != null && source.table());
                    child.setManaged(child.isVisible());
                }));
    }

    private void row(int row, String key, Node field, Label note) {
        Label name = Widgets.label(key);
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(field);
        note.setWrapText(true);
        note.setMaxWidth(300);
        addRow(row, name, field, note);
    }

    /** One of some that exclude each other; {@code images.<name>} is its text, with {@code .hint} its explanation. */
    private <T> ToggleButton choice(String name, Property<T> property, T value) {
        ToggleButton button = new ToggleButton();
        button.setId("images-" + name.replace('.', '-'));
        button.textProperty().bind(Texts.bind("images." + name));
        button.setTooltip(Widgets.tooltip(Texts.bind("images." + name + ".hint")));
        button.setMinWidth(USE_PREF_SIZE);
        property.subscribe(now -> button.setSelected(Objects.equals(value, now)));
        button.setOnAction(event -> {
            property.setValue(value);
            button.setSelected(true);
        });
        return button;
    }

    /** The buttons of a row as one control. */
    private void join(int row) {
        ToggleGroup group = new ToggleGroup();
        HBox pair = (HBox) getChildren().get(row * 3 + 1);
        pair.getChildren().forEach(button -> ((Toggle) button).setToggleGroup(group));
        pair.getChildren().subList(1, pair.getChildren().size() - 1)
                .forEach(button -> button.getStyleClass().add(Styles.CENTER_PILL));
        pair.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
        pair.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
    }

    private Label paper() {
        Label note = new Label();
        note.setId("images-paper");
        note.getStyleClass().add("hint");
        note.textProperty().bind(Bindings.createStringBinding(() -> model.sourceProperty().get() == null ? ""
                : Texts.get(model.sourceProperty().get().darkInk() ? "images.paper.light" : "images.paper.dark"),
                model.sourceProperty(), Texts.localeProperty()));
        return note;
    }

    private HBox side() {
        TextField field = new TextField();
        field.setId("images-side");
        field.setPrefColumnCount(4);
        field.textProperty().bindBidirectional(model.sideProperty());
        field.accessibleTextProperty().bind(Texts.bind("images.side"));
        field.setTooltip(Widgets.tooltip(Texts.bind("images.side.hint")));
        model.problemProperty().subscribe(problem ->
                field.pseudoClassStateChanged(Styles.STATE_DANGER, problem != null));
        Label unit = new Label();
        unit.textProperty().bind(Bindings.createStringBinding(() -> Texts.get("images.side.unit",
                model.sideProperty().get().strip()), model.sideProperty(), Texts.localeProperty()));
        HBox row = new HBox(8, field, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label problem() {
        Label label = new Label();
        label.setId("images-problem");
        label.getStyleClass().add(Styles.DANGER);
        label.textProperty().bind(Bindings.createStringBinding(() -> model.problemProperty().get() == null ? ""
                : model.problemProperty().get().text(Texts.localeProperty().get()), model.problemProperty(),
                Texts.localeProperty()));
        return label;
    }
}
