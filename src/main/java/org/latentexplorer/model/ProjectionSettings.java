package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that decides a projection, besides the codes. Each method reads some of the settings only; see
 * {@link #used()}.
 *
 * @param method          how to project
 * @param perplexity      t-SNE: about how many neighbours of a code count as near, typically 5 to 50
 * @param iterations      t-SNE: steps of the optimisation; 1,000 is usual
 * @param neighbours      UMAP: how many neighbours of a code count as near, typically 5 to 50
 * @param minimumDistance UMAP: how close together points may come, above 0 and at most 1
 * @param epochs          UMAP: passes over all pairs of neighbours; 0 has the number of codes decide
 * @param seed            decides what is left to chance; the same seed gives the same picture
 */
public record ProjectionSettings(ProjectionMethod method, double perplexity, int iterations, int neighbours,
                                 double minimumDistance, int epochs, long seed) {
    /** Codes that Smile's t-SNE takes at most: its time and memory grow with the square of their number. */
    public static final int MOST_SMILE = 3_000;
    public static final int MIN_PERPLEXITY = 1;
    public static final int MIN_SMILE_PERPLEXITY = 2;
    public static final double MAX_PERPLEXITY = 500;
    public static final int MIN_ITERATIONS = 50;
    public static final int MIN_SMILE_ITERATIONS = 250;
    public static final int MAX_ITERATIONS = 20_000;
    public static final int MIN_NEIGHBOURS = 2;
    public static final int MAX_NEIGHBOURS = 500;
    public static final int MIN_EPOCHS = 10;
    public static final int MAX_EPOCHS = 10_000;
    /** Neighbours that t-SNE looks at, for each one that counts as near. */
    private static final int REACH = 3;

    /** The usual settings of a method. */
    public static ProjectionSettings of(ProjectionMethod method) {
        return new ProjectionSettings(method, 30, 1_000, 15, 0.1, 0, 0);
    }

    public ProjectionSettings withMethod(ProjectionMethod value) {
        return new ProjectionSettings(value, perplexity, iterations, neighbours, minimumDistance, epochs, seed);
    }

    public ProjectionSettings withPerplexity(double value) {
        return new ProjectionSettings(method, value, iterations, neighbours, minimumDistance, epochs, seed);
    }

    public ProjectionSettings withIterations(int value) {
        return new ProjectionSettings(method, perplexity, value, neighbours, minimumDistance, epochs, seed);
    }

    public ProjectionSettings withNeighbours(int value) {
        return new ProjectionSettings(method, perplexity, iterations, value, minimumDistance, epochs, seed);
    }

    public ProjectionSettings withMinimumDistance(double value) {
        return new ProjectionSettings(method, perplexity, iterations, neighbours, value, epochs, seed);
    }

    public ProjectionSettings withEpochs(int value) {
        return new ProjectionSettings(method, perplexity, iterations, neighbours, minimumDistance, value, seed);
    }

    public ProjectionSettings withSeed(long value) {
        return new ProjectionSettings(method, perplexity, iterations, neighbours, minimumDistance, epochs, value);
    }

    /**
     * What is used of these settings for so many codes: more than {@link #MOST_SMILE} are too many for Smile's t-SNE,
     * for which the fast one stands in.
     */
    public ProjectionSettings bySize(int codes) {
        boolean tooMany = method == ProjectionMethod.TSNE_SMILE && codes > MOST_SMILE;
        return tooMany ? withMethod(ProjectionMethod.TSNE) : this;
    }

    /** These settings with those that the method does not read at their usual values: equal ones give equal pictures. */
    public ProjectionSettings used() {
        ProjectionSettings usual = of(method);
        return switch (method) {
            case PCA -> usual;
            case TSNE, TSNE_SMILE -> usual.withPerplexity(perplexity).withIterations(iterations).withSeed(seed);
            case UMAP -> usual.withNeighbours(neighbours).withMinimumDistance(minimumDistance).withEpochs(epochs)
                    .withSeed(seed);
        };
    }

    /** What keeps these settings from being used, whatever the codes; empty if nothing does. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        switch (method) {
            case PCA -> { }
            case TSNE, TSNE_SMILE -> {
                if (!(perplexity >= leastPerplexity() && perplexity <= MAX_PERPLEXITY)) {
                    found.add(new Problem("perplexity", "problem.perplexity", leastPerplexity(), (int) MAX_PERPLEXITY,
                            String.valueOf(perplexity)));
                }
                boolean smile = method == ProjectionMethod.TSNE_SMILE;
                whole(found, "iterations", iterations, smile ? MIN_SMILE_ITERATIONS : MIN_ITERATIONS, MAX_ITERATIONS);
            }
            case UMAP -> {
                whole(found, "neighbours", neighbours, MIN_NEIGHBOURS, MAX_NEIGHBOURS);
                if (!(minimumDistance > 0 && minimumDistance <= 1)) {
                    found.add(new Problem("minimumDistance", "problem.minimumDistance",
                            String.valueOf(minimumDistance)));
                }
                if (epochs != 0) {
                    whole(found, "epochs", epochs, MIN_EPOCHS, MAX_EPOCHS);
                }
            }
        }
        return found;
    }

    /** What keeps these settings from being used on so many codes; empty if nothing does. */
    public List<Problem> problems(int codes) {
        List<Problem> found = problems();
        if (codes < fewest()) {
            found.add(method == ProjectionMethod.PCA ? new Problem("codes", "problem.codes.few", codes)
                    : new Problem("codes", "problem.codes.few.method", fewest(), codes));
        } else if (found.isEmpty() && method == ProjectionMethod.UMAP && neighbours >= codes) {
            found.add(new Problem("neighbours", "problem.neighbours.many", neighbours, codes, codes - 1));
        } else if (found.isEmpty() && isTsne() && REACH * perplexity > codes - 1) {
            found.add(new Problem("perplexity", "problem.perplexity.many", String.valueOf(perplexity), codes,
                    (codes - 1) / REACH));
        }
        return found;
    }

    /** Codes below which no value of the settings will do. */
    private int fewest() {
        return switch (method) {
            case PCA -> 2;
            case TSNE, TSNE_SMILE -> REACH * leastPerplexity() + 1;
            case UMAP -> MIN_NEIGHBOURS + 1;
        };
    }

    private int leastPerplexity() {
        return method == ProjectionMethod.TSNE_SMILE ? MIN_SMILE_PERPLEXITY : MIN_PERPLEXITY;
    }

    private boolean isTsne() {
        return method == ProjectionMethod.TSNE || method == ProjectionMethod.TSNE_SMILE;
    }

    private static void whole(List<Problem> found, String setting, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(new Problem(setting, "problem.projection." + setting, least, most, value));
        }
    }
}
