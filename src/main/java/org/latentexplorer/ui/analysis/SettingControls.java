package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.latentexplorer.ui.common.Choice;

/** Controls of the settings. */
public final class SettingControls {
    private SettingControls() {
    }

    /** One of some values, told in the window's language. */
    public static <T> Choice<T> choice(String id, List<T> values, Function<T, String> name, Property<T> value) {
        Choice<T> box = new Choice<>(name);
        box.setId(id);
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /** Buttons side by side, one for each of two or more values; one of them is always chosen. */
    public static <T> HBox pills(ObjectProperty<T> chosen, List<T> values, Function<T, ToggleButton> button) {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        for (T value : values) {
            ToggleButton one = button.apply(value);
            one.getStyleClass().add(value.equals(values.getFirst()) ? Styles.LEFT_PILL
                    : value.equals(values.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            one.setToggleGroup(group);
            one.setMinWidth(Region.USE_PREF_SIZE);
            chosen.subscribe(now -> one.setSelected(value.equals(now)));
            one.setOnAction(event -> {
                one.setSelected(true);
                chosen.set(value);
            });
            pills.getChildren().add(one);
        }
        pills.setMinWidth(Region.USE_PREF_SIZE);
        return pills;
    }

    /** A whole number that is typed or stepped through; what is no number within the bounds is put back. */
    public static Spinner<Integer> spinner(String id, int min, int max, IntegerProperty value) {
        IntegerSpinnerValueFactory numbers = new IntegerSpinnerValueFactory(min, max, value.get());
        numbers.valueProperty().subscribe(now -> {
            if (now != null) {
                value.set(now);
            }
        });
        value.subscribe(now -> numbers.setValue(now.intValue()));
        numbers.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String text) {
                return text.strip().matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(text.strip()), min, max)
                        : numbers.getValue();
            }
        });
        Spinner<Integer> spinner = new Spinner<>(numbers);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(76);
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.commitValue();
                spinner.getEditor().setText(String.valueOf(numbers.getValue()));
            }
        });
        return spinner;
    }
}
