package org.latentexplorer.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Languages;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoHistory;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Requests;
import org.latentexplorer.ui.session.Session;

/** How the window looks: language, theme, size of type. Remembered from one start to the next. */
public final class ShellViewModel {
    public static final int NORMAL_TYPE = 14;
    public static final int PROJECTOR_TYPE = 20;
    private static final int LEAST_TYPE = 11;
    private static final int MOST_TYPE = 28;

    private final Session session;
    private final Settings settings;
    private final IntegerProperty type = new SimpleIntegerProperty();
    private final BooleanProperty help = new SimpleBooleanProperty();
    private boolean told;

    /** @param system the computer's language, for the first start */
    public ShellViewModel(Session session, Settings settings, Locale system) {
        this.session = session;
        this.settings = settings;
        String language = settings.text("language", system.getLanguage());
        Texts.localeProperty().set(Languages.of(language));
        session.darkProperty().set(settings.text("theme", "light").equals("dark"));
        type.set((int) Math.clamp(settings.number("type", NORMAL_TYPE), LEAST_TYPE, MOST_TYPE));
        session.darkProperty().subscribe((before, dark) -> keep("theme", dark ? "dark" : "light"));
        type.subscribe((before, size) -> keep("type", size));
        Texts.localeProperty().subscribe((before, locale) -> keep("language", locale.getLanguage()));
    }

    /** Remembers a setting; if that is not possible, says so once. What is known already is not written again. */
    public void keep(String key, Object value) {
        if (!String.valueOf(value).equals(settings.text(key, null))) {
            settings.put(key, value);
            save();
        }
    }

    /** Writes the settings; if that is not possible, says so once. */
    public void save() {
        try {
            settings.save();
        } catch (Failure e) {
            if (!told) {
                told = true;
                session.failureProperty().set(e);
            }
        }
    }

    public Settings settings() {
        return settings;
    }

    public BooleanProperty darkProperty() {
        return session.darkProperty();
    }

    public void toggleDark() {
        session.darkProperty().set(!session.darkProperty().get());
    }

    public void setLanguage(Locale language) {
        Texts.localeProperty().set(language);
    }

    /** Speaks the next of the languages there are. */
    public void nextLanguage() {
        setLanguage(Languages.after(Texts.localeProperty().get()));
    }

    /** Size of type in pixels. */
    public IntegerProperty typeProperty() {
        return type;
    }

    public void larger(int by) {
        type.set(Math.clamp(type.get() + by, LEAST_TYPE, MOST_TYPE));
    }

    /** Large type for a room, or back to normal. */
    public void toggleProjector() {
        type.set(type.get() >= PROJECTOR_TYPE ? NORMAL_TYPE : PROJECTOR_TYPE);
    }

    /** Whether the help is shown. */
    public BooleanProperty helpProperty() {
        return help;
    }

    /** What to tell; null for nothing. */
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return session.failureProperty();
    }

    public void dismissFailure() {
        session.failureProperty().set(null);
    }

    /** Has a folder or table looked at that somebody wants as data. */
    public void openData(Path path) {
        session.requests().make(new Request.OpenData(path));
    }

    /** Hands a picture to whoever tells something about single images. */
    public void openPicture(Path path) {
        session.requests().make(new Request.JudgePicture(path));
    }

    /** What a person did, to be undone and redone. */
    UndoHistory history() {
        return session.history();
    }

    /** The tab in front, by id. */
    StringProperty tabProperty() {
        return session.tabProperty();
    }

    /** What features ask of the window. */
    Requests requests() {
        return session.requests();
    }

    /** Whether the open model is in no file yet. */
    public BooleanProperty unsavedProperty() {
        return session.unsavedProperty();
    }

    /** The model open, or null. */
    public ReadOnlyObjectProperty<?> modelProperty() {
        return session.modelProperty();
    }

    public ReadOnlyObjectProperty<Session.Training> trainingProperty() {
        return session.trainingProperty();
    }
}
