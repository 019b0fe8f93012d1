package org.latentexplorer.cli;

import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.Findings;
import org.latentexplorer.toy.MadeUpApplication;
import org.latentexplorer.toy.MadeUpApplication.InkMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command of {@link MadeUpApplication}; no program finds it unless it is listed as a service. */
@Command(name = "made-up")
public final class MadeUpCommand extends MeasureCommand {
    @Option(names = "--data")
    private String data;

    private DataSet set;
    private Double ink;

    public MadeUpCommand() {
        super(155);
    }

    @Override
    void prepare() {
        set = DataOption.load(program, console, data);
    }

    @Override
    void measure(Progress progress) {
        ink = Analyses.SERVICES.get(InkMeter.class).meanInk(set.test());
    }

    @Override
    Findings findings() {
        return ink == null ? null : MadeUpApplication.report(console.locale(), ink);
    }
}
