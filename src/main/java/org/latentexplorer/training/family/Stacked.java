package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Stage;
import org.latentexplorer.training.Trained;

/**
 * Greedy pretraining, layer by layer: each of the encoder's layers first learns, with the decoder's layer that mirrors
 * it, to reconstruct what the layers before it give; then the whole network is fine-tuned (Hinton and Salakhutdinov
 * 2006; Bengio et al. 2007, with autoencoders for the layers).
 */
@AutoService(Family.class)
public final class Stacked implements Trained {
    private static final Hyperparameter<Integer> PRETRAINING = Hyperparameter.whole("pretraining", 5, 1, 1000);

    @Override
    public String id() {
        return "stacked";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(PRETRAINING);
    }

    private static int each(Recipe recipe) {
        return recipe.get(PRETRAINING);
    }

    private static int layers(Recipe recipe) {
        return recipe.convolutions().size() + recipe.hidden().size() + 1;
    }

    @Override
    public void check(Recipe recipe, List<Problem> found) {
        int pretraining = each(recipe) * layers(recipe);
        if (recipe.epochs() <= pretraining) {
            found.add(new Problem("epochs", "problem.stacked.epochs", layers(recipe), each(recipe), pretraining,
                    recipe.epochs()));
        }
    }

    @Override
    public Recipe suit(Recipe recipe) {
        int pretraining = each(recipe) * layers(recipe);
        return recipe.epochs() > pretraining ? recipe
                : recipe.with(Recipe.EPOCHS, Math.min(2 * pretraining, Recipe.MAX_EPOCHS));
    }

    @Override
    public List<Stage> stages(Recipe recipe) {
        List<Stage> stages = new ArrayList<>();
        int epoch = 1;
        for (int layer = 0; layer < layers(recipe); layer++, epoch += each(recipe)) {
            stages.add(new Stage(layer, epoch, epoch + each(recipe) - 1));
        }
        stages.add(new Stage(Stage.ALL, epoch, recipe.epochs()));
        return stages;
    }
}
