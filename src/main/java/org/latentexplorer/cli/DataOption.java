package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Provenance;
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
        return of(program, console, images.id(console, data, model.model()), model);
    }

    /**
     * The data set of a name or path, after saying so if the model learned from another.
     *
     * @param id null for that which the model was trained on
     */
    static DataSet of(Program program, Console console, String id, SavedModel model) {
        if (id == null) {
            return learned(program, console, model);
        }
        DataSet data = load(program, console, id);
        tellOther(console, model, data);
        return data;
    }

    /**
     * What a model was trained on. Its file is perhaps a stranger's: it may name a data set of this computer, never a
     * path, and the checksum tells whether that is the one.
     *
     * @throws Failure if it is not here
     */
    static DataSet learned(Program program, Console console, SavedModel model) {
        Provenance from = model.provenance();
        if (from.dataName().isBlank()) {
            throw new Failure("failure.data.untold");
        }
        DataSet data;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.loading", from.dataName()))) {
            data = program.catalog().named(from.dataName(), line).orElseThrow(() -> new Failure("failure.data.gone",
                    from.dataName(), from.images()));
        }
        if (from.excludes(data)) {
            throw new Failure("failure.data.another", from.dataName(), from.images());
        }
        tell(console, data.skipped(), data.notes());
        return data;
    }

    /** Says that a model learned from other data; of images it cannot take something else will be said. */
    private static void tellOther(Console console, SavedModel model, DataSet data) {
        if (model.provenance().excludes(data) && sameSize(model, data)) {
            console.line(other(console, model.provenance(), data));
        }
    }

    static String other(Console console, Provenance from, DataSet data) {
        return console.text("cli.data.other", from.dataName(), from.images(), data.id());
    }

    static boolean sameSize(SavedModel model, DataSet data) {
        return model.model().shape().equals(data.test().shape());
    }

    static DataSet load(Program program, Console console, String id) {
        DataSet data;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.loading", id))) {
            data = program.catalog().load(id, line);
        }
        tell(console, data.skipped(), data.notes());
        return data;
    }

    /** The column of labels of a table; null if it is to be found. */
    String label() {
        return images.label();
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
