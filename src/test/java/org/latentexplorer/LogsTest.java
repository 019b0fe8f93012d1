package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path folder;

    @AfterEach
    void asBefore() throws IOException {
        LogManager.getLogManager().reset();
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void warningsGoToTheFileOnly() throws IOException {
        Logs.start(folder.resolve("logs"));
        System.getLogger("org.latentexplorer.LogsTest").log(System.Logger.Level.WARNING, "a word", new Exception("why"));
        LogManager.getLogManager().reset();
        List<Path> files = Files.list(folder.resolve("logs")).toList();
        assertEquals(1, files.size());
        String log = Files.readString(files.getFirst());
        assertTrue(log.contains("a word"), log);
        assertTrue(log.contains("java.lang.Exception: why"), log);
    }

    @Test
    void whatStrangersNamedIsOneLine() throws IOException {
        Logs.start(folder.resolve("logs"));
        System.getLogger("org.latentexplorer.LogsTest").log(System.Logger.Level.WARNING, "read a\u001b[2J\nb",
                new IOException("a\u001b[2J\nb"));
        LogManager.getLogManager().reset();
        List<String> log = Files.readAllLines(Files.list(folder.resolve("logs")).toList().getFirst());
        assertTrue(log.get(0).endsWith("read a\\u001b[2J\\nb"), log.get(0));
        assertEquals("java.io.IOException: a\\u001b[2J\\nb", log.get(1));
        assertTrue(log.get(2).startsWith("\tat "), log.get(2));
    }

    @Test
    void withoutAFolderTheProgramRunsOn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertDoesNotThrow(() -> Logs.start(file.resolve("logs")));
    }
}
