package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.analysis.Probe;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.ProbeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what codes are worth to a classifier, with few labels and with many. */
@Command(name = "probe", sortOptions = false, abbreviateSynopsis = true)
final class ProbeCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--labels", paramLabel = "N,N,...")
    private String labels;
    @Option(names = "--neighbours", paramLabel = "N", defaultValue = "5")
    private int neighbours;
    @Option(names = "--draws", paramLabel = "N", defaultValue = "5")
    private int draws;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private SavedModel saved;
    private DataSet set;
    private Probe probe;
    private ProbeResult result;

    ProbeCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    void prepare() {
        bound("--neighbours", neighbours, 1, 1000);
        bound("--draws", draws, 1, 100);
        List<Integer> budgets = labels == null ? List.of()
                : Numbers.whole(this, "--labels", labels, 1, Integer.MAX_VALUE);
        saved = ModelFiles.open(program, console, model);
        set = DataOption.of(program, console, data, saved);
        probe = new Probe(saved.model(), set, new ProbeResult.Settings(neighbours, budgets, draws, seed));
    }

    @Override
    void measure(Progress progress) {
        probe.measure(progress, part -> result = part);
    }

    @Override
    Findings findings() {
        return result == null ? null : new ProbeReport(console.locale(), set, saved.model(), result).findings()
                .learned(saved, set);
    }
}
