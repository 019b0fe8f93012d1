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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.network.Autoencoder;
import org.latentexplorer.report.Examples;

class ModelCommandsTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path model;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
        model = tester.model("m.zip");
    }

    @Test
    void evaluateMeasuresTheTestImages() {
        assertEquals(0, tester.run("evaluate", model, "--data", "tiny", "--json"), tester.err);
        assertEquals(List.of("mse", "bce", "psnr", "ssim", "images"), List.copyOf(tester.json().keySet()));
        assertEquals(20, tester.json().get("images"));
        double mse = (double) tester.json().get("mse");
        assertTrue(mse > 0.05 && mse < 0.2, "random images against near-grey ones: " + mse);
        assertEquals(-10 * Math.log10(mse), (double) tester.json().get("psnr"), 1e-9);
        assertTrue(tester.out.contains("20 test images of tiny:"), tester.out);
        tester.run("evaluate", model, "--part", "train", "--json");
        assertEquals(40, tester.json().get("images"));
    }

    @Test
    void withoutDataTheModelsOwnIsTaken() {
        assertEquals(0, tester.run("evaluate", model), tester.err);
        assertTrue(tester.out.contains("synthetic"), tester.out);
    }

    @Test
    void encodeWritesATableWithAHeader() throws IOException {
        assertEquals(0, tester.run("encode", model, "--data", "tiny", "--out", tester.file("codes.csv"), "--json"),
                tester.err);
        List<String> lines = Files.readAllLines(tester.file("codes.csv"));
        assertEquals("label,z1,z2", lines.getFirst());
        assertEquals(21, lines.size());
        assertTrue(lines.get(4).matches("3,-?[0-9.E-]+,-?[0-9.E-]+"), lines.get(4));
        assertEquals(2, tester.json().get("dimension"));
    }

    @Test
    void decodeDrawsCodesSideBySide() throws IOException {
        assertEquals(0, tester.run("decode", model, "--z", "0.1,-2", "--z", "-1,3", "--size", 100, "--out",
                tester.file("image.png")), tester.err);
        BufferedImage picture = ImageIO.read(tester.file("image.png").toFile());
        assertEquals(200, picture.getWidth());
        assertEquals(100, picture.getHeight());
    }

    @Test
    void decodeDrawsAGrid() throws IOException {
        assertEquals(0, tester.run("decode", model, "--grid", 5, "--size", 600, "--dark", "--out",
                tester.file("grid.png")), tester.err);
        BufferedImage picture = ImageIO.read(tester.file("grid.png").toFile());
        assertEquals(600, picture.getWidth());
        assertEquals(0x0D1117, picture.getRGB(2, 2) & 0xFFFFFF);
    }

    @Test
    void decodeDrawsAGridOverOtherAxesAndOverAnOnlyOne() {
        Path four = tester.model("four.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.LATENT, 4), 1));
        assertEquals(0, tester.run("decode", four, "--grid", 3, "--axes", "2,4", "--out", tester.file("g.png")));
        Path one = tester.model("one.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.LATENT, 1), 1));
        assertEquals(0, tester.run("decode", one, "--grid", 3, "--out", tester.file("g.png")), tester.err);
        assertEquals(2, tester.run("decode", four, "--grid", 3, "--axes", "1,5", "--out", tester.file("g.png")));
        assertTrue(tester.err.startsWith("--axes must be from 1 to 4, not 5."), tester.err);
    }

    @Test
    void decodeTellsWhatIsWrong() {
        String[][] wrong = {
            {"--z", "1", "A code of this model is 2 numbers"},
            {"--z", "a,b", "--z takes numbers"},
            {"--z", "NaN,1", "--z takes numbers"},
            {"--grid", "0", "--grid must be from 1 to 100"},
            {"--grid", "3.5", "--grid takes a whole number, not “3.5”."},
            {"--dark", "--dark", "--dark is given twice"}};
        for (String[] w : wrong) {
            assertEquals(2, tester.run("decode", model, w[0], w[1], "--out", tester.file("x.png")), w[0] + w[1]);
            assertTrue(tester.err.startsWith(w[2]), tester.err);
        }
        assertEquals(2, tester.run("decode", model, "--out", tester.file("x.png")));
        assertTrue(tester.err.startsWith("Say what to decode"), tester.err);
        assertEquals(2, tester.run("decode", model, "--z", "1,2", "--grid", 3));
        assertFalse(Files.exists(tester.file("x.png")));
    }

    @Test
    void reconstructDrawsPairs() throws IOException {
        assertEquals(0, tester.run("reconstruct", model, "--data", "tiny", "--count", 7, "--out",
                tester.file("grid.png"), "--json"), tester.err);
        assertTrue(ImageIO.read(tester.file("grid.png").toFile()).getWidth() > 1000);
        assertEquals(7, tester.json().get("images"));
        assertEquals(2, tester.run("reconstruct", model, "--count", 0));
    }

    @Test
    void onePictureOfEveryClassInTurn() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5), Examples.choose(Fakes.images("x", 8, 1), 6));
        assertEquals(8, Examples.choose(Fakes.images("x", 8, 1), 100).size(), "never one twice");
    }

    @Test
    void infoTellsAboutFilesAndPresets() {
        assertEquals(0, tester.run("info", model, "--json"), tester.err);
        assertTrue(tester.out.contains("144-128-64-16-2-16-64-128-144"), tester.out);
        assertEquals(3, tester.json().get("epochs"));
        assertEquals("synthetic", tester.json().get("data"));
        assertEquals(0, tester.run("info", "shallow-32"), tester.err);
        assertTrue(tester.out.contains("144-32-144"), tester.out);
    }

    @Test
    void missingModelsFailAndMissingArgumentsAreUsage() {
        assertEquals(1, tester.run("info", tester.file("gone.zip")));
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertEquals(2, tester.run("info"));
        assertTrue(tester.err.startsWith("MODEL is missing."), tester.err);
        assertEquals(2, tester.run("info", model, "more"));
        assertTrue(tester.err.startsWith("“more” is one argument too many."), tester.err);
    }

    @Test
    void imagesOfAnotherSizeAreRefused() {
        tester.store.files.put(model, new SavedModel(
                new Autoencoder(Preset.DEEP_2D.recipe(), ImageShape.square(28),
                        new float[(int) NetworkSpec.of(Preset.DEEP_2D.recipe(), ImageShape.square(28),
                                0).parameterCount()]),
                Fakes.history(1), Fakes.saved(Preset.DEEP_2D.recipe(), 1).provenance(), null, null));
        for (String command : List.of("evaluate", "encode", "reconstruct")) {
            assertEquals(1, tester.run(command, model, "--data", "tiny"), command);
            assertTrue(tester.err.contains("12 x 12"), tester.err);
        }
    }

    @Test
    void unwritableOutputsAreToldByEveryCommand() {
        Path gone = tester.file("gone/x");
        assertEquals(1, tester.run("encode", model, "--out", gone));
        assertEquals(1, tester.run("decode", model, "--grid", 2, "--out", gone));
        assertEquals(1, tester.run("reconstruct", model, "--out", gone));
        assertTrue(tester.err.contains("there is no folder " + gone.getParent()), tester.err);
    }
}
