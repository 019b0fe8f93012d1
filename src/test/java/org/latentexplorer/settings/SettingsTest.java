package org.latentexplorer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Failure;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsReadAgain() {
        Path file = folder.resolve("sub/window.properties");
        Settings settings = new Settings(file);
        settings.put("language", "ko");
        settings.put("type", 17);
        settings.put("window.maximized", true);
        settings.save();
        Settings again = new Settings(file);
        assertEquals("ko", again.text("language", "en"));
        assertEquals(17, again.number("type", 14));
        assertTrue(again.flag("window.maximized", false));
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        new Settings(folder.resolve("window.properties")).save();
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("window.properties")), files.toList());
        }
    }

    @Test
    void whatAKilledProgramLeftIsGoneAtTheNextStart() throws IOException {
        Path left = Files.writeString(folder.resolve(".window.properties.%s.tmp".formatted(UUID.randomUUID())), "x");
        new Settings(folder.resolve("window.properties"));
        assertFalse(Files.exists(left));
    }

    @Test
    void aBrokenFileIsAsGoodAsNone() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "language=ko\nbad=\\u12");
        assertEquals("en", new Settings(file).text("language", "en"));
        Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        assertEquals("en", new Settings(file).text("language", "en"));
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals("en", new Settings(file).text("language", "en"));
    }

    @Test
    void valuesThatMakeNoSenseAreDefaults() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "type=huge\nwindow.x=NaN\nrecent.0=\\u0000\n");
        Settings settings = new Settings(file);
        assertEquals(14, settings.number("type", 14));
        assertEquals(3, settings.number("window.x", 3));
        assertEquals(List.of(), settings.recent());
    }

    @Test
    void recentFilesAreTheNewestTenThatExist() throws IOException {
        Settings settings = new Settings(folder.resolve("window.properties"));
        for (int i = 0; i < 12; i++) {
            settings.addRecent(Files.writeString(folder.resolve(i + ".zip"), ""));
        }
        settings.addRecent(folder.resolve("5.zip"));
        Files.delete(folder.resolve("11.zip"));
        List<Path> recent = settings.recent();
        assertEquals(9, recent.size());
        assertEquals(folder.resolve("5.zip"), recent.getFirst());
        assertEquals(folder.resolve("10.zip"), recent.get(1));
    }

    @Test
    void whatCannotBeSavedIsToldWithTheFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        Settings settings = new Settings(blocked.resolve("window.properties"));
        Failure failure = assertThrows(Failure.class, settings::save);
        assertTrue(failure.getMessage().contains(blocked.toString()), failure.getMessage());
    }
}
