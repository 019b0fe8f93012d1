package org.latentexplorer.ui.common;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small parts that every view is made of; their texts follow the language. */
public final class Widgets {
    private Widgets() {
    }

    /** A button that is only an icon; the text of the key is its tooltip, and what a screen reader says. */
    public static Button iconButton(Ikon icon, String key) {
        return dress(new Button(null, new FontIcon(icon)), Texts.bind(key));
    }

    /** The same, with a text that may be another later. */
    static Button iconButton(Ikon icon, StringBinding text) {
        return dress(new Button(null, new FontIcon(icon)), text);
    }

    /** A toggle that is only an icon, see {@link #iconButton}. */
    public static ToggleButton iconToggle(Ikon icon, String key) {
        return dress(new ToggleButton(null, new FontIcon(icon)), Texts.bind(key));
    }

    private static <B extends ButtonBase> B dress(B button, StringBinding text) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        explain(button, text);
        button.accessibleTextProperty().bind(text);
        return button;
    }

    /** A button with an icon and a text; {@code key + ".hint"} is its tooltip. */
    public static Button button(Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.textProperty().bind(Texts.bind(key));
        explain(button, Texts.bind(key + ".hint"));
        return button;
    }

    /** Gives a control a tooltip, and the same words to a screen reader. */
    public static void tell(Control control, String key) {
        explain(control, Texts.bind(key));
        control.accessibleTextProperty().bind(Texts.bind(key));
    }

    /**
     * Gives a control a tooltip. It is made when the pointer first comes, as each is a window with a scene of its own
     * and the start would make a hundred; a screen reader has its words from the beginning.
     */
    public static void explain(Control control, StringBinding text) {
        explain(control, text, Widgets::tooltip);
    }

    /** As {@link #explain(Control, StringBinding)}, with a tooltip that looks otherwise. */
    public static void explain(Control control, StringBinding text, Function<StringBinding, Tooltip> tooltip) {
        if (!control.accessibleHelpProperty().isBound()) {
            control.accessibleHelpProperty().bind(text);
        }
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(tooltip.apply(text));
            }
        });
    }

    /** Makes parts that are seldom seen when they first are to be: styling what nobody sees would delay the start. */
    public static void whenFirst(ObservableValue<Boolean> wanted, Runnable make) {
        boolean[] made = new boolean[1];
        wanted.subscribe(now -> {
            if (now && !made[0]) {
                made[0] = true;
                make.run();
            }
        });
    }

    public static Tooltip tooltip(StringBinding text) {
        Tooltip tooltip = tooltip("");
        tooltip.textProperty().bind(text);
        return tooltip;
    }

    /** For what is made anew whenever its text is another. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    /** A field for a whole number, with arrows; what is typed and is none is put back. */
    public static Spinner<Integer> number(int least, int most, IntegerProperty value, String key) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value.get(), 10);
        Spinner<Integer> spinner = new Spinner<>(values);
        values.setConverter(new WholeNumber(spinner, least, most));
        spinner.getStyleClass().addAll(Styles.SMALL, "number-field");
        spinner.setEditable(true);
        tell(spinner, key);
        values.valueProperty().subscribe(now -> value.set(now));
        value.subscribe(now -> values.setValue(now.intValue()));
        return spinner;
    }

    /** A number of a spinner; the field is put right when what is typed stands for another number, or for none. */
    private static final class WholeNumber extends StringConverter<Integer> {
        private final Spinner<Integer> spinner;
        private final int least;
        private final int most;

        WholeNumber(Spinner<Integer> spinner, int least, int most) {
            this.spinner = spinner;
            this.least = least;
            this.most = most;
        }

        @Override
        public String toString(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            int value = parse(text);
            if (!text.equals(String.valueOf(value))) {
                spinner.getEditor().setText(String.valueOf(value));
            }
            return value;
        }

        private int parse(String text) {
            try {
                return Math.clamp(Long.parseLong(text.strip()), least, most);
            } catch (NumberFormatException e) {
                return spinner.getValue();
            }
        }
    }

    /** The title of a part of a view. */
    public static Label heading(String key) {
        Label label = label(key);
        label.getStyleClass().add("section-title");
        return label;
    }

    /** A sentence that explains, in the place of what is not there yet. */
    public static Label hint(String key) {
        Label label = label(key);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }

    public static Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(Texts.bind(key));
        return label;
    }

    /** Takes what room is left in a row. */
    public static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
