package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One output fails, on a device that is always full: the others are there all the same. */
class OutputsTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;
    CommandTester tester;
    Path model;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
        model = tester.model("m.zip");
    }

    private Path full(String name) throws IOException {
        assumeTrue(Files.exists(FULL), "skipped, because this system has no device that is always full");
        Path file = tester.file(name);
        Files.createDirectories(file.getParent());
        return Files.createSymbolicLink(file, FULL);
    }

    private void assertOneSentence(Path failed) {
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertTrue(tester.err.contains(failed.toString()), tester.err);
    }

    @Test
    void mapsAndPathsOfManyKinds() throws IOException {
        Path full = full("full.png");
        assertEquals(1, tester.run("map", model, "--out", full, "--out", tester.file("map.csv"), "--json"));
        assertOneSentence(full);
        assertEquals(21, Files.readAllLines(tester.file("map.csv")).size());
        assertEquals(20, tester.json().get("points"));
        assertEquals(1, tester.run("path", model, "--images", "1,2", "--out", full, "--out", tester.file("p.csv"),
                "--json"));
        assertOneSentence(full);
        assertTrue(Files.exists(tester.file("p.csv")));
        assertNotNull(tester.json().get("length"));
    }

    @Test
    void figuresAreToldThoughTheTableIsNot() throws IOException {
        Path full = full("full.csv");
        assertEquals(1, tester.run("encode", model, "--out", full, "--json"));
        assertOneSentence(full);
        assertEquals(20, tester.json().get("codes"));
        assertEquals(0, tester.run("encode", model, "--out", tester.file("codes.csv")), tester.err);
        assertEquals(1, tester.run("project", tester.file("codes.csv"), "--method", "pca", "--out", full, "--json"));
        assertOneSentence(full);
        assertEquals(20, tester.json().get("points"));
    }

    @Test
    void theRestOfAReport() throws IOException {
        Path full = full("r/confusion.png");
        assertEquals(1, tester.run("probe", model, "--report", tester.file("r"), "--json"));
        assertOneSentence(full);
        assertTrue(Files.size(tester.file("r/report.html")) > 1000);
        assertNotNull(tester.json().get("knnAccuracy"));
    }

    @Test
    void noOutputOverwritesAnother() {
        Path same = tester.file("m2.zip");
        assertEquals(1, tester.run("train", "--out", same, "--history", same));
        assertTrue(tester.err.contains("is named for two outputs"), tester.err);
        assertFalse(Files.exists(same));
    }

    @Test
    void standardOutputTakesOneOfThem() {
        assertEquals(0, tester.run("encode", model, "--out", "-"), tester.err);
        assertTrue(new String(tester.content, StandardCharsets.UTF_8).startsWith("label,z1,z2\n"));
        assertEquals("", tester.out);
        assertEquals(0, tester.run("map", model, "--out", "-", "--out", tester.file("map.csv")), tester.err);
        assertArrayEquals("\u0089PNG".getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOf(tester.content, 4));
        assertTrue(Files.exists(tester.file("map.csv")));
        tester.run("encode", model, "--out", tester.file("codes.csv"));
        assertEquals(0, tester.content.length);
        assertFalse(tester.out.isEmpty());
    }
}
