package org.latentexplorer.model;

import java.util.List;
import java.util.function.Consumer;

/** Measures what images are worth once they were kept as codes of few bytes. */
public interface Compressor {
    /**
     * Keeps test images as codes of 32, 8 and 4 bits a number.
     *
     * @param examples test images to give back as pictures
     */
    CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                              Consumer<CompressionTable> part);

    /** Trains the recipe with codes of some sizes, judged by test images beside principal components. */
    Sweep sizes(Trainer trainer, List<Integer> sizes, Recipe recipe, DataSet data, Progress progress,
                Consumer<Sweep> part);
}
