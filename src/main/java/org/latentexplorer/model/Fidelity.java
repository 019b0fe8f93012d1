package org.latentexplorer.model;

/**
 * How like images are to what they should be.
 *
 * @param mse  mean squared error over all pixels of all images
 * @param psnr peak signal-to-noise ratio of {@code mse} for a peak of 1, in dB; infinite without an error
 * @param ssim structural similarity, mean over the images; 1 for equal ones
 */
public record Fidelity(double mse, double psnr, double ssim) {
}
