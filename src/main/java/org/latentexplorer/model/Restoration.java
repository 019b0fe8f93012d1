package org.latentexplorer.model;

/**
 * One image with noise on it, and what takes the noise out again. Images are floats from 0 to 1, row by row.
 *
 * @param clean    the image as it was
 * @param noisy    with its noise
 * @param median   the median of each pixel and its eight neighbours, a plain filter to hold the model against
 * @param restored what the model makes of the noisy image
 */
public record Restoration(Picture clean, Picture noisy, Picture median, Picture restored) {
    /** @param fidelity to the clean image */
    public record Picture(float[] pixels, Fidelity fidelity) {
    }
}
