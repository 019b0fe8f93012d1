package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Restoration;

/** Puts noise on images and lets models, and a plain filter beside them, take it out again. */
final class Denoising {
    private final ImageSet images;
    private final long seed;

    /** @param seed decides the noise: image by image the same for all models */
    Denoising(ImageSet images, long seed) {
        this.images = images;
        this.seed = seed;
    }

    /**
     * An image with its noise.
     *
     * @return {@code images.size()} floats
     */
    float[] noisy(int image, Corruption noise) {
        float[] pixels = new float[images.size()];
        images.copy(image, pixels, 0);
        noise.apply(pixels, 0, pixels.length, new SplittableRandom(seed * 0x9E3779B97F4A7C15L + image));
        return pixels;
    }

    /**
     * An image with its noise, and what takes it out again.
     *
     * @throws Failure if the images are not of the model's size
     */
    Restoration restore(LatentModel model, int image, Corruption noise) {
        images.checkFit(model);
        float[] clean = new float[images.size()];
        images.copy(image, clean, 0);
        float[] noisy = noisy(image, noise);
        return new Restoration(picture(clean, clean), picture(clean, noisy),
                picture(clean, median(noisy, images.shape())),
                picture(clean, model.reconstruct(noisy, images.label(image))));
    }

    private Restoration.Picture picture(float[] clean, float[] given) {
        FidelityMeter meter = new FidelityMeter(images.shape());
        meter.add(clean, given, 1);
        return new Restoration.Picture(given, meter.result());
    }

    /**
     * Measures all models over all strengths.
     *
     * @param models by their names
     * @param part   hears of the curve so far whenever a strength is finished
     * @throws Failure                            if the images are not of a model's size
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    NoiseCurve curve(Map<String, LatentModel> models, Corruption.Kind kind, double[] strengths,
                            Progress progress, Consumer<NoiseCurve> part) {
        models.values().forEach(images::checkFit);
        Map<String, List<Fidelity>> rows = new LinkedHashMap<>();
        for (int s = 0; s < strengths.length; s++) {
            Map<String, FidelityMeter> meters = meters(models);
            for (int i = 0; i < images.count(); i++) {
                progress.check();
                progress.update((s + (double) i / images.count()) / strengths.length, 1);
                measure(i, new Corruption(kind, strengths[s]), models, meters);
            }
            meters.forEach((name, meter) -> rows.computeIfAbsent(name, n -> new ArrayList<>()).add(meter.result()));
            part.accept(curve(kind, Arrays.copyOf(strengths, s + 1), rows));
        }
        return curve(kind, strengths.clone(), rows);
    }

    private NoiseCurve curve(Corruption.Kind kind, double[] strengths, Map<String, List<Fidelity>> rows) {
        return new NoiseCurve(kind, strengths, rows.entrySet().stream()
                .map(e -> new NoiseCurve.Row(e.getKey(), List.copyOf(e.getValue()))).toList(), images.count(), seed);
    }

    private Map<String, FidelityMeter> meters(Map<String, LatentModel> models) {
        Map<String, FidelityMeter> meters = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(NoiseCurve.NOISY, NoiseCurve.MEDIAN));
        names.addAll(models.keySet());
        names.forEach(name -> meters.put(name, new FidelityMeter(images.shape())));
        return meters;
    }

    private void measure(int image, Corruption noise, Map<String, LatentModel> models,
                         Map<String, FidelityMeter> meters) {
        float[] clean = new float[images.size()];
        images.copy(image, clean, 0);
        float[] noisy = noisy(image, noise);
        meters.get(NoiseCurve.NOISY).add(clean, noisy, 1);
        meters.get(NoiseCurve.MEDIAN).add(clean, median(noisy, images.shape()), 1);
        models.forEach((name, model) ->
                meters.get(name).add(clean, model.reconstruct(noisy, images.label(image)), 1));
    }

    /** Each number as the median of itself and its eight neighbours in the channel; the edge goes on beyond itself. */
    static float[] median(float[] image, ImageShape shape) {
        float[] filtered = new float[image.length];
        float[] around = new float[9];
        for (int p = 0; p < image.length; p++) {
            int x = p % shape.width();
            int y = p % shape.pixels() / shape.width();
            int channel = p - p % shape.pixels();
            for (int n = 0; n < 9; n++) {
                int nx = Math.clamp(x + n % 3 - 1, 0, shape.width() - 1);
                int ny = Math.clamp(y + n / 3 - 1, 0, shape.height() - 1);
                around[n] = image[channel + ny * shape.width() + nx];
            }
            Arrays.sort(around);
            filtered[p] = around[4];
        }
        return filtered;
    }
}
