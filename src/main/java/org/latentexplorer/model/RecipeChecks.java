package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;

/** Finds what keeps a recipe from running. */
final class RecipeChecks {
    private static final int MAX_STRIDE = 8;
    private static final int MAX_KERNEL = 31;
    private static final int MAX_CLASS = 255;

    private final Recipe recipe;
    private final List<Problem> found = new ArrayList<>();

    RecipeChecks(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Whatever the images. */
    List<Problem> found() {
        checkLayers();
        checkConvolutions();
        whole("latent", recipe.latent(), 1, Recipe.MAX_WIDTH);
        whole("batch", recipe.batch(), 1, Recipe.MAX_BATCH);
        whole("epochs", recipe.epochs(), 1, Recipe.MAX_EPOCHS);
        whole("patience", recipe.patience(), 0, Recipe.MAX_EPOCHS);
        checkOptimizer();
        checkRegularization();
        checkOutput();
        if (recipe.patience() > 0 && recipe.validation() == 0) {
            add("patience", "problem.patience.validation");
        }
        if (recipe.heldOut().stream().anyMatch(c -> c < 0 || c > MAX_CLASS)) {
            add("heldOut", "problem.heldOut", MAX_CLASS);
        }
        if (checkKnobs()) {
            recipe.family().check(recipe, found);
        }
        return found;
    }

    /** Also with images of this size and with so many classes. */
    List<Problem> found(int width, int height, int classes) {
        found();
        return found.isEmpty() ? misfits(width, height, classes) : found;
    }

    /** Only what is wrong with such images. */
    List<Problem> misfits(int width, int height, int classes) {
        int w = width;
        int h = height;
        for (Convolution c : recipe.convolutions()) {
            if (c.kernel() > Math.min(w, h)) {
                add("convolutions", "problem.convolution.large", c.kernel(), w, h);
                return found;
            }
            if (w % c.stride() != 0 || h % c.stride() != 0) {
                add("convolutions", "problem.convolution.divides", c.stride(), w, h);
                return found;
            }
            w /= c.stride();
            h /= c.stride();
        }
        if (recipe.family().conditional() && classes < 1) {
            add("family", "problem.conditional.labels");
        }
        return found;
    }

    private void checkLayers() {
        if (recipe.hidden().size() > Recipe.MAX_LAYERS) {
            add("hidden", "problem.layers.many", Recipe.MAX_LAYERS, recipe.hidden().size());
        }
        for (int width : recipe.hidden()) {
            if (width < 1 || width > Recipe.MAX_WIDTH) {
                add("hidden", "problem.layers.width", 1, Recipe.MAX_WIDTH, width);
                return;
            }
        }
    }

    private void checkConvolutions() {
        if (recipe.convolutions().size() > Recipe.MAX_LAYERS) {
            add("convolutions", "problem.convolution.many", Recipe.MAX_LAYERS, recipe.convolutions().size());
        }
        for (Convolution c : recipe.convolutions()) {
            if (c.filters() < 1 || c.filters() > Recipe.MAX_WIDTH) {
                add("convolutions", "problem.convolution.filters", 1, Recipe.MAX_WIDTH, c.filters());
            } else if (c.kernel() < 1 || c.kernel() > MAX_KERNEL) {
                add("convolutions", "problem.convolution.kernel", 1, MAX_KERNEL, c.kernel());
            } else if (c.stride() < 1 || c.stride() > Math.min(MAX_STRIDE, c.kernel())) {
                add("convolutions", "problem.convolution.stride", 1, Math.min(MAX_STRIDE, c.kernel()), c.stride());
            } else {
                continue;
            }
            return;
        }
    }

    private void checkOptimizer() {
        Optimizer optimizer = recipe.optimizer();
        if (!(optimizer.learningRate() > 0 && optimizer.learningRate() <= 10)) {
            add("learningRate", "problem.learningRate", String.valueOf(optimizer.learningRate()));
        }
        if (optimizer.kind() == Optimizer.Kind.SGD && !(optimizer.momentum() >= 0 && optimizer.momentum() < 1)) {
            add("momentum", "problem.momentum", String.valueOf(optimizer.momentum()));
        }
        if (!(recipe.validation() >= 0 && recipe.validation() <= 0.9)) {
            add("validation", "problem.validation", String.valueOf(recipe.validation()));
        }
    }

    private void checkRegularization() {
        Regularization r = recipe.regularization();
        if (!(r.l2() >= 0 && r.l2() <= 1)) {
            add("l2", "problem.l2", String.valueOf(r.l2()));
        }
        if (!(r.l1() >= 0 && r.l1() <= 1)) {
            add("l1", "problem.l1", String.valueOf(r.l1()));
        }
        if (!(r.dropout() >= 0 && r.dropout() < 1)) {
            add("dropout", "problem.dropout", String.valueOf(r.dropout()));
        }
    }

    private void checkOutput() {
        if (recipe.loss() == Loss.BCE && recipe.output() != Activation.SIGMOID) {
            add("loss", "problem.bce.output");
        }
        if (recipe.range() == PixelRange.SIGNED) {
            switch (recipe.output()) {
                case SIGMOID -> add("output", "problem.range.sigmoid");
                case RELU, LEAKY_RELU, ELU -> add("output", "problem.range.negative");
                case TANH, IDENTITY -> {
                }
            }
        }
    }

    /** Whether the family can be asked about them. */
    private boolean checkKnobs() {
        int before = found.size();
        for (Knob knob : recipe.family().knobs()) {
            if (!recipe.knobs().has(knob.name())) {
                throw new IllegalArgumentException("no knob " + knob.name() + " in " + recipe.knobs());
            }
            Problem problem = knob.problem(recipe.knobs().get(knob.name()));
            if (problem != null) {
                found.add(problem);
            }
        }
        return found.size() == before;
    }

    private void whole(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            add(setting, "problem.range." + setting, least, most, value);
        }
    }

    private void add(String setting, String key, Object... args) {
        found.add(new Problem(setting, key, args));
    }
}
