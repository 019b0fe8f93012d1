package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.data.CodesFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

class PathCommandTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path model;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
        model = tester.model("m.zip");
    }

    private static int frames(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aStripShowsThePathBetweenCodes() throws IOException {
        assertEquals(0, tester.run("path", model, "--from", "0,0", "--to", "3,4", "--to", "3,9", "--steps", 8,
                "--pixels", "--json", "--out", tester.file("p.png")), tester.err);
        BufferedImage both = ImageIO.read(tester.file("p.png").toFile());
        assertEquals(10.0, (double) tester.json().get("length"), 1e-9);
        assertEquals(3, tester.json().get("waypoints"));
        double images = (double) tester.json().get("imageLength");
        double pixels = (double) tester.json().get("pixelLength");
        assertTrue(images >= pixels * 0.999 && pixels > 0, "no way is shorter than the straight one: " + tester.out);
        assertTrue(tester.out.contains("leads through 3 codes and is 10.000 long"), tester.out);
        assertEquals(0, tester.run("path", model, "--from", "0,0", "--to", "3,4", "--steps", 8, "--dark", "--out",
                tester.file("p.png")), tester.err);
        BufferedImage one = ImageIO.read(tester.file("p.png").toFile());
        assertEquals(both.getWidth(), one.getWidth());
        assertTrue(both.getHeight() > one.getHeight());
        assertEquals(0x0D1117, one.getRGB(2, 2) & 0xFFFFFF);
    }

    @Test
    void anAnimationGoesThereAndBack() throws IOException {
        Path gif = tester.file("p.gif");
        assertEquals(0, tester.run("path", model, "--images", "3,7,12", "--data", "tiny", "--steps", 6, "--pixels",
                "--size", 50, "--out", gif, "--fps", 10), tester.err);
        assertEquals(10, frames(gif));
        BufferedImage frame = ImageIO.read(gif.toFile());
        assertEquals(100, frame.getWidth());
        assertEquals(50, frame.getHeight());
        String bytes = new String(Files.readAllBytes(gif), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000"), "for ever");
        assertTrue(bytes.contains("\u0021\u00F9\u0004\u0004\n\u0000") || bytes.contains("\u0021\u00F9\u0004\u0000\n\u0000"),
                "a tenth of a second a frame");
    }

    @Test
    void aRoundTripOnlyGoesRound() throws IOException {
        assertEquals(0, tester.run("path", model, "--from", "0,0", "--to", "3,4", "--to", "0,5", "--to", "0,0",
                "--steps", 9, "--out", tester.file("p.gif")), tester.err);
        assertEquals(8, frames(tester.file("p.gif")));
    }

    @Test
    void codesComeFromATableAndGoIntoOne() throws IOException {
        Files.writeString(tester.file("in.csv"), "label,z1,z2\n,0,0\n,2,0\n,2,2\n");
        assertEquals(0, tester.run("path", model, "--codes", tester.file("in.csv"), "--steps", 5, "--out",
                tester.file("out.csv"), "--out", tester.file("out.png")), tester.err);
        Codes codes = CodesFile.read(tester.file("out.csv"), null, Progress.NONE).codes();
        assertEquals(5, codes.count());
        assertEquals(List.of(2f, 1f), List.of(codes.at(3, 0), codes.at(3, 1)));
        assertTrue(Files.exists(tester.file("out.png")), "two files at once");
    }

    @Test
    void arcsAreLongerThanLines() {
        Path many = tester.model("many.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.LATENT, 4), 1));
        tester.run("path", many, "--from", "1,0,0,0", "--to", "0,1,0,0", "--spherical", "--json", "--out",
                tester.file("p.csv"));
        assertEquals(Math.PI / 2, (double) tester.json().get("length"), 1e-3);
        assertEquals("spherical", tester.json().get("interpolation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "label,z1,z2,z3\\n1,2,3,4\\n1,2,3,4\\n | The codes of “{}” are 3 numbers long and this model takes 2",
        "label,z1,z2\\n1,2,3\\n1,NaN,3\\n | Code 2 of “{}” holds a value that is no finite number",
        "label,z1,z2\\n1,2,3\\n1,Infinity,3\\n | Code 2 of “{}” holds a value that is no finite number",
        "label,z1,z2\\n1,2,3\\n | A path leads through at least 2 codes, not 1",
        "label,z1,z2\\n1,2,3\\n1,2,3\\n | All 2 codes of the path are the same",
        "label,z1,z2\\n1,2\\n | Row 2 of “{}” has 2 columns"})
    void tablesThatAreNoPathAreToldInASentence(String text, String sentence) throws IOException {
        Path file = Files.writeString(tester.file("in.csv"), text.replace("\\n", "\n"));
        assertEquals(1, tester.run("path", model, "--codes", file, "--out", tester.file("no.png")));
        assertTrue(tester.err.startsWith(sentence.replace("{}", file.toString())), tester.err);
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertFalse(Files.exists(tester.file("no.png")));
    }

    @Test
    void wrongCallsAreTold() {
        Object[][] wrong = {
            {"Say where the path leads"},
            {"Say where the path leads", "--from", "1,2"},
            {"Say where the path leads", "--from", "1,2", "--to", "2,3", "--images", "1,2"},
            {"A code of this model is 2 numbers", "--from", "1,2", "--to", "1,2,3"},
            {"--from takes numbers", "--from", "1,NaN", "--to", "1,2"},
            {"--images must be from 0 to 19, not 20", "--images", "3,20"},
            {"--images takes numbers", "--images", "3,x"},
            {"--steps must be from 2 to 64, not 65", "--images", "3,2", "--steps", 65},
            {"--fps must be from 1 to 50", "--images", "3,2", "--fps", 60},
            {"The ending of “x.jpg” tells no kind of file", "--images", "3,2", "--out", "x.jpg"}};
        for (Object[] w : wrong) {
            Object[] args = new Object[w.length + 1];
            args[0] = "path";
            args[1] = model;
            System.arraycopy(w, 1, args, 2, w.length - 1);
            assertEquals(2, tester.run(args), tester.out);
            assertTrue(tester.err.startsWith((String) w[0]), tester.err);
        }
        assertEquals(1, tester.run("path", model, "--images", "4,4", "--out", tester.file("no.png")));
        assertTrue(tester.err.startsWith("All 2 codes of the path are the same"), tester.err);
        assertEquals(1, tester.run("path", model, "--images", "3,4", "--out", tester.file("gone/x.png")));
        assertTrue(tester.err.contains("there is no folder"), tester.err);
    }
}
