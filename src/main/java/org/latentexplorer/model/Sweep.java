package org.latentexplorer.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Models that differ in one setting, trained one after the other: what each learned and what of it holds for images it
 * has not seen.
 *
 * @param points those that are finished, in the order they were trained
 * @param learned images each model learned from
 * @param held    images each was judged by and has never seen
 */
public record Sweep(Setting setting, List<Point> points, int learned, int held) {
    /** What is varied; {@link #id()} is its name on the command line. */
    public enum Setting {
        /** The widths of all hidden layers, in per cent of the recipe's. */
        WIDTH,
        /** How many hidden layers there are, narrowing evenly from the recipe's widest to the code. */
        DEPTH,
        /** Numbers a code. */
        LATENT;

        public String id() {
            return Names.id(this);
        }

        /** @throws Failure if no setting has this name */
        public static Setting of(String id) {
            return Names.parse(Setting.class, "vary", id);
        }

        /** Values from low to high capacity, for a first look. */
        public List<Integer> range() {
            return switch (this) {
                case WIDTH -> List.of(12, 25, 50, 100, 200, 400);
                case DEPTH -> List.of(0, 1, 2, 3, 4, 5);
                case LATENT -> List.of(1, 2, 4, 8, 16, 32, 64);
            };
        }

        /** The least value it can have. */
        public int min() {
            return this == DEPTH ? 0 : 1;
        }

        /**
         * The recipe with this setting at a value.
         *
         * @throws Failure if the recipe has no hidden layers whose width could be varied
         */
        public Recipe at(Recipe recipe, int value) {
            List<Integer> hidden = recipe.hidden();
            if (this != LATENT && hidden.isEmpty()) {
                throw new Failure("failure.analysis.hidden");
            }
            return switch (this) {
                case WIDTH -> recipe.with(Recipe.HIDDEN, hidden.stream()
                        .map(w -> Math.max(1, Math.round(w * value / 100f))).toList());
                case DEPTH -> recipe.with(Recipe.HIDDEN, narrowing(hidden.getFirst(), recipe.latent(), value));
                case LATENT -> recipe.with(Recipe.LATENT, value);
            };
        }

        private static List<Integer> narrowing(int widest, int latent, int layers) {
            return IntStream.range(0, layers).mapToObj(i -> (int) Math.max(1,
                    Math.round(widest * Math.pow((double) latent / widest, (double) i / layers)))).toList();
        }
    }

    /** The greatest value that any setting can have. */
    public static final int MAX_VALUE = 10_000;

    /** What to train with besides nothing: the recipe's regularization, or a weak one if it has none. */
    public static Regularization regularization(Recipe recipe) {
        return recipe.regularization().equals(Regularization.NONE) ? new Regularization(1e-4, 0, 0)
                : recipe.regularization();
    }

    /** The recipe as models of a series are trained by it: on all of the training part, to the last epoch. */
    public static Recipe trained(Recipe recipe) {
        return recipe.with(Recipe.VALIDATION, 0.0).with(Recipe.PATIENCE, 0);
    }

    /**
     * @param value       of the setting
     * @param regularized whether the recipe's regularization was on
     * @param parameters  of the network
     * @param train       how the images learned from are given back
     * @param held        how others are
     * @param components  how principal components of the same width give back the others; null if not asked for
     * @param seconds     the training took
     */
    public record Point(int value, boolean regularized, Recipe recipe, long parameters, Fidelity train, Fidelity held,
                        Fidelity components, double seconds) {
    }
}
