package org.latentexplorer.ui.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

class PathViewModelTest {
    private static final long SECOND = 1_000_000_000;

    private final Session session = Toys.session(2);
    private final Deque<Runnable> frames = new ArrayDeque<>();
    private final Shown shown = new Shown();
    private long now;
    private final PathViewModel path =
            new PathViewModel(session, frames::add, () -> now, Toys.atOnce(), shown.runner());

    @BeforeEach
    void lead() {
        path.stepsProperty().set(5);
        path.editing().add(new float[] {-1, 0});
        path.editing().add(new float[] {1, 0});
        frame();
    }

    /** Runs what was asked for until now. */
    private void frame() {
        List<Runnable> due = List.copyOf(frames);
        frames.clear();
        due.forEach(Runnable::run);
    }

    private void frameAfter(double seconds) {
        now += (long) (seconds * SECOND);
        frame();
    }

    private float at() {
        return session.touchedCode()[0];
    }

    @Test
    void theStripShowsWhatIsDecodedAndThePixelsBlended() {
        Strip strip = path.stripProperty().get();
        assertEquals(5, strip.count());
        assertEquals(List.of("1", "", "", "", "2"), strip.numbers());
        int middle = 13 * 28 + 14;
        int left = 14 * 28;
        assertTrue(strip.decoded().get(2)[middle] > 0.8, "the spot has moved to the middle");
        assertTrue(strip.decoded().get(2)[left] < 0.1);
        assertTrue(strip.blended().get(2)[middle] < 0.1, "in pixel space one fades out and another in");
        assertEquals(0.5 * strip.decoded().get(0)[left], strip.blended().get(2)[left], 1e-5);
        path.stepsProperty().set(9);
        frame();
        assertEquals(9, path.stripProperty().get().count());
        path.editing().removeLast();
        frame();
        assertTrue(path.emptyProperty().get());
    }

    @Test
    void placesOfThePathAreJudgedOnceThatIsKnown() {
        assertTrue(Double.isNaN(path.stripProperty().get().trips().get(2)));
        session.roundTripsProperty().set(new RoundTrips(new double[] {0.01, 0.02}));
        frame();
        Strip strip = path.stripProperty().get();
        assertEquals(1, strip.trips().get(0), "half of the spot lies beyond the image");
        assertEquals(0, strip.trips().get(2), "in the middle it comes back where it was");
    }

    @Test
    void playingGoesThereAndBackAtAnEvenSpeed() {
        path.playOrPause();
        assertEquals(-1, at(), 1e-6);
        frameAfter(0.5);
        assertEquals(-0.5, at(), 1e-6);
        frameAfter(1);
        assertEquals(0.5, at(), 1e-6);
        frameAfter(1);
        assertEquals(0.5, at(), 1e-6, "back again");
        frameAfter(2);
        assertEquals(-0.5, at(), 1e-6, "and there once more");
        path.player().speedProperty().set(2);
        frameAfter(0.5);
        assertEquals(0.5, at(), 1e-6);
        path.playOrPause();
        frameAfter(5);
        assertEquals(0.5, at(), 1e-6);
        assertTrue(frames.isEmpty(), "at rest it costs nothing");
        path.playOrPause();
        frameAfter(0.1);
        assertEquals(0.7, at(), 1e-6, "it goes on where it stood");
    }

    @Test
    void withoutRepeatingItStopsAtTheEndAndBeginsAnew() {
        path.player().repeatingProperty().set(false);
        path.playOrPause();
        frameAfter(9);
        assertEquals(1, at());
        assertFalse(path.player().playingProperty().get());
        path.playOrPause();
        assertEquals(-1, at(), 1e-6);
        assertTrue(path.player().playingProperty().get());
    }

    @Test
    void aClosedPathIsGoneRoundAndRound() {
        path.editing().lead(List.of(new float[] {0, 0}, new float[] {1, 0}, new float[] {0, 0}));
        path.playOrPause();
        frameAfter(5);
        assertEquals(0.5, at(), 1e-6);
        assertEquals(0.25, path.player().positionProperty().get(), 1e-9, "and not on the way back");
    }

    @Test
    void touchingAnotherPlaceStopsIt() {
        path.playOrPause();
        frameAfter(0.5);
        session.touch(new float[] {0.3f, 0.3f});
        assertFalse(path.player().playingProperty().get());
        frameAfter(0.5);
        assertEquals(0.3f, at());
    }

    @Test
    void anImageOfTheStripIsAPlace() {
        path.seek(3);
        assertEquals(0.5, at(), 1e-6);
        assertEquals(0.75, path.player().positionProperty().get(), 1e-9);
    }

    @Test
    void changesOfThePathWhilePlayingAreFollowed() {
        path.playOrPause();
        path.editing().move(1, new float[] {3, 0});
        frameAfter(1);
        assertEquals(1, at(), 1e-6);
        path.editing().wayProperty().set(Interpolation.SPHERICAL);
        path.editing().clear();
        assertFalse(path.player().playingProperty().get());
        frameAfter(1);
    }

    @Test
    void whatIsShownStaysOnThePathUnlessSomebodyLooksElsewhere() {
        path.seek(2);
        path.editing().move(1, new float[] {3, 0});
        assertEquals(1, at(), 1e-6);
        session.touch(new float[] {0.3f, 0.3f});
        path.editing().move(1, new float[] {5, 0});
        assertEquals(0.3f, at());
    }

    @Test
    void waypointsComeFromSamplesSelectionAndDecoder() {
        assertFalse(path.samplesUsableProperty().get());
        session.samples().addAll(List.of(new float[] {0, 1}, new float[] {1, 1}, new float[] {1, 0}));
        assertTrue(path.samplesUsableProperty().get());
        path.useSamples();
        assertEquals(3, session.path().size());
        session.selectionProperty().set(Selection.of(7));
        assertFalse(path.selectionUsableProperty().get());
        session.selectionProperty().set(Selection.of(7, 2));
        assertTrue(path.selectionUsableProperty().get());
        path.useSelection();
        assertArrayEquals(session.codesProperty().get().code(2), session.path().getFirst());
        session.touch(new float[] {0.5f, 0.5f});
        assertTrue(path.touchedUsableProperty().get());
        path.addTouched();
        assertEquals(3, session.path().size());
        path.editing().steps().undo();
        path.editing().steps().undo();
        assertArrayEquals(new float[] {0, 1}, session.path().getFirst());
    }

    @Test
    void anotherLatentSpaceHasNoPath() {
        path.playOrPause();
        Showing.show(session, new ToyModel(3), Toys.codes(3));
        frame();
        assertTrue(session.path().isEmpty());
        assertTrue(path.emptyProperty().get());
        assertFalse(path.player().playingProperty().get());
    }

    @Test
    void stripAnimationAndCodesAreWritten(@TempDir Path folder) throws Exception {
        Path png = folder.resolve("p.png");
        Path gif = folder.resolve("p.gif");
        Path csv = folder.resolve("p.csv");
        path.player().speedProperty().set(10);
        path.files().savePicture(png);
        path.files().saveAnimation(gif);
        path.files().saveTable(csv);
        shown.until(() -> Files.exists(png) && Files.exists(gif) && Files.exists(csv));
        assertTrue(ImageIO.read(png.toFile()).getWidth() > 5 * 152);
        assertEquals(2 * 196, ImageIO.read(gif.toFile()).getWidth(), "the pixels beside");
        List<String> lines = Files.readAllLines(csv);
        assertEquals("label,z1,z2", lines.getFirst());
        assertEquals(",0.5,0.0", lines.get(4));
    }

    @Test
    void whatCannotBeWrittenIsTold(@TempDir Path folder) throws Exception {
        path.files().saveTable(folder.resolve("gone/p.csv"));
        shown.until(() -> session.failureProperty().get() != null);
        assertNotNull(session.failureProperty().get());
        assertEquals("failure.table.unwritable", session.failureProperty().get().key());
    }
}
