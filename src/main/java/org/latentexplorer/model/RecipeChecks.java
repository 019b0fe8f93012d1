package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;

/** Finds what keeps a recipe from running. */
final class RecipeChecks {

    private final Recipe recipe;
    private final List<Problem> found = new ArrayList<>();

    RecipeChecks(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Whatever the images. */
    List<Problem> found() {
        checkLayers();
        checkConvolutions();
        for (Hyperparameter<?> hyperparameter : Recipe.hyperparameters()) {
            boolean layers = hyperparameter == Recipe.HIDDEN || hyperparameter == Recipe.CONVOLUTIONS;
            if (!layers && recipe.uses(hyperparameter)) {
                add(recipe.values().problem(hyperparameter));
            }
        }
        checkOutput();
        if (recipe.patience() > 0 && recipe.validation() == 0) {
            add("patience", "problem.patience.validation");
        }
        if (checkFamilyValues()) {
            recipe.family().check(recipe, found);
        }
        return found;
    }

    /** Also with images of this shape and with so many classes. */
    List<Problem> found(ImageShape shape, int classes) {
        found();
        return found.isEmpty() ? misfits(shape, classes) : found;
    }

    /** Only what is wrong with such images. */
    List<Problem> misfits(ImageShape shape, int classes) {
        int w = shape.width();
        int h = shape.height();
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
            if ((long) c.filters() * w * h > Recipe.MAX_UNITS) {
                add("convolutions", "problem.convolution.units", c.filters(), w, h);
                return found;
            }
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
            } else if (c.kernel() < 1 || c.kernel() > ValueType.ConvolutionType.MAX_KERNEL) {
                add("convolutions", "problem.convolution.kernel", 1, ValueType.ConvolutionType.MAX_KERNEL, c.kernel());
            } else if (c.stride() < 1 || c.stride() > Math.min(ValueType.ConvolutionType.MAX_STRIDE, c.kernel())) {
                add("convolutions", "problem.convolution.stride", 1, Math.min(ValueType.ConvolutionType.MAX_STRIDE,
                        c.kernel()), c.stride());
            } else {
                continue;
            }
            return;
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
    private boolean checkFamilyValues() {
        int before = found.size();
        for (Hyperparameter<?> hyperparameter : recipe.family().hyperparameters()) {
            if (!recipe.familyValues().has(hyperparameter.id())) {
                throw new IllegalArgumentException("no " + hyperparameter + " in " + recipe.familyValues());
            }
            add(recipe.familyValues().problem(hyperparameter));
        }
        return found.size() == before;
    }

    private void add(Problem problem) {
        if (problem != null) {
            found.add(problem);
        }
    }

    private void add(String setting, String key, Object... args) {
        found.add(new Problem(setting, key, args));
    }
}
