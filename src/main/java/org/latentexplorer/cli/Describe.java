package org.latentexplorer.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;

/** Recipes in short words. */
final class Describe {
    private Describe() {
    }

    /** Widths from the image to the code: {@code 784-128-64-16-2}. */
    static String encoder(Recipe recipe, int imageSize) {
        List<Integer> widths = recipe.widths(imageSize);
        return join(widths.subList(0, recipe.hidden().size() + 2));
    }

    /** Widths from the image to the decoded image. */
    static String network(Recipe recipe, int imageSize) {
        return join(recipe.widths(imageSize));
    }

    private static String join(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** {@code adam 0.001} or {@code sgd 0.1, 0.9}. */
    static String optimizer(Optimizer optimizer) {
        String rate = optimizer.kind().id() + " " + optimizer.learningRate();
        return optimizer.kind() == Optimizer.Kind.SGD ? rate + ", " + optimizer.momentum() : rate;
    }

    /** To the second; empty for null. */
    static String time(Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
