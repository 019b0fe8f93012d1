package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.training.BuiltInTrainer;

/** Every command on pictures of one's own, with the real parts. */
class OwnImagesTest {
    @TempDir
    Path folder;
    private final Program program = new Program(new Catalog(), new Dl4jModelStore(), List.of(new BuiltInTrainer()));
    private String out;
    private String err;

    @BeforeEach
    void quiet() {
        CommandTester.quiet();
    }

    /** Squares in ink on white paper, in as many folders as there are labels. */
    private Path pictures(int count, int labels) throws IOException {
        Path pictures = folder.resolve("pictures");
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            Path file = (labels == 0 ? pictures : pictures.resolve("label " + i % labels)).resolve(i + ".png");
            Files.createDirectories(file.getParent());
            BufferedImage image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 50, 40);
            g.setColor(Color.BLUE);
            g.fillRect(3 + random.nextInt(20), 3 + random.nextInt(10), 5 + random.nextInt(20), 5 + random.nextInt(20));
            g.dispose();
            ImageIO.write(image, "png", file.toFile());
        }
        return pictures;
    }

    /** A table of 8x8 pixels, a class of each name in turn; the names are in the first column. */
    private Path table(String header, String... names) throws IOException {
        StringBuilder text = new StringBuilder(header);
        Random random = new Random(1);
        for (int i = 0; i < 24; i++) {
            text.append(names[i % names.length]);
            for (int p = 0; p < 64; p++) {
                text.append(',').append(p % 8 == 0 ? 0 : random.nextInt(256));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    @Test
    void theColumnOfLabelsIsSaidByAnOption() throws IOException {
        Path table = table("", "7", "8");
        assertEquals(0, run("data", table, "--json"), err);
        assertTrue(out.contains("\"labels\":[\"7\",\"8\"]") && out.contains("in the column #1."), out);
        assertEquals(1, run("data", table, "--label", "none"));
        assertTrue(err.contains("is no pictures"), err);
        assertEquals(1, run("data", table, "--label", "kind"));
        assertTrue(err.contains("has no column “kind”"), err);
        assertEquals(0, run("train", "--data", table, "--label", "first", "--epochs", 1, "--layers", "8",
                "--image-size", 8, "--out", folder.resolve("m.zip")), err);
    }

    @Test
    void classesAreHeldOutByNameHoweverItsLettersAreComposed() throws IOException {
        Path table = table("", "\uAC00", "\uB098", "9");
        Path model = folder.resolve("m.zip");
        assertEquals(0, run("train", "--data", table, "--hold-out", "\u1100\u1161", "--epochs", 1, "--layers", "8",
                "--image-size", 8, "--out", model), err);
        assertEquals(Set.of(1), program.store().open(model).model().recipe().heldOut());
        assertEquals(0, run("train", "--data", table, "--hold-out", "9, \uB098", "--epochs", 1, "--layers", "8",
                "--image-size", 8, "--out", model), err);
        assertEquals(Set.of(0, 2), program.store().open(model).model().recipe().heldOut(), "9 is a name here");
        assertEquals(1, run("train", "--data", table, "--hold-out", "cat", "--out", model));
        assertTrue(err.startsWith("There is no class “cat” to hold out: the data have 9, \uAC00, \uB098"), err);
    }

    private int run(Object... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        Console console = new Console(new PrintWriter(toOut), new PrintWriter(toErr), false, Locale.ENGLISH);
        int code = CommandLineProgram.run(program, console,
                List.of(args).stream().map(String::valueOf).toArray(String[]::new));
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    private Map<String, Object> json(Object... args) throws IOException {
        assertEquals(0, run(args), () -> err);
        return JSON.std.mapFrom(out.strip().lines().reduce("", (a, b) -> b));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 12})
    void everyCommandTakesThem(int labels) throws IOException {
        Path pictures = pictures(72, labels);
        Path model = folder.resolve("m.zip");
        assertEquals(0, run("train", "--data", pictures, "--image-size", 20, "--layers", "16", "--epochs", 2,
                "--out", model, "--report", folder.resolve("report")), err);
        assertTrue(Files.readString(folder.resolve("report/report.html")).contains("pictures"));
        assertEquals(12, json("evaluate", model, "--data", pictures, "--json").get("images"), "of the model's size");
        assertEquals(60, json("encode", model, "--data", pictures, "--part", "train", "--out",
                folder.resolve("codes.csv"), "--json").get("codes"));
        String first = Files.readAllLines(folder.resolve("codes.csv")).get(1);
        assertEquals(labels == 0, first.startsWith(","), first);
        assertEquals(10, json("reconstruct", model, "--data", pictures, "--out", folder.resolve("pairs.png"), "--json")
                .get("images"));
        assertEquals(0, run("decode", model, "--grid", 3, "--out", folder.resolve("grid.png")), err);
        assertEquals(0, run("info", model), err);
        assertEquals(0, run("train", "--data", pictures, "--resume", model, "--epochs", 3), err);
    }

    @Test
    void aLookTellsWhatThereIs() throws IOException {
        Path pictures = pictures(30, 3);
        Map<String, Object> look = json("data", pictures, "--json");
        assertEquals(30, look.get("images"));
        assertEquals(List.of("label 0", "label 1", "label 2"), look.get("labels"));
        assertEquals(true, look.get("darkInk"));
        assertEquals(List.of(1, 28, 28), List.of(look.get("channels"), look.get("height"), look.get("width")));
        assertEquals(List.of("The pictures are 50 x 40 pixels."), look.get("notes"));
        assertTrue(out.contains("30 pictures with 3 labels: label 0, label 1, label 2"), out);
    }

    @Test
    void aLookTellsWhatIsLeftOut() throws IOException {
        Path pictures = pictures(30, 3);
        Files.copy(pictures.resolve("label 0/0.png"), pictures.resolve("stray.png"));
        Map<String, Object> look = json("data", pictures, "--json");
        assertTrue(look.get("notes").toString().contains("stray.png: in none of the labels’ folders"), out);
        assertTrue(out.contains("One file was left out:\n  stray.png"), out);
    }

    /** Images that have their size already are described by the same fields. */
    @Test
    void aDataSetIsToldAsPicturesAre() throws IOException {
        Path images = folder.resolve("idx");
        Files.createDirectories(images);
        byte[] header = {0, 0, 8, 3, 0, 0, 0, 12, 0, 0, 0, 10, 0, 0, 0, 9};
        Files.write(images.resolve("digits"), Arrays.copyOf(header, header.length + 12 * 90));
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 12, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 3};
        Files.write(images.resolve("their-labels"), labels);
        Map<String, Object> look = json("data", images, "--json");
        assertEquals(List.of(12, 2, 1, 10, 9), List.of(look.get("images"), look.get("testImages"),
                look.get("channels"), look.get("height"), look.get("width")));
        assertEquals(List.of("3", "5"), look.get("labels"));
        assertEquals(List.of("12 of the 12 images looked at are nearly blank, with hardly any contrast."),
                look.get("notes"));
    }

    @Test
    void filesLeftOutAreListed() throws IOException {
        Path pictures = pictures(30, 0);
        Files.writeString(pictures.resolve("broken.png"), "words");
        assertEquals(0, run("evaluate", "deep-2d", "--data", pictures), err);
        assertTrue(out.contains("One file was left out:\n  broken.png: damaged, or no picture"), out);
    }

    /** Whether what a model learned from is taken for what it learned from, by every command. */
    @Test
    void picturesAreMadeAsThoseThatTheModelLearnedFrom() throws IOException {
        Path pictures = pictures(60, 2);
        Path model = folder.resolve("m.zip");
        assertEquals(0, run("train", "--data", pictures, "--image-size", 20, "--frame", "ink", "--layers", "16",
                "--latent", 2, "--epochs", 1, "--out", model), err);
        Object[][] commands = {{"evaluate", model}, {"cluster", model, "--clusters", 2}, {"probe", model},
            {"denoise", model}, {"compress", model}, {"map", model, "--out", folder.resolve("map.png")},
            {"path", model, "--images", "0,1", "--out", folder.resolve("p.png")}, {"train", "--resume", model, "--epochs", 2}};
        for (Object[] command : commands) {
            List<Object> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--data", pictures));
            assertEquals(0, run(all.toArray()), err);
            assertFalse(out.contains("other data"), out);
        }
        assertEquals(1, run("factors", model, "--data", pictures));
        assertFalse(err.contains("20 x 20"), "no factors are known, and of the size nothing is wrong: " + err);
        assertEquals(0, run("evaluate", model, "--data", pictures, "--frame", "whole"), err);
        assertTrue(out.contains("other data"), "an option has the last word: " + out);
        assertFalse(text(model).contains(folder.toString()), "no path is kept");
        assertTrue(text(model).contains("\"size=20&frame=ink\""), text(model));
    }

    private static String text(Path model) throws IOException {
        try (ZipFile zip = new ZipFile(model.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("latent-explorer.json")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    /** The names of a table's columns are that table's alone. */
    @Test
    void theColumnOfLabelsIsThatOfTheSameTable() throws IOException {
        StringBuilder header = new StringBuilder("kind");
        for (int i = 0; i < 64; i++) {
            header.append(",p").append(i);
        }
        Path table = table(header.append('\n').toString(), "7", "8");
        Path model = folder.resolve("m.zip");
        assertEquals(0, run("train", "--data", table, "--label", "kind", "--image-size", 8, "--layers", "8", "--latent",
                2, "--epochs", 1, "--out", model), err);
        assertEquals("label=kind&size=8".length(), program.store().open(model).provenance().imported().length());
        assertEquals(0, run("evaluate", model, "--data", table), err);
        assertFalse(out.contains("other data"), out);
        Files.move(table, folder.resolve("other.csv"));
        table("", "7", "8");
        Files.move(folder.resolve("table.csv"), folder.resolve("third.csv"));
        assertEquals(0, run("evaluate", model, "--data", folder.resolve("third.csv")), err);
    }

    @Test
    void anOutputNeverReplacesWhatTheCommandReads() throws IOException {
        Path pictures = pictures(30, 2);
        Path table = table("", "7", "8");
        Path model = folder.resolve("m.zip");
        assertEquals(0, run("train", "--data", pictures, "--image-size", 8, "--layers", "8", "--latent", 2, "--epochs",
                1, "--out", model), err);
        Path codes = folder.resolve("codes.csv");
        assertEquals(0, run("encode", model, "--data", pictures, "--out", codes), err);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), table);
        Object[][] commands = {{"encode", model, "--data", pictures, "--out", model},
            {"encode", model, "--data", table, "--out", table}, {"encode", model, "--data", table, "--out", link},
            {"project", codes, "--out", codes}, {"map", codes, "--out", codes},
            {"path", model, "--codes", codes, "--out", codes}, {"decode", model, "--grid", 3, "--out", model},
            {"train", "--data", table, "--out", table}, {"train", "--data", table, "--history", table}};
        for (Object[] command : commands) {
            byte[] before = Files.readAllBytes(model);
            String values = Files.readString(table) + Files.readString(codes);
            assertEquals(1, run(command), List.of(command).toString());
            assertTrue(err.contains("is read by this command"), err);
            assertArrayEquals(before, Files.readAllBytes(model));
            assertEquals(values, Files.readString(table) + Files.readString(codes));
        }
        assertEquals(0, run("train", "--data", pictures, "--resume", model, "--epochs", 2, "--out", model), err);
    }

    @Test
    void wrongOptionsAreToldInASentence() throws IOException {
        Path pictures = pictures(6, 0);
        assertEquals(2, run("evaluate", "deep-2d", "--data", pictures, "--image-size", 200));
        assertTrue(err.startsWith("Images can have sides from 8 to 128 pixels, not 200"), err);
        assertEquals(2, run("evaluate", "deep-2d", "--data", "synthetic:60", "--invert", "yes"));
        assertTrue(err.startsWith("--invert is for pictures of your own"), err);
        assertEquals(2, run("evaluate", "deep-2d", "--data", pictures, "--frame", "round"));
        assertTrue(err.contains("round"), err);
        assertEquals(1, run("evaluate", "deep-2d", "--data", pictures, "--image-size", 32), "the model takes 28");
        assertTrue(err.contains("32 x 32"), err);
        assertEquals(1, run("data", folder.resolve("nothing")));
        assertTrue(err.startsWith("There is nothing at"), err);
    }
}
