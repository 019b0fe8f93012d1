package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

class ShellViewModelTest {
    @TempDir
    Path folder;

    private final Session session = new Session();

    @AfterEach
    void english() {
        Texts.localeProperty().set(Locale.ENGLISH);
    }

    private ShellViewModel model(Locale system) {
        return new ShellViewModel(session, new Settings(folder.resolve("window.properties")), system);
    }

    @Test
    void theFirstStartSpeaksTheComputersLanguageOrEnglish() {
        model(Locale.KOREA);
        assertEquals("ko", Texts.localeProperty().get().getLanguage());
        model(Locale.FRANCE);
        assertEquals("en", Texts.localeProperty().get().getLanguage());
    }

    @Test
    void whatWasChosenHoldsAtTheNextStart() {
        ShellViewModel first = model(Locale.ENGLISH);
        first.nextLanguage();
        first.toggleDark();
        first.toggleProjector();
        session.darkProperty().set(false);
        session.darkProperty().set(true);
        ShellViewModel second = new ShellViewModel(new Session(),
                new Settings(folder.resolve("window.properties")), Locale.ENGLISH);
        assertEquals("ko", Texts.localeProperty().get().getLanguage());
        assertTrue(second.darkProperty().get());
        assertEquals(ShellViewModel.PROJECTOR_TYPE, second.typeProperty().get());
    }

    @Test
    void typeStaysReadable() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "type=1e9\ntheme=purple\nlanguage=xx\n");
        ShellViewModel model = model(Locale.KOREA);
        assertTrue(model.typeProperty().get() < 40);
        model.larger(-1000);
        assertTrue(model.typeProperty().get() > 8);
        assertFalse(model.darkProperty().get());
        assertEquals("en", Texts.localeProperty().get().getLanguage());
    }

    @Test
    void settingsThatCannotBeSavedAreToldOnce() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        ShellViewModel model = new ShellViewModel(session, new Settings(blocked.resolve("x.properties")),
                Locale.ENGLISH);
        model.toggleDark();
        assertEquals("failure.settings.unwritable", session.failureProperty().get().key());
        model.dismissFailure();
        model.toggleDark();
        assertNull(session.failureProperty().get());
    }
}
