package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Forward;
import org.latentexplorer.training.Objective;
import org.latentexplorer.training.Step;
import org.latentexplorer.training.Trained;

/**
 * A code that hardly moves when the image does: the squared Frobenius norm of the encoder's Jacobian is added to the
 * loss (Rifai et al. 2011). Exact for an encoder of one dense layer; for deeper ones a Hutchinson estimate with one
 * random direction an image, which has the norm as its mean, and whose gradient is exact.
 */
@AutoService(Family.class)
public final class Contractive implements Trained {
    private static final Hyperparameter<Double> WEIGHT = Hyperparameter.number("weight", 1e-3, 0, 1000);

    @Override
    public String id() {
        return "contractive";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(WEIGHT);
    }

    @Override
    public void check(Recipe recipe, List<Problem> found) {
        if (recipe.regularization().dropout() > 0) {
            found.add(new Problem("dropout", "problem.contractive.dropout"));
        }
    }

    @Override
    public Objective objective(NetworkSpec network, int capacity) {
        double weight = network.recipe().get(WEIGHT);
        LayerSpec only = network.encoder().getFirst();
        return new Objective(network) {
            private final ContractivePenalty penalty = network.encoder().size() == 1
                    ? new ExactContraction(only, capacity) : new EstimatedContraction(network.encoder(), capacity);

            @Override
            public double penalty(Step step, Forward encoder, float[] parameters, float[] input, float[] gradient) {
                return weight * penalty.add(step, weight / step.images(), encoder, parameters, input, gradient);
            }
        };
    }
}
