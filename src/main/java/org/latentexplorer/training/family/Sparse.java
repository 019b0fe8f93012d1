package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.training.Objective;
import org.latentexplorer.training.Step;
import org.latentexplorer.training.Trained;

/**
 * A code of which little is active at a time: the sum of the code's absolute values is added to the loss (L1), or the
 * divergence of each unit's mean activation from a small target (Ng 2011, CS294A lecture notes, section 3).
 */
@AutoService(Family.class)
public final class Sparse implements Trained {
    private static final Hyperparameter<String> PENALTY = Hyperparameter.choice("penalty", "kl", "l1");
    private static final Hyperparameter<Double> WEIGHT = Hyperparameter.number("weight", 1e-3, 0, 1000);
    private static final Hyperparameter<Double> TARGET = Hyperparameter.between("target", 0.05, 0, 1);

    @Override
    public String id() {
        return "sparse";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(PENALTY, WEIGHT, TARGET);
    }

    private static boolean divergence(Recipe recipe) {
        return recipe.get(PENALTY).equals("kl");
    }

    @Override
    public void check(Recipe recipe, List<Problem> found) {
        if (divergence(recipe) && recipe.code() != Activation.SIGMOID) {
            found.add(new Problem("code", "problem.sparse.code"));
        }
    }

    @Override
    public Recipe suit(Recipe recipe) {
        return divergence(recipe) ? recipe.with(Recipe.CODE, Activation.SIGMOID) : recipe;
    }

    @Override
    public Objective objective(NetworkSpec network, int capacity) {
        Recipe recipe = network.recipe();
        double weight = recipe.get(WEIGHT);
        return divergence(recipe) ? new Divergence(network, weight, recipe.get(TARGET))
                : new AbsoluteValues(network, weight);
    }

    /** weight sum |h|, a mean over images. */
    private static final class AbsoluteValues extends Objective {
        private final Kernel kernel = Kernel.best();
        private final double weight;

        AbsoluteValues(NetworkSpec network, double weight) {
            super(network);
            this.weight = weight;
        }

        @Override
        public double penalty(Step step, float[] h, float[] dz, float[] dh) {
            super.penalty(step, h, dz, dh);
            int n = step.images();
            if (dh != null) {
                kernel.elasticNet(latent, n, step.stride(), h, 0, (float) (weight / n), 0, dh, 0);
            }
            return weight * kernel.l1Norm(latent, n, step.stride(), h, 0) / n;
        }
    }

    /** weight sum KL(target || mean activation of the unit over the batch). */
    private static final class Divergence extends Objective {
        /** A unit that is off for a whole batch would cost infinitely much. */
        private static final double LEAST = 1e-6;

        private final Kernel kernel = Kernel.best();
        private final double weight;
        private final double target;
        /** By unit: its mean activation over the batch, and the divergence's slope there. */
        private final float[] means;
        private final float[] slopes;

        Divergence(NetworkSpec network, double weight, double target) {
            super(network);
            this.weight = weight;
            this.target = target;
            means = new float[latent];
            slopes = new float[latent];
        }

        @Override
        public double penalty(Step step, float[] h, float[] dz, float[] dh) {
            super.penalty(step, h, dz, dh);
            int n = step.images();
            kernel.rowMeans(latent, n, step.stride(), h, means, 0);
            double sum = 0;
            for (int unit = 0; unit < latent; unit++) {
                double mean = Math.clamp(means[unit], LEAST, 1 - LEAST);
                sum += target * Math.log(target / mean) + (1 - target) * Math.log((1 - target) / (1 - mean));
                slopes[unit] = (float) ((1 - target) / (1 - mean) - target / mean);
            }
            if (dh != null) {
                kernel.addToRows(latent, n, step.stride(), (float) (weight / n), slopes, 0, dh);
            }
            return weight * sum;
        }
    }
}
