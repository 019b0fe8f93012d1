package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.training.Trained;

/** The encoder sees corrupted images, the loss compares with the clean ones (Vincent et al. 2010). */
@AutoService(Family.class)
public final class Denoising implements Trained {
    private static final Hyperparameter<String> NOISE = Hyperparameter.choice("noise", "gaussian", "masking",
            "salt-and-pepper", "dropout");
    private static final Hyperparameter<Double> STRENGTH = Hyperparameter.number("strength", 0.4, 0, 1);

    @Override
    public String id() {
        return "denoising";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(NOISE, STRENGTH);
    }

    @Override
    public Corruption corruption(Recipe recipe) {
        return new Corruption(Corruption.Kind.of(recipe.get(NOISE)),
                recipe.get(STRENGTH));
    }
}
