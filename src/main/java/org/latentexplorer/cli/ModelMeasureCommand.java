package org.latentexplorer.cli;

import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that measures one model, with the data it learned from or other. */
abstract class ModelMeasureCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    String data;

    SavedModel saved;
    DataSet set;

    ModelMeasureCommand(int place) {
        super(place);
    }

    @Override
    void prepare() {
        saved = ModelFiles.open(program.store(), model);
        set = DataOption.of(program, console, data, saved);
    }

    /** What is finished, without what the model learned from; null if nothing is. */
    abstract Findings measured();

    @Override
    final Findings findings() {
        Findings measured = measured();
        return measured == null ? null : measured.learned(saved, set);
    }
}
