package org.latentexplorer.ui.decoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.session.Session;

class DecoderViewModelTest {
    private final Session session = Toys.session(2);
    private final DecoderViewModel decoder = decoder(session);

    private static DecoderViewModel decoder(Session session) {
        return new DecoderViewModel(session, Runnable::run, Toys.atOnce(), Toys.atOnce());
    }

    private void touch(float x, float y) {
        session.touch(new float[] {x, y});
    }

    @Test
    void decodesWhatIsTouched() {
        touch(0.25f, -0.5f);
        float[] expected = new float[28 * 28];
        new ToyModel(2).decode(new float[] {0.25f, -0.5f}, expected);
        assertArrayEquals(expected, decoder.imageProperty().get());
    }

    @Test
    void somethingIsTouchedFromTheStart() {
        assertArrayEquals(session.codesProperty().get().code(0), session.touchedCode());
        assertNotNull(decoder.imageProperty().get());
    }

    @Test
    void decodesOnceAFrame() {
        Deque<Runnable> frame = new ArrayDeque<>();
        Session other = Toys.session(2);
        DecoderViewModel slow = new DecoderViewModel(other, frame::add, Toys.atOnce(), Toys.atOnce());
        other.touch(new float[] {0, 0});
        other.touch(new float[] {1, 1});
        assertEquals(1, frame.size());
        assertNull(slow.imageProperty().get());
        frame.pop().run();
        assertEquals(1, slow.imageProperty().get()[27], 1e-6, "the newest code, a spot at the upper right");
    }

    @Test
    void aCodeOfAnotherDimensionIsReplaced() {
        Codes three = Toys.codes(3);
        session.codesProperty().set(null);
        session.shownProperty().set(new ToyModel(3));
        assertNull(decoder.imageProperty().get());
        session.codesProperty().set(three);
        assertEquals(3, session.touchedCode().length);
        assertNotNull(decoder.imageProperty().get());
    }

    @Test
    void tellsHowNearTheDataIs() {
        touch(0.5f, 0.5f);
        assertEquals(Closeness.CLOSE, decoder.closenessProperty().get());
        touch(0, 0);
        assertEquals(Closeness.BETWEEN, decoder.closenessProperty().get());
        touch(8, 8);
        assertEquals(Closeness.FAR, decoder.closenessProperty().get());
    }

    @Test
    void aCodeThatComesBackElsewhereIsUnlikeTheDataHoweverNearItIs() {
        assertTrue(Double.isNaN(decoder.roundTripProperty().get()), "not known yet");
        touch(0.5f, 0.5f);
        assertEquals(Closeness.CLOSE, decoder.closenessProperty().get());
        double came = RoundTrips.distance(new ToyModel(2), new float[] {0.5f, 0.5f}, decoder.imageProperty().get());
        session.roundTripsProperty().set(new RoundTrips(new double[] {came / 2, came * 2, came * 3, came * 4}));
        assertEquals(0.25, decoder.roundTripProperty().get());
        assertEquals(Closeness.CLOSE, decoder.closenessProperty().get());
        session.roundTripsProperty().set(new RoundTrips(new double[] {came / 2, came / 2}));
        assertEquals(1, decoder.roundTripProperty().get());
        assertEquals(Closeness.TORN, decoder.closenessProperty().get());
        assertEquals(Closeness.BETWEEN, Closeness.of(0.5, null, 0.97), "unusual, and no more");
        assertEquals(Closeness.FAR, Closeness.of(5, null, 1));
        session.roundTripsProperty().set(null);
        assertTrue(Double.isNaN(decoder.roundTripProperty().get()));
        assertEquals(Closeness.CLOSE, decoder.closenessProperty().get());
    }

    @Test
    void neighboursAreDecodedWithoutDataAndRealWithIt() {
        touch(0.5f, 0.5f);
        assertEquals(5, decoder.neighbours().size());
        assertFalse(decoder.neighbours().getFirst().real());
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        assertTrue(decoder.neighbours().getFirst().real());
        assertEquals(3, decoder.neighbours().getFirst().label());
        session.dataProperty().set(Toys.data(100, "other"));
        assertFalse(decoder.neighbours().getFirst().real(), "other images than those encoded");
    }

    @Test
    void theFirstNeighbourIsTheNearest() {
        Codes codes = session.codesProperty().get();
        touch(0.3f, 0.1f);
        int nearest = 0;
        for (int i = 1; i < codes.count(); i++) {
            if (distance(codes, i) < distance(codes, nearest)) {
                nearest = i;
            }
        }
        assertEquals(nearest, decoder.neighbours().getFirst().index());
    }

    private static double distance(Codes codes, int i) {
        return Math.hypot(codes.at(i, 0) - 0.3, codes.at(i, 1) - 0.1);
    }

    @Test
    void aValueMovesTheCodeAndLeavesTheOldOneAlone() {
        float[] before = {0.25f, 0.5f};
        session.touch(before);
        decoder.setValue(1, -0.5);
        assertArrayEquals(new float[] {0.25f, -0.5f}, session.touchedCode());
        assertArrayEquals(new float[] {0.25f, 0.5f}, before);
        decoder.setValue(1, Double.NaN);
        assertArrayEquals(new float[] {0.25f, -0.5f}, session.touchedCode());
    }

    @Test
    void slidersSpanTheDataEvenWhereAllIsTheSame() {
        Session flat = Toys.session(3);
        DecoderViewModel model = decoder(flat);
        assertTrue(model.low(0) < -0.4 && model.high(0) > 0.4);
        assertEquals(-1, model.low(2));
        assertEquals(1, model.high(2));
    }

    @Test
    void theMiddleIsTheMean() {
        decoder.toMean();
        assertEquals(decoder.mean(0), session.touchedCode()[0], 1e-6);
        assertEquals(0, session.touchedCode()[0], 0.1);
    }

    @Test
    void theCodeAsTextReadsBack() {
        touch(0.5f, -1234.25f);
        assertEquals("0.500000, -1234.25", decoder.codeText());
    }
}
