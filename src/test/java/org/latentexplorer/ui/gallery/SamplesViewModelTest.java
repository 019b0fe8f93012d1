package org.latentexplorer.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Codes;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.session.Session;

class SamplesViewModelTest {
    private final Session session = Toys.session(2);
    private final SamplesViewModel samples = new SamplesViewModel(session, Runnable::run, Toys.atOnce());

    @Test
    void samplesAreDecodedInOrder() {
        session.samples().add(new float[] {0, 0});
        session.samples().add(new float[] {1, 1});
        assertEquals(2, samples.images().size());
        assertEquals(1, samples.images().get(1)[27], 1e-6, "the spot stands at the upper right");
    }

    @Test
    void removedSamplesComeBackInTheirPlaces() {
        float[] first = {0, 0};
        session.samples().addAll(List.of(first, new float[] {1, 1}));
        samples.remove(0);
        samples.clear();
        assertEquals(0, samples.images().size());
        samples.steps().undo();
        assertEquals(1, samples.images().size());
        samples.steps().undo();
        assertArrayEquals(first, session.samples().getFirst());
        samples.steps().undo();
        assertEquals(0, samples.images().size(), "what was added goes");
        assertFalse(samples.steps().canUndoProperty().get());
        samples.steps().redo();
        samples.steps().redo();
        assertEquals(1, samples.images().size());
    }

    @Test
    void anotherLatentSpaceClearsThem() {
        session.samples().add(new float[] {0, 0});
        samples.remove(0);
        session.samples().add(new float[] {0, 0});
        session.shownProperty().set(new ToyModel(3));
        assertTrue(session.samples().isEmpty());
        assertFalse(samples.steps().canUndoProperty().get());
    }

    @Test
    void anotherNetworkOfTheSameSpaceKeepsThem() {
        session.samples().add(new float[] {0, 0});
        session.shownProperty().set(new ToyModel(2));
        assertEquals(1, samples.images().size());
    }

    @Test
    void eachDrawIsAnotherAndEachStartTheSame() {
        samples.drawnProperty().set(3);
        samples.addRandom();
        samples.addRandom();
        assertEquals(6, session.samples().size());
        assertNotEquals(session.samples().get(0)[0], session.samples().get(3)[0]);
        Session again = Toys.session(2);
        SamplesViewModel others = new SamplesViewModel(again, Runnable::run, Toys.atOnce());
        others.drawnProperty().set(3);
        others.addRandom();
        assertArrayEquals(session.samples().get(2), again.samples().get(2));
    }

    @Test
    void drawsHaveTheDatasMeanAndCovariance() {
        Codes codes = new Codes(new float[] {0, 1, 2, 5, 4, 9, 6, 13}, 2, null);
        List<float[]> drawn = Scatter.draw(codes, 20_000, Activation.IDENTITY, 0);
        double x = drawn.stream().mapToDouble(c -> c[0]).average().orElseThrow();
        double y = drawn.stream().mapToDouble(c -> c[1]).average().orElseThrow();
        double xy = drawn.stream().mapToDouble(c -> (c[0] - x) * (c[1] - y)).average().orElseThrow();
        assertEquals(3, x, 0.1);
        assertEquals(7, y, 0.2);
        assertEquals(10, xy, 0.4);
    }

    @Test
    void drawsAreWhatTheCodeLayerCanGive() {
        Codes codes = new Codes(new float[] {0, 1, 0, 1, 0.1f, 0.9f}, 2, null);
        for (float[] code : Scatter.draw(codes, 100, Activation.SIGMOID, 0)) {
            assertTrue(code[0] >= 0 && code[1] <= 1);
        }
    }

    @Test
    void theRowIsWrittenAsOnePicture(@TempDir Path folder) throws Exception {
        session.samples().addAll(List.of(new float[] {0, 0}, new float[] {1, 1}));
        Path file = folder.resolve("row.png");
        samples.savePicture(file);
        var picture = ImageIO.read(file.toFile());
        assertEquals(28 * 4, picture.getHeight());
        assertEquals(2 * 28 * 4 + 8, picture.getWidth());
        assertEquals(0xFFFFFFFF, picture.getRGB(picture.getWidth() - 1, 0), "the spot of the second one");
    }

    @Test
    void aPictureThatCannotBeWrittenIsTold(@TempDir Path folder) {
        session.samples().add(new float[] {0, 0});
        samples.savePicture(folder.resolve("missing/row.png"));
        assertEquals("failure.picture.unwritable", session.failureProperty().get().key());
    }

    @Test
    void codesAreExportedWithTheirNumbers(@TempDir Path folder) throws Exception {
        session.samples().add(new float[] {0, 0.5f});
        session.samples().add(new float[] {1, -1});
        Path file = folder.resolve("samples.csv");
        samples.exportCsv(file);
        assertEquals(List.of("number,label,z1,z2", "1,,0.0,0.5", "2,,1.0,-1.0"), Files.readAllLines(file));
        samples.exportCsv(folder.resolve("nowhere").resolve("samples.csv"));
        assertEquals("failure.table.unwritable", session.failureProperty().get().key());
    }
}
