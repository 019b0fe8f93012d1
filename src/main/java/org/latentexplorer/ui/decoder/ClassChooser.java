package org.latentexplorer.ui.decoder;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Which class a conditional network is told: a row of buttons, or a list if there are many. */
final class ClassChooser extends StackPane {
    private static final int MOST_BUTTONS = 10;

    private final DecoderViewModel model;

    ClassChooser(DecoderViewModel model) {
        this.model = model;
        setId("class-chooser");
        visibleProperty().bind(model.classesProperty().map(classes -> !classes.isEmpty()));
        managedProperty().bind(visibleProperty());
        model.classesProperty().subscribe(this::show);
    }

    private void show(List<String> classes) {
        if (classes.isEmpty()) {
            getChildren().clear();
        } else if (classes.size() <= MOST_BUTTONS) {
            getChildren().setAll(buttons(classes));
        } else {
            getChildren().setAll(list(classes));
        }
    }

    private HBox buttons(List<String> classes) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER);
        for (int i = 0; i < classes.size(); i++) {
            int label = i;
            ToggleButton button = new ToggleButton(classes.get(i));
            button.setId("class-" + i);
            button.setToggleGroup(group);
            button.getStyleClass().addAll(Styles.SMALL, "class-button",
                    i == 0 ? Styles.LEFT_PILL : i == classes.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setTooltip(Widgets.tooltip(Texts.bind("decoder.class", classes.get(i))));
            button.accessibleTextProperty().bind(Texts.bind("decoder.class", classes.get(i)));
            model.toldProperty().subscribe(told -> button.setSelected(told.intValue() == label));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.toldProperty().set(label);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private ComboBox<String> list(List<String> classes) {
        ComboBox<String> list = new ComboBox<>();
        list.getItems().setAll(classes);
        list.setMaxWidth(Double.MAX_VALUE);
        list.accessibleTextProperty().bind(Texts.bind("decoder.classes"));
        model.toldProperty().subscribe(told -> list.getSelectionModel().select(told.intValue()));
        list.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> {
            if (now.intValue() >= 0) {
                model.toldProperty().set(now.intValue());
            }
        });
        return list;
    }
}
