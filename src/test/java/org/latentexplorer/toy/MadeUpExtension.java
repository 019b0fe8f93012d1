package org.latentexplorer.toy;

import java.util.List;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.RecipeExtension;

/** A made-up hyperparameter; no program finds it unless it is listed as a service. */
public final class MadeUpExtension implements RecipeExtension {
    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(Hyperparameter.number("madeUp", 0.25, 0, 1).option("made-up", "SHARE")
                .in(Hyperparameter.Section.STEPS).optional());
    }
}
