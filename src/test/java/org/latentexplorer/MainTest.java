package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @Test
    void nothingOrAModelFileIsForTheWindow(@TempDir Path folder) throws IOException {
        String model = Files.writeString(folder.resolve("m.zip"), "").toString();
        assertTrue(Main.forWindow(new String[0]));
        assertTrue(Main.forWindow(new String[] {model}));
        assertFalse(Main.forWindow(new String[] {folder.resolve("gone.zip").toString()}));
        assertFalse(Main.forWindow(new String[] {"train"}));
        assertFalse(Main.forWindow(new String[] {"info", model}));
    }
}
