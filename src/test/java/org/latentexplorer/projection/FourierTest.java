package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.kernel.EmbeddingKernel;

class FourierTest {
    private static final int WIDTH = EmbeddingKernel.WIDTH;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 12, 18, 48, 64, 96, 128, 384})
    void everyColumnIsTransformedAsDefined(int size) {
        Fourier fourier = new Fourier(EmbeddingKernel.best(), size);
        Fourier.Columns columns = new Fourier.Columns(size);
        float[] re = Samples.gaussian(size * WIDTH, 1, 1);
        float[] im = Samples.gaussian(size * WIDTH, 1, 2);
        System.arraycopy(re, 0, columns.re, 0, re.length);
        System.arraycopy(im, 0, columns.im, 0, im.length);
        fourier.forward(columns);
        for (int c = 0; c < WIDTH; c += 5) {
            for (int k = 0; k < size; k += 1 + size / 12) {
                double sumRe = 0;
                double sumIm = 0;
                for (int x = 0; x < size; x++) {
                    double angle = -2 * Math.PI * k * x / size;
                    int at = x * WIDTH + c;
                    sumRe += re[at] * Math.cos(angle) - im[at] * Math.sin(angle);
                    sumIm += re[at] * Math.sin(angle) + im[at] * Math.cos(angle);
                }
                assertEquals(sumRe, columns.re[k * WIDTH + c], 1e-5 * size);
                assertEquals(sumIm, columns.im[k * WIDTH + c], 1e-5 * size);
            }
        }
        fourier.backward(columns);
        for (int i = 0; i < re.length; i++) {
            assertEquals(re[i], columns.re[i] / size, 1e-5);
            assertEquals(im[i], columns.im[i] / size, 1e-5);
        }
    }

    @Test
    void otherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Fourier(EmbeddingKernel.best(), 10));
    }
}
