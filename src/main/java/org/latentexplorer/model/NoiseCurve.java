package org.latentexplorer.model;

import java.util.List;

/**
 * How well noise is taken out of images, by its strength.
 *
 * @param kind      of noise
 * @param strengths those that are finished
 * @param rows      the noisy images themselves, what a plain filter makes of them, then one for each model
 * @param images    measured
 * @param seed      decides the noise, the same for all rows
 */
public record NoiseCurve(Corruption.Kind kind, double[] strengths, List<Row> rows, int images, long seed) {
    /** The name of the first row: the images with their noise. */
    public static final String NOISY = "noisy";
    /** The name of the second row: the median of each pixel and its eight neighbours. */
    public static final String MEDIAN = "median";

    /**
     * @param name     {@link #NOISY}, {@link #MEDIAN}, or a model's
     * @param fidelity to the clean images, one for each strength
     */
    public record Row(String name, List<Fidelity> fidelity) {
    }
}
