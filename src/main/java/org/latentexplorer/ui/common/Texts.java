package org.latentexplorer.ui.common;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.Messages;

/** Texts of the window in the language chosen; they change on screen when it does. */
public final class Texts {
    private static final ObjectProperty<Locale> LOCALE = new SimpleObjectProperty<>(Locale.ENGLISH);

    private Texts() {
    }

    /** The window's language. To be changed on the JavaFX application thread. */
    public static ObjectProperty<Locale> localeProperty() {
        return LOCALE;
    }

    public static StringBinding bind(String key, Object... args) {
        return Bindings.createStringBinding(() -> get(key, args), LOCALE);
    }

    /** The text now; for what is made anew each time it is shown. */
    public static String get(String key, Object... args) {
        return Messages.text(LOCALE.get(), key, args);
    }
}
