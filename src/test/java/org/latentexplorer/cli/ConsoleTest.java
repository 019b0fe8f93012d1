package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.SavedModel;

/** What strangers named must not speak to the terminal. */
class ConsoleTest {
    private static final String HOSTILE = "a\u001b[2Jb\nc\r\u009b31m\u202egpj\u2028\u0007";
    private static final String SEEN = "a\\u001b[2Jb\\nc\\r\\u009b31m\\u202egpj\\u2028\\u0007";

    @TempDir
    Path folder;

    private static void assertHarmless(String printed) {
        assertTrue(printed.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT && c != 0x2028), printed);
    }

    private static SavedModel named(String data) {
        SavedModel saved = Fakes.saved(Preset.DEEP_2D.recipe(), 3);
        return new SavedModel(saved.model(), saved.history(), new Provenance(data, Instant.EPOCH, data, data, 40, data,
                data), null, null);
    }

    @Test
    void aModelsWordsAreShownAsTheyAre() {
        CommandTester tester = new CommandTester(folder);
        assertEquals(0, tester.run("info", tester.model("m.zip", named(HOSTILE)), "--json"), tester.err);
        assertHarmless(tester.out);
        assertTrue(tester.out.contains("  " + SEEN + "\n"), tester.out);
        assertEquals(HOSTILE, tester.json().get("data"), "JSON says the same, and is still JSON");
    }

    @Test
    void failuresOfAnyKindAreOneLine() {
        CommandTester tester = new CommandTester(folder);
        assertEquals(1, tester.run("info", HOSTILE));
        assertHarmless(tester.err);
        assertTrue(tester.err.contains(SEEN), tester.err);
        assertEquals(2, tester.run("train", "--epochs", HOSTILE));
        assertHarmless(tester.err);
        assertEquals(2, tester.run(HOSTILE));
        assertHarmless(tester.err);
        assertEquals(2, tester.run("map", "deep-2d", "--method", HOSTILE));
        assertHarmless(tester.err);
        tester.trainer.failure = new IllegalStateException(HOSTILE, new IOException(HOSTILE));
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip")));
        assertHarmless(tester.err);
        assertEquals(1, tester.err.lines().count());
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip"), "--verbose"));
        assertHarmless(tester.err.replace("\tat ", ""));
        assertTrue(tester.err.contains("Caused by: java.io.IOException: " + SEEN), tester.err);
    }

    @Test
    void aReportIsAPageWhateverTheNames() throws IOException {
        CommandTester tester = new CommandTester(folder);
        String name = "<script>\"&\u202e\u0007";
        assertEquals(0, tester.run("probe", tester.model("m.zip", named(name)), "--data", "synthetic", "--report",
                folder.resolve("r")), tester.err);
        String page = Files.readString(folder.resolve("r/report.html"));
        assertFalse(page.contains("<script"), page);
        assertHarmless(page);
    }

    @Test
    void sentencesShowWhatTheyMentionOnOneLine() {
        assertEquals("a is a folder: name a file to write.",
                new Failure("failure.out.folder", "a").getMessage());
        assertEquals(SEEN + " is a folder: name a file to write.",
                new Failure("failure.out.folder", HOSTILE).getMessage());
    }
}
