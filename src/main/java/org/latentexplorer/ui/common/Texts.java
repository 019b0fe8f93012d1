package org.latentexplorer.ui.common;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
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

    /**
     * Tells of the language now and whenever it changes, for as long as a part of the window is in use: the language
     * itself must not keep it.
     */
    public static void follow(Node part, Consumer<Locale> action) {
        ChangeListener<Locale> listener = (property, old, now) -> action.accept(now);
        part.getProperties().put(listener, listener);
        LOCALE.addListener(new WeakChangeListener<>(listener));
        action.accept(LOCALE.get());
    }

    public static StringBinding bind(String key, Object... args) {
        return Bindings.createStringBinding(() -> get(key, args), LOCALE);
    }

    /** The text now; for what is made anew each time it is shown. */
    public static String get(String key, Object... args) {
        return Messages.text(LOCALE.get(), key, args);
    }
}
