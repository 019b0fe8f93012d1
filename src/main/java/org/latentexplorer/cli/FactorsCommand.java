package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.FactorReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Command;

/** Measures how well slant, thickness and rotation of drawn digits are read from their codes by straight lines. */
@AutoService(BaseCommand.class)
@Command(name = "factors", sortOptions = false, abbreviateSynopsis = true)
public final class FactorsCommand extends ModelMeasureCommand {
    private FactorTable table;

    public FactorsCommand() {
        super(150);
    }

    @Override
    void prepare() {
        data = data == null ? TrainCommand.EMBEDDED : data;
        super.prepare();
    }

    @Override
    void measure(Progress progress) {
        table = Analyses.SERVICES.get(FactorReader.class).read(saved.model(), set, progress);
    }

    @Override
    Findings measured() {
        return table == null ? null : new FactorReport(console.locale(), set, saved.model(), table).findings();
    }
}
