package org.latentexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
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

    /** The data set asked for; without one, that which the model was trained on. */
    DataSet load(Program program, Console console, SavedModel model) {
        String id = images.id(console, data, model);
        return id == null ? learned(program, console, model) : told(console, load(program, console, id), model);
    }

    /**
     * The data set of a name or path, after saying so if the model learned from another. One's own pictures become
     * images as the model can take them.
     *
     * @param id null for that which the model was trained on
     */
    static DataSet of(Program program, Console console, String id, SavedModel model) {
        if (id == null) {
            return learned(program, console, model);
        }
        return told(console, load(program, console, id, model), model);
    }

    /** The data set of a name or path, own pictures as the model can take them. */
    static DataSet load(Program program, Console console, String id, SavedModel model) {
        return load(program, console, ImageImport.found(id).map(own -> fitted(own, model).id()).orElse(id));
    }

    /**
     * Own pictures as a model can take them: of its size, and, where nothing else is said, made as those that it
     * learned from. A column of labels is that of one table and no other.
     */
    static ImageImport fitted(ImageImport found, SavedModel model) {
        LatentModel network = model.model();
        Path path = found.path();
        ImageImport wanted = found;
        if (found.equals(ImageImport.of(path))) {
            boolean same = String.valueOf(path.toAbsolutePath().normalize().getFileName())
                    .equals(model.provenance().dataName());
            ImageImport learned = ImageImport.of(path, model.provenance().imported());
            wanted = same ? learned : learned.withLabel(null);
        }
        return new ImageImport(path, ImageImport.makes(network.shape()) ? network.shape().width() : wanted.side(),
                wanted.ink(), wanted.frame(), wanted.label());
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
    private static DataSet told(Console console, DataSet data, SavedModel model) {
        if (model.provenance().excludes(data) && sameSize(model, data)) {
            console.line(other(console, model.provenance(), data));
        }
        return data;
    }

    static String other(Console console, Provenance from, DataSet data) {
        return console.text("cli.data.other", from.dataName(), from.images(), data.id());
    }

    static boolean sameSize(SavedModel model, DataSet data) {
        return model.model().shape().equals(data.test().shape());
    }

    static DataSet load(Program program, Console console, String id) {
        ImageImport.found(id).ifPresent(own -> console.take(own.path()));
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
