package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Forward;
import org.latentexplorer.training.Objective;
import org.latentexplorer.training.Step;
import org.latentexplorer.training.Trained;

/**
 * The code is a normal distribution for each image, held near the standard one: the loss is the negative evidence lower
 * bound in nats an image (Kingma and Welling 2014), its divergence weighted by beta (Higgins et al. 2017), which may
 * grow from 0 over the first epochs (Bowman et al. 2016).
 */
@AutoService(Family.class)
public class Variational implements Trained {
    private static final Hyperparameter<String> TERMS = Hyperparameter.choice("terms", "both", "reconstruction", "kl");
    private static final Hyperparameter<Double> BETA = Hyperparameter.number("beta", 1, 0, 1000);
    private static final Hyperparameter<Integer> WARM_UP = Hyperparameter.whole("warm-up", 0, 0, Recipe.MAX_EPOCHS);

    @Override
    public String id() {
        return "variational";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(TERMS, BETA, WARM_UP);
    }

    @Override
    public boolean gaussian() {
        return true;
    }

    @Override
    public void check(Recipe recipe, List<Problem> found) {
        if (recipe.code() != Activation.IDENTITY) {
            found.add(new Problem("code", "problem.gaussian.code"));
        }
    }

    /** Pixels as probabilities, if they can be: only then is the loss a bound on a likelihood in nats. */
    @Override
    public Recipe suit(Recipe recipe) {
        boolean probabilities = recipe.output() == Activation.SIGMOID && recipe.range() == PixelRange.UNIT;
        return recipe.with(Recipe.CODE, Activation.IDENTITY)
                .with(Recipe.LOSS, probabilities ? Loss.BCE : recipe.loss());
    }

    @Override
    public Objective objective(NetworkSpec network, int capacity) {
        return new Bound(network, capacity);
    }

    private static final class Bound extends Objective {
        private final Kernel kernel = Kernel.best();
        private final String terms;
        private final double beta;
        private final double warmUp;
        private final float[] z;
        /** The standard normal numbers of the last batch, [latent, stride]. */
        private final float[] noise;

        Bound(NetworkSpec network, int capacity) {
            super(network);
            terms = network.recipe().get(TERMS);
            beta = network.recipe().get(BETA);
            warmUp = network.recipe().get(WARM_UP);
            z = new float[(latent + network.classes()) * Forward.stride(capacity)];
            noise = new float[latent * Forward.stride(capacity)];
        }

        @Override
        public double reconstruction() {
            return terms.equals("kl") ? 0 : 1;
        }

        @Override
        public boolean perImage() {
            return true;
        }

        private double weight(Step step) {
            double grown = warmUp == 0 ? 1 : Math.min(1, step.epochs() / warmUp);
            return terms.equals("reconstruction") ? 0 : beta * grown;
        }

        @Override
        public float[] code(Step step, float[] h) {
            int stride = step.stride();
            for (int axis = 0; axis < latent; axis++) {
                for (int i = 0; i < step.images(); i++) {
                    noise[axis * stride + i] = (float) step.random().nextGaussian();
                }
            }
            kernel.reparameterize(latent, step.images(), stride, h, noise, z);
            return z;
        }

        @Override
        public double penalty(Step step, float[] h, float[] dz, float[] dh) {
            int n = step.images();
            int stride = step.stride();
            double weight = weight(step);
            if (dh != null) {
                Arrays.fill(dh, 0, 2 * latent * stride, 0);
                kernel.gaussianBack(latent, n, stride, h, noise, dz, (float) (weight / n), dh);
            }
            return weight == 0 ? 0 : weight * kernel.gaussianDivergence(latent, n, stride, h) / n;
        }
    }
}
