package org.latentexplorer.analysis;

import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageShape;

/** Adds up how like images are to what they should be. */
final class FidelityMeter {
    private final Ssim similarity;
    private final int size;
    private double squares;
    private double ssim;
    private int images;

    FidelityMeter(ImageShape shape) {
        similarity = new Ssim(shape);
        size = shape.size();
    }

    /** @param count images in both, one after the other */
    void add(float[] wanted, float[] given, int count) {
        for (int i = 0; i < count; i++) {
            squares += ReconstructionMetrics.squaredError(wanted, given, i * size, size);
            ssim += similarity.of(wanted, given, i * size);
        }
        images += count;
    }

    Fidelity result() {
        double mse = squares / images;
        return new Fidelity(mse, ReconstructionMetrics.psnr(mse), ssim / images);
    }
}
