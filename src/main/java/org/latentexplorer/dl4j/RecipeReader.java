package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Knob;
import org.latentexplorer.model.Knobs;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** Reads a recipe from bytes that are not trusted. What an older program did not write is as usual. */
final class RecipeReader {
    private final JsonObject from;

    private RecipeReader(JsonObject from) {
        this.from = from;
    }

    /** @throws Failure if a value is not what it must be, or does not fit such images */
    static Recipe read(JsonObject from, int width, int height, int classes) {
        RecipeReader reader = new RecipeReader(from);
        Recipe recipe = reader.recipe();
        List<Problem> problems = recipe.problems(width, height, classes);
        if (!problems.isEmpty()) {
            throw from.wrong(problems.getFirst().setting());
        }
        reader.checkSize(recipe, width, height);
        return recipe;
    }

    private Recipe recipe() {
        Optimizer optimizer = new Optimizer(named("optimizer", Optimizer.Kind::of), from.number("learningRate"),
                from.number("momentum"));
        Family family = named("family", Family::of);
        return Recipe.vanilla(hidden(), from.integer("latent", 1, Recipe.MAX_WIDTH)).with()
                .family(family).knobs(knobs(family)).convolutions(convolutions())
                .activation(named("activation", Activation::of)).code(named("code", Activation::of))
                .output(named("output", Activation::of)).range(range()).loss(named("loss", Loss::of))
                .regularization(new Regularization(orZero("l2"), orZero("l1"), orZero("dropout")))
                .optimizer(optimizer)
                .batch(from.integer("batch", 1, Recipe.MAX_BATCH)).epochs(from.integer("epochs", 1, Recipe.MAX_EPOCHS))
                .validation(from.number("validation")).patience(from.integer("patience", 0, Recipe.MAX_EPOCHS))
                .seed(from.whole("seed")).heldOut(heldOut()).build();
    }

    private Knobs knobs(Family family) {
        Knobs knobs = Knobs.usual(family.knobs());
        if (from.lacks("knobs")) {
            return knobs;
        }
        JsonObject values = from.object("knobs");
        for (Object name : values.values().keySet()) {
            Knob knob = family.knobs().stream().filter(k -> k.name().equals(name)).findFirst()
                    .orElseThrow(() -> from.wrong("knobs"));
            knobs = knobs.with(knob.name(), knob.isChoice() ? values.text(knob.name())
                    : (Object) values.number(knob.name()));
        }
        for (Knob knob : family.knobs()) {
            if (knob.isChoice() && !knob.choices().contains(knobs.choice(knob.name()))) {
                throw values.wrong(knob.name());
            }
        }
        return knobs;
    }

    /** Files of before there was such a thing hold nothing out. */
    private Set<Integer> heldOut() {
        Set<Integer> heldOut = new TreeSet<>();
        for (Object label : from.lacks("heldOut") ? List.of() : from.list("heldOut")) {
            if (!(label instanceof Integer)) {
                throw from.wrong("heldOut");
            }
            heldOut.add((Integer) label);
        }
        return heldOut;
    }

    private List<Convolution> convolutions() {
        List<Convolution> convolutions = new ArrayList<>();
        for (JsonObject layer : from.lacks("convolutions") ? List.<JsonObject>of() : from.objects("convolutions")) {
            if (convolutions.size() == Recipe.MAX_LAYERS) {
                throw from.wrong("convolutions");
            }
            convolutions.add(new Convolution(layer.integer("filters", 1, Recipe.MAX_WIDTH),
                    layer.integer("kernel", 1, ModelFormat.MAX_SIDE), layer.integer("stride", 1, ModelFormat.MAX_SIDE)));
        }
        return convolutions;
    }

    private List<Integer> hidden() {
        List<Integer> hidden = new ArrayList<>();
        for (Object width : from.list("hidden")) {
            if (!(width instanceof Integer) || hidden.size() == Recipe.MAX_LAYERS) {
                throw from.wrong("hidden");
            }
            hidden.add((Integer) width);
        }
        return hidden;
    }

    private PixelRange range() {
        return from.lacks("range") ? PixelRange.UNIT : named("range", PixelRange::of);
    }

    private double orZero(String name) {
        return from.lacks(name) ? 0 : from.number(name);
    }

    private <E> E named(String name, Function<String, E> parse) {
        try {
            return parse.apply(from.text(name));
        } catch (Failure e) {
            throw from.wrong(name);
        }
    }

    /** Feature maps of large images are soon more than can be counted. */
    private void checkSize(Recipe recipe, int width, int height) {
        long pixels = (long) width * height;
        for (Convolution convolution : recipe.convolutions()) {
            pixels /= (long) convolution.stride() * convolution.stride();
            if (pixels * convolution.filters() > ModelFormat.MAX_UNITS) {
                throw from.wrong("convolutions");
            }
        }
    }
}
