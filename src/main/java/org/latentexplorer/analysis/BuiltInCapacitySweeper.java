package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/** One network after the other. */
@AutoService(CapacitySweeper.class)
public final class BuiltInCapacitySweeper implements CapacitySweeper {
    @Override
    public Sweep sweep(Trainer trainer, Sweep.Setting setting, List<Integer> values, Recipe recipe,
                       Regularization regularization, DataSet data, int learned, int held, Progress progress,
                       Consumer<Sweep> part) {
        return Sweeping.byValidation(trainer, data, learned, held)
                .run(setting, values, recipe, regularization, false, progress, part);
    }
}
