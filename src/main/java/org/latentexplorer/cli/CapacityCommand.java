package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CapacityReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains small and large networks on few images: what they learn by heart, and what of it holds. */
@AutoService(BaseCommand.class)
@Command(name = "capacity", sortOptions = false, abbreviateSynopsis = true)
public final class CapacityCommand extends MeasureCommand {
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
    private Sweep sweep;

    public CapacityCommand() {
        super(140);
    }

    @Override
    void configure(CommandLine line) {
        recipeOptions.addTo(line.getCommandSpec(), console);
        line.registerConverter(Sweep.Setting.class, Sweep.Setting::of);
    }

    @Override
    void prepare() {
        wanted = values == null ? vary.range()
                : Numbers.whole(this, "--values", values, vary.min(), Sweep.MAX_VALUE);
        recipe = recipeOptions.fresh();
        regularization = plain ? null : Sweep.regularization(recipe);
        set = DataOption.load(program, console, data);
        recipe = recipeOptions.holdingOut(recipe, set.train());
    }

    @Override
    void measure(Progress progress) {
        sweep = Analyses.SERVICES.get(CapacitySweeper.class).sweep(program.trainer(), vary, wanted, recipe,
                regularization, set, learned, held, progress, part -> sweep = part);
    }

    @Override
    Findings findings() {
        return sweep == null ? null
                : new CapacityReport(console.locale(), set, recipe, regularization, sweep).findings();
    }
}
