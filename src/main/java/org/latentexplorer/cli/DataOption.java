package org.latentexplorer.cli;

import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.SavedModel;
import picocli.CommandLine.Option;

/** Which data set, and which part of it. */
final class DataOption {
    /** The part of a data set. */
    enum Part {
        test, train
    }

    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;

    @Option(names = "--part", paramLabel = "test|train")
    private Part part = Part.test;

    /** The data set asked for; without one, that which the model was trained on. */
    DataSet load(Program program, Console console, SavedModel model) {
        String id = data != null ? data : model.provenance().dataName();
        return load(program, console, id);
    }

    static DataSet load(Program program, Console console, String id) {
        try (ProgressLine line = new ProgressLine(console, console.text("cli.loading", id))) {
            return program.catalog().load(id, line);
        }
    }

    ImageSet part(DataSet data) {
        return part == Part.test ? data.test() : data.train();
    }

    String partName(Console console) {
        return console.text(part == Part.test ? "cli.part.test" : "cli.part.train");
    }
}
