package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Restoration;

class DenoisingTest {
    /** The second pixel is paper in all of them: what the line model draws anyway. */
    private static ImageSet images(int count) {
        byte[] pixels = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            pixels[2 * i] = (byte) (i % 256);
        }
        return new ImageSet("pairs", new ImageShape(1, 1, 2), pixels, null, List.of());
    }

    @Test
    void halfOfTheNoiseIsWhereTheModelLooksAway() {
        Denoising denoising = new Denoising(images(4000), 1);
        List<NoiseCurve> parts = new ArrayList<>();
        NoiseCurve curve = denoising.curve(Map.of("line", new Line(Loss.MSE, 0)), Corruption.Kind.GAUSSIAN,
                new double[] {0, 0.1}, Progress.NONE, parts::add);
        assertArrayEquals(new double[] {0}, parts.getFirst().strengths());
        assertEquals(1, parts.getFirst().rows().getFirst().fidelity().size());
        assertEquals(List.of("noisy", "median", "line"), curve.rows().stream().map(NoiseCurve.Row::name).toList());
        NoiseCurve.Row noisy = curve.rows().getFirst();
        NoiseCurve.Row line = curve.rows().getLast();
        assertEquals(0, noisy.fidelity().getFirst().mse(), 1e-12);
        assertEquals(1, line.fidelity().getFirst().ssim(), 1e-6);
        double before = noisy.fidelity().getLast().mse();
        // the first pixel's noise of deviation 0.1 stays; half of the second's was cut off at paper
        assertTrue(before > 0.006 && before < 0.0085, "noise: " + before);
        assertEquals(2.0 / 3, line.fidelity().getLast().mse() / before, 0.05);
    }

    @Test
    void theSameNoiseForEveryone() {
        Denoising once = new Denoising(images(3), 5);
        Corruption noise = new Corruption(Corruption.Kind.SALT_AND_PEPPER, 0.5);
        assertArrayEquals(once.noisy(2, noise), new Denoising(images(3), 5).noisy(2, noise));
    }

    @Test
    void oneImageIsMeasuredAsManyAre() {
        Denoising denoising = new Denoising(images(1), 5);
        Corruption noise = new Corruption(Corruption.Kind.GAUSSIAN, 0.2);
        LatentModel line = new Line(Loss.MSE, 0);
        Restoration one = denoising.restore(line, 0, noise);
        List<NoiseCurve.Row> many = denoising.curve(Map.of("line", line), noise.kind(), new double[] {0.2},
                Progress.NONE, part -> { }).rows();
        assertArrayEquals(denoising.noisy(0, noise), one.noisy().pixels());
        assertEquals(0, one.clean().fidelity().mse());
        assertEquals(many.get(0).fidelity().getFirst(), one.noisy().fidelity());
        assertEquals(many.get(1).fidelity().getFirst(), one.median().fidelity());
        assertEquals(many.get(2).fidelity().getFirst(), one.restored().fidelity());
    }

    @Test
    void medianByHand() {
        float[] image = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        assertArrayEquals(new float[9], Denoising.median(image, ImageShape.square(3)), "a lone speck goes");
        float[] edge = {1, 1, 0, 1, 1, 0, 1, 1, 0};
        assertArrayEquals(edge, Denoising.median(edge, ImageShape.square(3)), "an edge stays");
        float[] both = Arrays.copyOf(image, 18);
        System.arraycopy(edge, 0, both, 9, 9);
        float[] filtered = new float[18];
        System.arraycopy(edge, 0, filtered, 9, 9);
        assertArrayEquals(filtered, Denoising.median(both, new ImageShape(2, 3, 3)), "every channel by itself");
    }

    @Test
    void otherSizesAreRefusedAndItStopsWhenAsked() {
        ImageSet wide = new ImageSet("wide", new ImageShape(1, 1, 3), new byte[3], null, List.of());
        Map<String, LatentModel> models = Map.of("line", new Line(Loss.MSE, 0));
        assertThrows(Failure.class, () -> new Denoising(wide, 1).curve(models, Corruption.Kind.GAUSSIAN,
                new double[] {0}, Progress.NONE, part -> { }));
        assertThrows(Cancelled.class, () -> new Denoising(images(9), 1).curve(models, Corruption.Kind.MASKING,
                new double[] {0.5}, new Stopped(4), part -> { }));
    }
}
