package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageShape;

class SsimTest {
    private static final double C1 = 1e-4;
    private static final double C2 = 9e-4;

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] image = new float[size];
        for (int i = 0; i < size; i++) {
            image[i] = random.nextFloat();
        }
        return image;
    }

    @Test
    void equalImagesAreFullySimilar() {
        float[] image = random(28 * 28, 1);
        assertEquals(1, new Ssim(ImageShape.square(28)).of(image, image.clone(), 0), 1e-12);
    }

    @Test
    void flatImagesDifferByTheirMeansAlone() {
        float[] dark = new float[20 * 20];
        float[] light = new float[20 * 20];
        Arrays.fill(dark, 0.2f);
        Arrays.fill(light, 0.6f);
        assertEquals((2 * 0.2 * 0.6 + C1) / (0.04 + 0.36 + C1), new Ssim(ImageShape.square(20)).of(dark, light, 0),
                1e-6);
    }

    /** The formula once more, straight from the paper: no separable window, at the one place of an 11x11 image. */
    @Test
    void oneWindowByTheFormula() {
        float[] a = random(121, 2);
        float[] b = random(121, 3);
        double total = 0;
        double[] w = new double[121];
        for (int i = 0; i < 121; i++) {
            double dx = i % 11 - 5;
            double dy = i / 11 - 5;
            w[i] = Math.exp(-(dx * dx + dy * dy) / (2 * 1.5 * 1.5));
            total += w[i];
        }
        double ma = 0;
        double mb = 0;
        for (int i = 0; i < 121; i++) {
            ma += w[i] / total * a[i];
            mb += w[i] / total * b[i];
        }
        double va = 0;
        double vb = 0;
        double cov = 0;
        for (int i = 0; i < 121; i++) {
            va += w[i] / total * (a[i] - ma) * (a[i] - ma);
            vb += w[i] / total * (b[i] - mb) * (b[i] - mb);
            cov += w[i] / total * (a[i] - ma) * (b[i] - mb);
        }
        double expected = (2 * ma * mb + C1) * (2 * cov + C2) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
        assertEquals(expected, new Ssim(ImageShape.square(11)).of(a, b, 0), 1e-9);
    }

    @Test
    void anInvertedImageIsDissimilarAndOffsetsAreHeld() {
        float[] images = random(2 * 28 * 28, 4);
        float[] others = images.clone();
        for (int i = 784; i < others.length; i++) {
            others[i] = 1 - others[i];
        }
        Ssim ssim = new Ssim(ImageShape.square(28));
        assertEquals(1, ssim.of(images, others, 0), 1e-12);
        assertTrue(ssim.of(images, others, 784) < -0.5);
    }

    @Test
    void severalChannelsGiveTheirMean() {
        float[] a = random(3 * 14 * 12, 6);
        float[] b = random(3 * 14 * 12, 7);
        Ssim one = new Ssim(new ImageShape(1, 14, 12));
        double mean = (one.of(a, b, 0) + one.of(a, b, 168) + one.of(a, b, 336)) / 3;
        assertEquals(mean, new Ssim(new ImageShape(3, 14, 12)).of(a, b, 0));
    }

    @Test
    void imagesSmallerThanTheWindowAreMeasuredToo() {
        float[] image = random(5 * 8, 5);
        assertEquals(1, new Ssim(new ImageShape(1, 8, 5)).of(image, image.clone(), 0), 1e-12);
    }
}
