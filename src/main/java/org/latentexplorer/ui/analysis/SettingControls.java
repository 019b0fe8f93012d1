package org.latentexplorer.ui.analysis;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.latentexplorer.ui.common.Choice;

/** Controls of the settings. */
public final class SettingControls {
    private SettingControls() {
    }

    /** One of some values, told in the window's language. */
    public static <T> Choice<T> of(List<T> values, Function<T, String> name) {
        Choice<T> box = new Choice<>(name);
        box.getItems().setAll(values);
        return box;
    }

    /** A whole number that is typed or stepped through; what is no number within the bounds is put back. */
    public static Spinner<Integer> count(int least, int most, IntegerProperty value) {
        IntegerSpinnerValueFactory numbers = new IntegerSpinnerValueFactory(least, most, value.get());
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
                return text.strip().matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(text.strip()), least, most)
                        : numbers.getValue();
            }
        });
        Spinner<Integer> spinner = new Spinner<>(numbers);
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
