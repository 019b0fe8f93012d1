package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.analysis.Sweeping;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CapacityReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains small and large networks on few images: what they learn by heart, and what of it holds. */
@Command(name = "capacity", sortOptions = false, abbreviateSynopsis = true)
final class CapacityCommand extends MeasureCommand implements RecipeTaker {
    private static final Regularization USUAL = new Regularization(1e-4, 0, 0);
    private static final int LARGEST = 10_000;

    @Option(names = "--data", paramLabel = "NAME|FOLDER", defaultValue = TrainCommand.EMBEDDED)
    private String data;
    @Option(names = "--vary", paramLabel = "width|depth|latent", defaultValue = "width")
    private Sweep.Setting vary;
    @Option(names = "--values", paramLabel = "N,N,...")
    private String values;
    @Option(names = "--learned", paramLabel = "N", defaultValue = "1000")
    private int learned;
    @Option(names = "--held", paramLabel = "N", defaultValue = "5000")
    private int held;
    @Option(names = "--plain")
    private boolean plain;
    @Mixin
    private RecipeOptions recipeOptions;

    private Recipe recipe;
    private Regularization regularization;
    private List<Integer> wanted;
    private DataSet set;
    private Sweeping sweeping;
    private Sweep sweep;

    CapacityCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public RecipeOptions recipeOptions() {
        return recipeOptions;
    }

    @Override
    void prepare() {
        String usual = switch (vary) {
            case WIDTH -> "12,25,50,100,200,400";
            case DEPTH -> "0,1,2,3,4,5";
            case LATENT -> "1,2,4,8,16,32,64";
        };
        wanted = Numbers.whole(this, "--values", values == null ? usual : values, vary == Sweep.Setting.DEPTH ? 0 : 1,
                LARGEST);
        recipe = recipeOptions.fresh();
        regularization = plain ? null
                : recipe.regularization().equals(Regularization.NONE) ? USUAL : recipe.regularization();
        set = DataOption.load(program, console, data);
        recipe = recipeOptions.holdingOut(recipe, set.train());
        sweeping = Sweeping.byValidation(program.trainer(), set, learned, held);
    }

    @Override
    void measure(Progress progress) {
        sweeping.run(vary, wanted, recipe, regularization, false, progress, part -> sweep = part);
    }

    @Override
    Findings findings() {
        return sweep == null ? null
                : new CapacityReport(console.locale(), set, recipe, regularization, sweep).findings();
    }
}
