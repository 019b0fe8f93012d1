package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Problem;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Rows of the form: a label, a field, and below them what is wrong with the field, if anything is. */
final class Fields {
    private Fields() {
    }

    /** A row for any setting. {@code left} runs when a field is left or Enter is pressed. */
    static VBox row(Setting setting, Runnable left) {
        return switch (setting) {
            case NumberSetting number -> number(number, left);
            case ChoiceSetting<?> choice -> choice(choice);
        };
    }

    /** A row with a number to type. {@code left} runs when the field is left or Enter is pressed. */
    static VBox number(NumberSetting setting, Runnable left) {
        return row(setting, numberField(setting, left));
    }

    /** The field alone; it reddens while its content is wrong. */
    static TextField numberField(NumberSetting setting, Runnable left) {
        TextField field = new TextField();
        field.setId("recipe-" + setting.name());
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(setting.textProperty());
        field.setOnAction(e -> left.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                left.run();
            }
        });
        redden(field, setting);
        return field;
    }

    /** A row with a few values to choose from. */
    static <E> VBox choice(ChoiceSetting<E> setting) {
        ComboBox<E> box = new ComboBox<>();
        box.setId("recipe-" + setting.name());
        box.getItems().setAll(setting.options());
        box.setCellFactory(list -> new TextCell<>(setting));
        box.setButtonCell(new TextCell<>(setting));
        box.valueProperty().bindBidirectional(setting.valueProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        redden(box, setting);
        return row(setting, box);
    }

    private static VBox row(Setting setting, Control field) {
        Label label = new Label();
        label.textProperty().bind(Texts.bind(setting.labelKey()));
        label.getStyleClass().add("row-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setLabelFor(field);
        explain(label, setting.helpKey());
        explain(field, setting.helpKey());
        field.accessibleTextProperty().bind(label.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(0);
        field.setPrefWidth(120);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(4, line, problem(setting));
        row.getStyleClass().add("field-row");
        return row;
    }

    /** Gives a control a tooltip as wide as the form, to be read at leisure. */
    static void explain(Control control, String key, Object... args) {
        Widgets.explain(control, Texts.bind(key, args), Fields::tooltip);
    }

    private static Tooltip tooltip(StringBinding text) {
        Tooltip tooltip = Widgets.tooltip(text);
        tooltip.setMaxWidth(280);
        tooltip.setShowDuration(Duration.seconds(30));
        return tooltip;
    }

    /** The sentence below a field; takes no room while all is well. */
    static Label problem(Setting setting) {
        Label label = new Label();
        label.setId("problem-" + setting.name());
        label.getStyleClass().addAll("problem", Styles.TEXT_SMALL);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.textProperty().bind(sentence(setting));
        showOnlyIf(label, setting.problemProperty().isNotNull());
        return label;
    }

    private static StringBinding sentence(Setting setting) {
        return Bindings.createStringBinding(() -> {
            Locale locale = Texts.localeProperty().get();
            return setting.problemProperty().get() == null ? "" : setting.problemProperty().get().text(locale);
        }, setting.problemProperty(), Texts.localeProperty());
    }

    private static void redden(Control field, Setting setting) {
        setting.problemProperty().subscribe(problem -> redden(field, problem));
        field.accessibleHelpProperty().bind(Bindings.when(setting.problemProperty().isNull())
                .then(Texts.bind(setting.helpKey())).otherwise(sentence(setting)));
    }

    static void redden(Control field, Problem problem) {
        field.pseudoClassStateChanged(Styles.STATE_DANGER, problem != null);
    }

    /** A button that is only an icon; the text of the key says what it does. */
    static Button tool(Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        explain(button, key);
        button.accessibleTextProperty().bind(Texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    static void showOnlyIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private static final class TextCell<E> extends ListCell<E> {
        private final ChoiceSetting<E> setting;

        TextCell(ChoiceSetting<E> setting) {
            this.setting = setting;
        }

        @Override
        protected void updateItem(E option, boolean empty) {
            super.updateItem(option, empty);
            textProperty().unbind();
            if (empty || option == null) {
                setText(null);
            } else {
                textProperty().bind(Texts.bind(setting.key(option)));
            }
        }
    }
}
