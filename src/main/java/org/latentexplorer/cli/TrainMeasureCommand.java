package org.latentexplorer.cli;

import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that measures one model, or models that it trains by a recipe. */
abstract class TrainMeasureCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL", arity = "0..1")
    String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;

    /** Null if models are to be trained. */
    SavedModel saved;
    /** The model's, or that to train by. */
    Recipe recipe;
    DataSet set;

    TrainMeasureCommand(int place) {
        super(place);
    }

    final void openModel() {
        saved = model == null ? null : ModelFiles.open(program.store(), model);
    }

    final void chooseRecipe(RecipeOptions options) {
        recipe = saved == null ? options.fresh() : saved.model().recipe();
    }

    final void loadData(RecipeOptions options) {
        if (saved != null) {
            set = DataOption.of(program, console, data, saved);
        } else {
            set = DataOption.load(program, console, data != null ? data : TrainCommand.EMBEDDED);
            recipe = options.holdingOut(recipe, set.train());
        }
    }
}
