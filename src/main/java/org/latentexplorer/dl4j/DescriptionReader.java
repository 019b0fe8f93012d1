package org.latentexplorer.dl4j;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Problem;
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
        return new Description(recipe(root.object("recipe")), root.integer("width", 1, ModelFormat.MAX_SIDE),
                root.integer("height", 1, ModelFormat.MAX_SIDE), history(), provenance(root.object("provenance")),
                state, steps, state ? counts.integer("epochs", 0, Integer.MAX_VALUE) : 0);
    }

    private static Recipe recipe(JsonObject from) {
        Optimizer optimizer = new Optimizer(named(from, "optimizer", Optimizer.Kind::of),
                from.number("learningRate"), from.number("momentum"));
        Recipe recipe = Recipe.vanilla(hidden(from), from.integer("latent", 1, Recipe.MAX_WIDTH)).with()
                .family(named(from, "family", Family::of)).activation(named(from, "activation", Activation::of))
                .code(named(from, "code", Activation::of)).output(named(from, "output", Activation::of))
                .loss(named(from, "loss", Loss::of)).optimizer(optimizer)
                .batch(from.integer("batch", 1, Recipe.MAX_BATCH)).epochs(from.integer("epochs", 1, Recipe.MAX_EPOCHS))
                .validation(from.number("validation")).patience(from.integer("patience", 0, Recipe.MAX_EPOCHS))
                .seed(from.whole("seed")).build();
        List<Problem> problems = recipe.problems();
        if (!problems.isEmpty()) {
            throw from.wrong(problems.getFirst().setting());
        }
        return recipe;
    }

    private static List<Integer> hidden(JsonObject from) {
        List<Integer> hidden = new ArrayList<>();
        for (Object width : from.list("hidden")) {
            if (!(width instanceof Integer) || hidden.size() == Recipe.MAX_LAYERS) {
                throw from.wrong("hidden");
            }
            hidden.add((Integer) width);
        }
        return hidden;
    }

    private static <E> E named(JsonObject from, String name, Function<String, E> parse) {
        try {
            return parse.apply(from.text(name));
        } catch (Failure e) {
            throw from.wrong(name);
        }
    }

    private History history() {
        return new History(root.objects("history").stream().map(e -> new History.Epoch(e.integer("epoch", 1, Integer.MAX_VALUE),
                e.numberOrNaN("trainLoss"), e.numberOrNaN("validationLoss"), e.numberOrNaN("seconds"),
                e.numberOrNaN("samplesPerSecond"))).toList());
    }

    private static Provenance provenance(JsonObject from) {
        return new Provenance(from.text("program"), created(from), from.text("dataName"), from.text("dataChecksum"),
                from.integer("images", 0, Integer.MAX_VALUE), from.text("engine"), from.text("machine"));
    }

    private static Instant created(JsonObject from) {
        try {
            return Instant.parse(from.text("created"));
        } catch (DateTimeException e) {
            throw from.wrong("created");
        }
    }
}
