package org.latentexplorer.cli;

import org.latentexplorer.analysis.FactorReading;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.FactorReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well slant, thickness and rotation of drawn digits are read from their codes by straight lines. */
@Command(name = "factors", sortOptions = false, abbreviateSynopsis = true)
final class FactorsCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER", defaultValue = TrainCommand.EMBEDDED)
    private String data;

    private SavedModel saved;
    private DataSet set;
    private FactorTable table;

    FactorsCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    void prepare() {
        saved = ModelFiles.open(program, console, model);
        set = DataOption.of(program, console, data, saved);
    }

    @Override
    void measure(Progress progress) {
        table = FactorReading.read(saved.model(), set, progress);
    }

    @Override
    Findings findings() {
        return table == null ? null : new FactorReport(console.locale(), set, saved.model(), table).findings()
                .learned(saved, set);
    }
}
