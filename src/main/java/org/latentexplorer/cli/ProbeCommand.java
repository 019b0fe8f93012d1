package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Prober;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.ProbeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what codes are worth to a classifier, with few labels and with many. */
@AutoService(BaseCommand.class)
@Command(name = "probe", sortOptions = false, abbreviateSynopsis = true)
public final class ProbeCommand extends ModelMeasureCommand {
    @Option(names = "--labels", paramLabel = "N,N,...")
    private String labels;
    @Option(names = "--neighbours", paramLabel = "N", defaultValue = "5")
    private int neighbours;
    @Option(names = "--draws", paramLabel = "N", defaultValue = "5")
    private int draws;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private ProbeResult.Settings settings;
    private ProbeResult result;

    public ProbeCommand() {
        super(100);
    }

    @Override
    void prepare() {
        bound("--neighbours", neighbours, 1, 1000);
        bound("--draws", draws, 1, 100);
        List<Integer> budgets = labels == null ? List.of()
                : Numbers.whole(this, "--labels", labels, 1, Integer.MAX_VALUE);
        settings = new ProbeResult.Settings(neighbours, budgets, draws, seed);
        super.prepare();
    }

    @Override
    void measure(Progress progress) {
        result = Analyses.SERVICES.get(Prober.class).probe(saved.model(), set, settings, progress,
                part -> result = part);
    }

    @Override
    Findings measured() {
        return result == null ? null : new ProbeReport(console.locale(), set, saved.model(), result).findings();
    }
}
