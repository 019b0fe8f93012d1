package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.analysis.Compression;
import org.latentexplorer.analysis.Sweeping;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CompressionReport;
import org.latentexplorer.report.Examples;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.SizesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what images are worth once they were kept as codes of few bytes. */
@Command(name = "compress", sortOptions = false, abbreviateSynopsis = true)
final class CompressCommand extends MeasureCommand implements RecipeTaker {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "MODEL", arity = "0..1")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--sizes", paramLabel = "N,N,...")
    private String sizes;
    @Mixin
    private RecipeOptions recipeOptions;

    private SavedModel saved;
    private DataSet set;
    private Recipe recipe;
    private List<Integer> widths;
    private int[] chosen;
    private CompressionTable table;
    private Sweep sweep;

    CompressCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public RecipeOptions recipeOptions() {
        return recipeOptions;
    }

    @Override
    void prepare() {
        if ((model == null) == (sizes == null)) {
            throw usage("analysis.usage.compress");
        }
        if (model != null) {
            saved = ModelFiles.open(program, console, model);
            recipe = saved.model().recipe();
        } else {
            widths = Numbers.whole(this, "--sizes", sizes, 1, Recipe.MAX_WIDTH);
            recipe = recipeOptions.fresh();
        }
        set = saved != null ? DataOption.of(program, console, data, saved)
                : DataOption.load(program, console, data != null ? data : TrainCommand.EMBEDDED);
        recipe = saved == null ? recipeOptions.holdingOut(recipe, set.train()) : recipe;
    }

    @Override
    void measure(Progress progress) {
        if (saved == null) {
            Sweeping.byTest(program.trainer(), set).run(Sweep.Setting.LATENT, widths, recipe, null, true, progress,
                    part -> sweep = part);
        } else {
            chosen = Examples.choose(set.test(), SHOWN).stream().mapToInt(i -> i).toArray();
            new Compression(saved.model(), set).measure(chosen, progress, part -> table = part);
        }
    }

    @Override
    Findings findings() {
        return table != null ? new CompressionReport(console.locale(), set, saved.model(), table, chosen).findings()
                .learned(saved, set)
                : sweep != null ? new SizesReport(console.locale(), set, sweep).findings() : null;
    }
}
