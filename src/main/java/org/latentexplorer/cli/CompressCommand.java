package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CompressionReport;
import org.latentexplorer.report.Examples;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.SizesReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what images are worth once they were kept as codes of few bytes. */
@AutoService(BaseCommand.class)
@Command(name = "compress", sortOptions = false, abbreviateSynopsis = true)
public final class CompressCommand extends TrainMeasureCommand {
    private static final int SHOWN = 10;

    @Option(names = "--sizes", paramLabel = "N,N,...")
    private String sizes;
    @Mixin
    private RecipeOptions recipeOptions;

    private List<Integer> widths;
    private int[] chosen;
    private CompressionTable table;
    private Sweep sweep;

    public CompressCommand() {
        super(130);
    }

    @Override
    void configure(CommandLine line) {
        recipeOptions.addTo(line.getCommandSpec(), console);
    }

    @Override
    void prepare() {
        if ((model == null) == (sizes == null)) {
            throw usage("analysis.usage.compress");
        }
        openModel();
        widths = saved != null ? null : Numbers.whole(this, "--sizes", sizes, 1, Recipe.MAX_WIDTH);
        chooseRecipe(recipeOptions);
        loadData(recipeOptions);
    }

    @Override
    void measure(Progress progress) {
        Compressor compressor = Analyses.SERVICES.get(Compressor.class);
        if (saved == null) {
            sweep = compressor.sizes(program.trainer(), widths, recipe, set, progress, part -> sweep = part);
        } else {
            chosen = Examples.choose(set.test(), SHOWN).stream().mapToInt(i -> i).toArray();
            table = compressor.compress(saved.model(), set, chosen, progress, part -> table = part);
        }
    }

    @Override
    Findings findings() {
        return table != null ? new CompressionReport(console.locale(), set, saved.model(), table, chosen).findings()
                .learned(saved, set)
                : sweep != null ? new SizesReport(console.locale(), set, sweep).findings() : null;
    }
}
