package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Knob;
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
    private static final Knob PENALTY = Knob.choice("penalty", "kl", "l1");
    private static final Knob WEIGHT = Knob.number("weight", 1e-3, 0, 1000);
    private static final Knob TARGET = Knob.between("target", 0.05, 0, 1);

    @Override
    public String id() {
        return "sparse";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<Knob> knobs() {
        return List.of(PENALTY, WEIGHT, TARGET);
    }

    private static boolean divergence(Recipe recipe) {
        return recipe.knobs().choice(PENALTY.name()).equals("kl");
    }

    @Override
    public void check(Recipe recipe, List<Problem> found) {
        if (divergence(recipe) && recipe.code() != Activation.SIGMOID) {
            found.add(new Problem("code", "problem.sparse.code"));
        }
    }

    @Override
    public Recipe suit(Recipe recipe) {
        return divergence(recipe) ? recipe.with().code(Activation.SIGMOID).build() : recipe;
    }

    @Override
    public Objective objective(NetworkSpec network, int capacity) {
        Recipe recipe = network.recipe();
        double weight = recipe.knobs().number(WEIGHT.name());
        return divergence(recipe) ? new Divergence(network, weight, recipe.knobs().number(TARGET.name()))
                : new AbsoluteValues(network, weight);
    }

    /** weight sum |h|, a mean over images. */
    private static final class AbsoluteValues extends Objective {
        private final double weight;

        AbsoluteValues(NetworkSpec network, double weight) {
            super(network);
            this.weight = weight;
        }

        @Override
        public double penalty(Step step, float[] h, float[] dz, float[] dh) {
            super.penalty(step, h, dz, dh);
            float slope = (float) (weight / step.images());
            double sum = 0;
            for (int unit = 0; unit < latent; unit++) {
                int row = unit * step.stride();
                for (int i = row; i < row + step.images(); i++) {
                    sum += Math.abs(h[i]);
                    if (dh != null) {
                        dh[i] += slope * Math.signum(h[i]);
                    }
                }
            }
            return weight * sum / step.images();
        }
    }

    /** weight sum KL(target || mean activation of the unit over the batch). */
    private static final class Divergence extends Objective {
        /** A unit that is off for a whole batch would cost infinitely much. */
        private static final double LEAST = 1e-6;

        private final double weight;
        private final double target;

        Divergence(NetworkSpec network, double weight, double target) {
            super(network);
            this.weight = weight;
            this.target = target;
        }

        @Override
        public double penalty(Step step, float[] h, float[] dz, float[] dh) {
            super.penalty(step, h, dz, dh);
            int n = step.images();
            double sum = 0;
            for (int unit = 0; unit < latent; unit++) {
                int row = unit * step.stride();
                double active = 0;
                for (int i = row; i < row + n; i++) {
                    active += h[i];
                }
                double mean = Math.clamp(active / n, LEAST, 1 - LEAST);
                sum += target * Math.log(target / mean) + (1 - target) * Math.log((1 - target) / (1 - mean));
                float slope = (float) (weight * ((1 - target) / (1 - mean) - target / mean) / n);
                for (int i = row; dh != null && i < row + n; i++) {
                    dh[i] += slope;
                }
            }
            return weight * sum;
        }
    }
}
