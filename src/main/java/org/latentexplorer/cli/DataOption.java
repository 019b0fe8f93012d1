package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Skipped;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which data set, and which part of it. */
final class DataOption {
    private static final int MOST_TOLD = 10;

    /** The part of a data set. */
    enum Part {
        test, train
    }

    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;

    @Option(names = "--part", paramLabel = "test|train")
    private Part part = Part.test;

    @Mixin
    private ImageOptions images;

    /**
     * The data set asked for; without one, that which the model was trained on. One's own pictures become images of
     * the model's size.
     */
    DataSet load(Program program, Console console, SavedModel model) {
        String id = data != null ? data : model.provenance().dataName();
        return load(program, console, images.id(console, id, model.model()));
    }

    static DataSet load(Program program, Console console, String id) {
        DataSet data;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.loading", id))) {
            data = program.catalog().load(id, line);
        }
        tell(console, data.skipped(), data.notes());
        return data;
    }

    /** Says what a reader decided, and what it left out. */
    static void tell(Console console, Skipped skipped, List<Note> notes) {
        notes.forEach(note -> console.line(note.text(console.locale())));
        if (skipped.count() == 0) {
            return;
        }
        console.say("cli.data.skipped", skipped.count());
        skipped.files().stream().limit(MOST_TOLD).forEach(file ->
                console.line("  " + file.name() + ": " + file.reason().text(console.locale())));
        if (skipped.count() > MOST_TOLD) {
            console.say("cli.data.skipped.more", skipped.count() - MOST_TOLD);
        }
    }

    ImageSet part(DataSet data) {
        return part == Part.test ? data.test() : data.train();
    }

    String partName(Console console) {
        return console.text(part == Part.test ? "cli.part.test" : "cli.part.train");
    }
}
