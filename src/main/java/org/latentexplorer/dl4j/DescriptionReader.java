package org.latentexplorer.dl4j;

import java.time.DateTimeException;
import java.time.Instant;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;

/** Reads {@code latent-explorer.json} from bytes that are not trusted. */
final class DescriptionReader {
    private final JsonObject root;

    private DescriptionReader(JsonObject root) {
        this.root = root;
    }

    /**
     * @param file what messages call the file
     * @throws Failure if it is of a newer format, or a value is not what it must be
     */
    static Description read(String file, byte[] bytes) {
        JsonObject root = Json.read(file, ModelFormat.DESCRIPTION, bytes);
        int format = root.integer("format", 1, Integer.MAX_VALUE);
        if (format > ModelFormat.VERSION) {
            throw new Failure("failure.model.newer", file, format, ModelFormat.VERSION);
        }
        return new DescriptionReader(root).read();
    }

    private Description read() {
        boolean state = !root.lacks("optimizerState");
        JsonObject counts = state ? root.object("optimizerState") : null;
        long steps = state ? counts.whole("steps") : 0;
        if (steps < 0) {
            throw counts.wrong("steps");
        }
        ImageShape shape = shape();
        int classes = root.lacks("classes") ? 0 : root.integer("classes", 0, ModelFormat.MAX_CLASSES);
        Recipe recipe = RecipeReader.read(root.object("recipe"), shape, classes);
        if (classes > 0 && !recipe.family().conditional()) {
            throw root.wrong("classes");
        }
        History history = history();
        // older programs did not tell: then it is what the history tells
        int learned = root.lacks("epochs") ? history.epochs().size() : root.integer("epochs", -1, Integer.MAX_VALUE);
        return new Description(recipe, shape, classes, history, provenance(root.object("provenance")),
                state, steps, state ? counts.integer("epochs", 0, Integer.MAX_VALUE) : 0, learned);
    }

    private ImageShape shape() {
        ImageShape shape = new ImageShape(root.lacks("channels") ? 1 : root.integer("channels", 1, 3),
                root.integer("height", 1, ModelFormat.MAX_SIDE), root.integer("width", 1, ModelFormat.MAX_SIDE));
        if (!shape.paintable()) {
            throw root.wrong("channels");
        }
        return shape;
    }

    private History history() {
        double partial = root.lacks("partialEpochs") ? 0 : root.number("partialEpochs");
        if (!(partial >= 0)) {
            throw root.wrong("partialEpochs");
        }
        return new History(root.objects("history").stream().map(DescriptionReader::epoch).toList(), partial);
    }

    private static History.Epoch epoch(JsonObject from) {
        return new History.Epoch(from.integer("epoch", 1, Integer.MAX_VALUE), from.numberOrNaN("trainLoss"),
                from.lacks("penalty") ? 0 : from.number("penalty"), from.numberOrNaN("validationLoss"),
                from.numberOrNaN("seconds"), from.numberOrNaN("samplesPerSecond"));
    }

    private static Provenance provenance(JsonObject from) {
        return new Provenance(from.line("program"), created(from), from.line("dataName"), from.line("dataChecksum"),
                from.integer("images", 0, Integer.MAX_VALUE), from.line("engine"), from.line("machine"),
                from.line("unknown"));
    }

    private static Instant created(JsonObject from) {
        try {
            return Instant.parse(from.text("created"));
        } catch (DateTimeException e) {
            throw from.wrong("created");
        }
    }
}
