package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.w3c.dom.Document;

class MapCommandTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path model;
    Path codes;

    @BeforeEach
    void start() throws IOException {
        tester = new CommandTester(folder);
        model = tester.model("m.zip");
        codes = Files.writeString(tester.file("codes.csv"), CodesCsv.of(random(100)));
    }

    private static Codes random(int count) {
        Random random = new Random(1);
        float[] values = new float[3 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            labels[i / 3] = (byte) (i / 3 % 4);
        }
        return new Codes(values, 3, labels);
    }

    @Test
    void tellsHowManyClassesThereAre() throws IOException {
        assertEquals(0, tester.run("map", codes, "--json", "--out", tester.file("m.png")), tester.err);
        assertEquals(4, tester.json().get("classes"));
        Codes unlabelled = new Codes(new float[] {1, 2, 3, 4}, 2, null);
        Path plain = Files.writeString(tester.file("plain.csv"), CodesCsv.of(unlabelled));
        assertEquals(0, tester.run("map", plain, "--json", "--out", tester.file("m.png")), tester.err);
        assertEquals(0, tester.json().get("classes"));
    }

    private BufferedImage picture(String name) throws IOException {
        return ImageIO.read(tester.file(name).toFile());
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    @Test
    void aModelsMapIsDrawnAsPictureShapesAndTable() throws Exception {
        assertEquals(0, tester.run("map", model, "--data", "tiny", "--size", 460, "--dark", "--json", "--out",
                tester.file("m.png"), "--out", tester.file("m.svg"), "--out", tester.file("m.csv")), tester.err);
        assertEquals(460, picture("m.png").getWidth());
        assertEquals(0x0D1117, picture("m.png").getRGB(1, 1) & 0xFFFFFF);
        Document svg = xml(tester.file("m.svg"));
        assertEquals(20 + 4, svg.getElementsByTagName("circle").getLength(), "twenty images and four classes");
        assertTrue(svg.getDocumentElement().getTextContent().contains("20 test images of tiny"));
        assertEquals("460", svg.getDocumentElement().getAttribute("width"));
        List<String> lines = Files.readAllLines(tester.file("m.csv"));
        assertEquals("label,x,y", lines.getFirst());
        assertEquals(21, lines.size());
        assertEquals("axes", tester.json().get("method"));
        assertEquals(20, tester.json().get("points"));
        assertNull(tester.json().get("kl"));
    }

    @Test
    void everyMethodDrawsATable() throws Exception {
        for (String method : List.of("axes", "pca", "tsne", "tsne-smile", "umap")) {
            assertEquals(0, tester.run("map", codes, "--method", method, "--perplexity", 8, "--iterations", 250,
                    "--neighbors", 6, "--epochs", 50, "--json", "--out", tester.file("m.svg")), tester.err);
            assertEquals(method, tester.json().get("method"));
            String words = xml(tester.file("m.svg")).getDocumentElement().getTextContent();
            assertTrue(words.contains("100 codes of 3 numbers from codes.csv"), words);
            assertEquals(method.equals("axes"), words.contains("z2"), words);
            assertEquals(method.equals("pca"), words.contains("component 2"), words);
        }
    }

    @Test
    void coloursFollowWhatIsAskedFor() throws Exception {
        byte[] before = new byte[0];
        for (String color : List.of("digit", "density", "z3")) {
            assertEquals(0, tester.run("map", codes, "--axes", "3,1", "--color", color, "--out",
                    tester.file("m.png")), tester.err);
            byte[] now = Files.readAllBytes(tester.file("m.png"));
            assertFalse(Arrays.equals(before, now), color);
            before = now;
        }
        assertEquals(0, tester.run("map", model, "--color", "error", "--out", tester.file("m.svg")), tester.err);
        String words = xml(tester.file("m.svg")).getDocumentElement().getTextContent();
        assertTrue(words.contains("squared error"), words);
    }

    @Test
    void theManifoldLiesBehindThePoints() throws Exception {
        for (String method : List.of("axes", "pca")) {
            assertEquals(0, tester.run("map", model, "--method", method, "--out", tester.file("without.png")));
            assertEquals(0, tester.run("map", model, "--method", method, "--manifold", "--out",
                    tester.file("with.png"), "--out", tester.file("with.svg")), tester.err);
            assertNotEquals(0xFFFFFF, picture("with.png").getRGB(900, 900) & 0xFFFFFF);
            assertEquals(1, xml(tester.file("with.svg")).getElementsByTagName("image").getLength());
        }
    }

    @Test
    void namesAreNoMarkup() throws Exception {
        Path odd = Files.copy(codes, tester.file("a&b.csv"));
        assertEquals(0, tester.run("map", odd, "--out", tester.file("m.svg")), tester.err);
        assertTrue(xml(tester.file("m.svg")).getDocumentElement().getTextContent().contains("a&b.csv"));
    }

    @Test
    void codesOfOneNumberAndConstantColumnsAreDrawn() throws IOException {
        Path one = Files.writeString(tester.file("one.csv"), "label,z1\n1,2\n2,3\n");
        assertEquals(0, tester.run("map", one, "--out", tester.file("m.png")), tester.err);
        Path constant = Files.writeString(tester.file("constant.csv"), "label,z1,z2\n1,2,5\n2,3,5\n1,NaN,5\n");
        assertEquals(0, tester.run("map", constant, "--out", tester.file("m.svg")), tester.err);
        assertTrue(Files.readString(tester.file("m.svg")).contains("1 far-off points are not shown"));
    }

    @Test
    void classesOfATableAreNamedOnTheMap() throws IOException {
        Path words = Files.writeString(tester.file("words.tsv"),
                "z1\tspecies\tz2\n1\tsetosa\t2\n3\tiris\t4\n5\tiris\t1\n");
        assertEquals(0, tester.run("map", words, "--out", tester.file("m.svg"), "--out", tester.file("m.csv")),
                tester.err);
        assertTrue(Files.readString(tester.file("m.svg")).contains("setosa"));
        assertEquals("setosa,1.0,2.0", Files.readAllLines(tester.file("m.csv")).get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "label,z1,z2\\n1,NaN,3\\n1,2,NaN\\n | axes | There is nothing to draw",
        "label,z1,z2\\n | axes | The table “",
        "label,z1,z2\\n1,NaN,3\\n1,2,3\\n | pca | Code 1 holds a value that is not a number",
        "label,z1,z2\\n1,2,3\\n1,2,3\\n | pca | All 2 codes are the same",
        "label,z1,z2\\n1,2,3\\n1,2,4\\n | tsne | This projection needs at least 4 codes, and there are only 2",
        "label,z1,z2\\n1,2,3\\n1,2,4\\n | umap | This projection needs at least 3 codes, and there are only 2",
        "label,z1,z2\\n1,2,3\\n1,2,4\\n1,3,4\\n1,5,4\\n | tsne | A perplexity of 30.0 needs",
        "label,z1,z2\\n1,2,3\\n1,2,4\\n1,5,4\\n | umap | 15 neighbours are asked for and there are only 3 codes",
        "label,z1,z2\\n1,2\\n | axes | Row 2 of"})
    void whatCannotBeLaidOutIsToldInASentence(String text, String method, String sentence) throws IOException {
        Path file = Files.writeString(tester.file("in.csv"), text.replace("\\n", "\n"));
        assertEquals(1, tester.run("map", file, "--method", method, "--out", tester.file("no.png")));
        assertTrue(tester.err.startsWith(sentence), tester.err);
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertFalse(Files.exists(tester.file("no.png")));
    }

    @Test
    void wrongCallsAreTold() {
        Object[][] wrong = {
            {"There is no way “mds” to lay codes out", codes, "--method", "mds"},
            {"--axes must be from 1 to 3, not 4", codes, "--axes", "1,4"},
            {"--axes takes two numbers", codes, "--axes", "1"},
            {"--color z must be from 1 to 3, not 9", codes, "--color", "z9"},
            {"These points cannot be coloured by “slant”: choose one of digit, density, z1 … z3.", codes, "--color",
                "slant"},
            {"--color error needs a model", codes, "--color", "error"},
            {"--manifold needs a model", codes, "--manifold"},
            {"--size must be from 230 to 7000", codes, "--size", "9000"},
            {"The ending of “m.jpg” tells no kind of file", codes, "--out", "m.jpg"}};
        for (Object[] w : wrong) {
            Object[] args = w.clone();
            args[0] = "map";
            assertEquals(2, tester.run(args), tester.out);
            assertTrue(tester.err.startsWith((String) w[0]), tester.err);
        }
        assertEquals(1, tester.run("map", tester.file("gone.csv")));
        assertTrue(tester.err.startsWith("There is no file"), tester.err);
        Path many = tester.model("many.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.LATENT, 4), 1));
        assertEquals(0, tester.run("map", many, "--axes", "2,4", "--out", tester.file("m.png")), tester.err);
    }

    @Test
    void aCollapsedCodeIsTold() throws Exception {
        float[] values = new float[120];
        java.util.Arrays.fill(values, 0.7f);
        Path same = Files.writeString(tester.file("same.csv"), CodesCsv.of(new Codes(values, 2, new byte[60])));
        assertEquals(0, tester.run("map", same, "--out", tester.file("m.svg")), tester.err);
        String told = "All 60 codes are the same: the network tells no image from another";
        assertTrue(tester.out.contains(told), tester.out);
        assertTrue(xml(tester.file("m.svg")).getDocumentElement().getTextContent().contains("All 60 codes are the"));
        for (int i = 0; i < values.length; i += 2) {
            values[i] = i;
        }
        Path line = Files.writeString(tester.file("line.csv"), CodesCsv.of(new Codes(values, 2, null)));
        assertEquals(0, tester.run("map", line, "--method", "pca", "--out", tester.file("m.png")), tester.err);
        assertTrue(tester.out.contains("Along z2 all codes are the same"), tester.out);
        assertEquals(0, tester.run("map", codes, "--out", tester.file("m.png")), tester.err);
        assertFalse(tester.out.contains("the same"), tester.out);
    }

    @Test
    void tooFewCodesForAMethodAreSaidToBe() throws IOException {
        Path three = Files.writeString(tester.file("three.csv"), CodesCsv.of(random(3)));
        assertEquals(1, tester.run("map", three, "--method", "tsne", "--out", tester.file("m.png")));
        assertEquals("This projection needs at least 4 codes, and there are only 3: encode more images, or draw the"
                + " codes by their axes.", tester.err.strip());
    }
}
