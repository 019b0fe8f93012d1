package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.data.CodesFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.Progress;

class ProjectCommandTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path codes;

    @BeforeEach
    void start() throws IOException {
        tester = new CommandTester(folder);
        codes = write("codes.csv", CodesCsv.of(random(100, true)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(tester.file(name), text);
    }

    private static Codes random(int count, boolean labelled) {
        Random random = new Random(1);
        float[] values = new float[3 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            labels[i / 3] = (byte) (i / 3 % 10);
        }
        return new Codes(values, 3, labelled ? labels : null);
    }

    @Test
    void everyMethodWritesATableOfPlaces() throws IOException {
        for (String method : new String[] {"pca", "tsne", "tsne-smile", "umap"}) {
            assertEquals(0, tester.run("project", codes, "--method", method, "--perplexity", 8, "--iterations", 250,
                    "--neighbors", 6, "--epochs", 50, "--seed", 3, "--out", tester.file("xy.csv"), "--json"), tester.err);
            List<String> lines = Files.readAllLines(tester.file("xy.csv"));
            assertEquals("label,x,y", lines.getFirst());
            assertEquals(101, lines.size());
            assertTrue(lines.get(8).matches("7,-?[0-9.E-]+,-?[0-9.E-]+"), lines.get(8));
            assertEquals(method, tester.json().get("method"));
            assertEquals(100, tester.json().get("points"));
            assertTrue((double) tester.json().get("seconds") >= 0);
            boolean tsne = method.startsWith("tsne");
            assertEquals(tsne, tester.json().get("kl") instanceof Double, tester.out);
        }
    }

    @Test
    void labelsMayBeAbsent() throws IOException {
        write("plain.csv", CodesCsv.of(random(50, false)));
        assertEquals(0, tester.run("project", tester.file("plain.csv"), "--method", "pca", "--out",
                tester.file("xy.csv")), tester.err);
        assertTrue(Files.readAllLines(tester.file("xy.csv")).get(1).startsWith(","));
        Codes read = CodesFile.read(write("bare.csv", "a,b\n1,2\n\n 3 , 4e2 \n"), null, Progress.NONE).codes();
        assertEquals(2, read.count());
        assertEquals(400, read.at(1, 1));
        assertNull(read.labels());
    }

    @Test
    void classesOfWordsKeepTheirNames() throws IOException {
        write("words.csv", "x1,x2,kind\n1,2,cat\n3,4,\"dog, big\"\n5,7,cat\n9,1,ant\n");
        assertEquals(0, tester.run("project", tester.file("words.csv"), "--method", "pca", "--out",
                tester.file("xy.csv")), tester.err);
        assertEquals(List.of("cat", "\"dog, big\"", "cat", "ant"), Files.readAllLines(tester.file("xy.csv")).stream()
                .skip(1).map(line -> line.replaceFirst(",[^,]*,[^,]*$", "")).toList());
        assertTrue(tester.out.contains("are in the column kind."), tester.out);
        assertEquals(0, tester.run("project", tester.file("words.csv"), "--label", "none", "--method", "pca", "--out",
                tester.file("xy.csv")), tester.err);
        assertTrue(Files.readAllLines(tester.file("xy.csv")).get(1).startsWith(","));
    }

    @Test
    void tooManyForSmileAreSaidToBeTakenByAnother() throws IOException {
        write("many.csv", CodesCsv.of(random(3_001, true)));
        assertEquals(0, tester.run("project", tester.file("many.csv"), "--method", "tsne-smile", "--iterations", 250,
                "--out", tester.file("xy.csv"), "--json"), tester.err);
        assertTrue(tester.out.contains("tsne-smile takes at most 3,000 codes, so tsne was used."), tester.out);
        assertEquals("tsne", tester.json().get("method"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "label,z1,z2\\n1,2\\n | Row 2 of “{}” has 2 columns and the first has 3",
        "label,z1,z2\\n1,2,3\\n1,two,3\\n | Line 3 of “{}” holds “two” where a number should be",
        "label,z1,z2\\n1,2,3\\n,2,3\\n | Row 3 of “{}” has no label while other rows have one",
        "label\\n1\\n | “{}” is no table of codes",
        "1,2,3\\n4,5,6\\n | “{}” is no table of codes",
        "'' | The table “{}” has no rows of data",
        "label,z1,z2\\n | The table “{}” has no rows of data",
        "label,z1,z2\\n1,2,3\\n1,NaN,3\\n | Code 2 holds a value that is not a number",
        "label,z1,z2\\n1,2,3\\n1,2,3\\n | All 2 codes are the same"})
    void brokenTablesAreToldInASentence(String text, String sentence) throws IOException {
        Path file = write("broken.csv", text.replace("\\n", "\n"));
        assertEquals(1, tester.run("project", file, "--method", "pca", "--out", tester.file("no.csv")));
        assertTrue(tester.err.startsWith(sentence.replace("{}", file.toString())), tester.err);
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertFalse(Files.exists(tester.file("no.csv")));
    }

    @Test
    void wrongCallsAreTold() {
        assertEquals(1, tester.run("project", tester.file("gone.csv")));
        assertTrue(tester.err.startsWith("There is no file"), tester.err);
        assertEquals(1, tester.run("project", codes, "--perplexity", 40, "--out", tester.file("no.csv")));
        assertTrue(tester.err.startsWith("A perplexity of 40.0 needs"), tester.err);
        assertEquals(1, tester.run("project", codes, "--perplexity", 0, "--out", tester.file("no.csv")));
        assertTrue(tester.err.startsWith("The perplexity must be from 1 to 500"), tester.err);
        assertEquals(2, tester.run("project", codes, "--method", "mds"));
        assertTrue(tester.err.contains("pca, tsne, tsne-smile, umap"), tester.err);
        assertFalse(Files.exists(tester.file("no.csv")));
    }
}
