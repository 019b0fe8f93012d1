package org.latentexplorer.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/**
 * One of some values, told in the window's language. What it shows is its value, also after the values were offered anew
 * and that one stands at another place, or has another name.
 */
public final class Choice<T> extends ComboBox<T> {
    private boolean following;

    /** @param name what a value is called, in the window's language of now */
    public Choice(Function<T, String> name) {
        setConverter(converter(name));
        setButtonCell(new NameCell<>(name));
        setCellFactory(list -> new NameCell<>(name));
    }

    private static final class NameCell<T> extends ListCell<T> {
        private final Function<T, String> name;

        NameCell(Function<T, String> name) {
            this.name = name;
            // a cell writes its item when it gets it, and never again by itself
            Texts.follow(this, locale -> write());
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            write();
        }

        private void write() {
            setText(isEmpty() || getItem() == null ? null : name.apply(getItem()));
        }
    }

    /**
     * Offers other values, and shows one of them; nobody chose that.
     *
     * @param chosen none is shown if it is not among the values
     */
    public void offer(List<T> values, T chosen) {
        following = true;
        // by way of none: a value whose number stays the same would stay written as it was
        getSelectionModel().clearSelection();
        getItems().setAll(values);
        getSelectionModel().select(values.indexOf(chosen));
        following = false;
    }

    /** Shows a value; nobody chose it. */
    public void follow(T value) {
        following = true;
        setValue(value);
        following = false;
    }

    /** @param chosen hears of each value that a person chooses */
    public void onChosen(Consumer<T> chosen) {
        valueProperty().subscribe((before, now) -> {
            if (!following && now != null) {
                chosen.accept(now);
            }
        });
    }

    private static <T> StringConverter<T> converter(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }
}
