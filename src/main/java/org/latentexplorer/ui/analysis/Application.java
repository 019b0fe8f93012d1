package org.latentexplorer.ui.analysis;

import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * Something that codes are good for, as the window offers it.
 *
 * @param id     beginning of the ids of what is on it
 * @param place  where it stands in the list
 * @param title  key of its name; what it answers stands at {@code title + ".about"}
 * @param view   made when it is first chosen
 * @param called brings it forth whenever it is something new, and not null
 */
public record Application(String id, int place, String title, Ikon icon, Supplier<? extends Node> view,
                          ObservableValue<?> called) {
    /** One that only comes forth when it is chosen. */
    public Application(String id, int place, String title, Ikon icon, Supplier<? extends Node> view) {
        this(id, place, title, icon, view, new SimpleObjectProperty<>());
    }
}
