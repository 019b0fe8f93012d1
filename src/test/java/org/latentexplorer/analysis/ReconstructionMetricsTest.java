package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Autoencoder;

class ReconstructionMetricsTest {
    @Test
    void squaredErrorByHand() {
        float[] a = {9, 0, 1, 0.5f};
        float[] b = {9, 1, 1, 0};
        assertEquals((1 + 0 + 0.25) / 3, ReconstructionMetrics.squaredError(a, b, 1, 3), 1e-12);
    }

    @Test
    void crossEntropyByHand() {
        float[] x = {1, 0, 0.5f};
        float[] y = {0.8f, 0.1f, 0.5f};
        double expected = -(Math.log(0.8) + Math.log(0.9) + Math.log(0.5)) / 3;
        assertEquals(expected, ReconstructionMetrics.crossEntropy(x, y, 0, 3), 1e-7);
    }

    @Test
    void crossEntropyOfACertainMistakeIsLargeButFinite() {
        double nats = ReconstructionMetrics.crossEntropy(new float[] {1}, new float[] {0}, 0, 1);
        assertEquals(-Math.log(1e-7), nats, 1e-4);
    }

    @Test
    void signalToNoiseByHand() {
        assertEquals(20, ReconstructionMetrics.psnr(0.01), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, ReconstructionMetrics.psnr(0));
    }

    /** A network that decodes everything to grey: its output's weights and biases are zero. */
    private static LatentModel grey(int side) {
        Recipe recipe = Preset.SHALLOW_32.recipe().with(Recipe.LATENT, 1).with(Recipe.LOSS, Loss.MSE)
                .with(Recipe.OUTPUT, Activation.SIGMOID);
        return new Autoencoder(recipe, ImageShape.square(side),
                new float[(int) NetworkSpec.of(recipe, ImageShape.square(side),
                0).parameterCount()]);
    }

    @Test
    void aModelThatSaysGreyIsMeasuredByHand() {
        byte[] pixels = new byte[3 * 16];
        Arrays.fill(pixels, 16, 48, (byte) 255);
        ImageSet images = new ImageSet("black, white, white", ImageShape.square(4), pixels, null, List.of());
        ReconstructionMetrics metrics = ReconstructionMetrics.measure(grey(4), images, Progress.NONE);
        assertEquals(0.25, metrics.mse(), 1e-9);
        assertEquals(Math.log(2), metrics.bce(), 1e-7);
        assertEquals(-10 * Math.log10(0.25), metrics.psnr(), 1e-9);
        double black = 1e-4 / (0.25 + 1e-4);
        double white = (2 * 0.5 + 1e-4) / (1 + 0.25 + 1e-4);
        assertEquals((black + 2 * white) / 3, metrics.ssim(), 1e-6);
        assertEquals(3, metrics.images());
    }

    @Test
    void stopsWhenAsked() {
        Progress stop = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        ImageSet images = new ImageSet("one", ImageShape.square(4), new byte[16], null, List.of());
        assertThrows(Cancelled.class, () -> ReconstructionMetrics.measure(grey(4), images, stop));
    }
}
