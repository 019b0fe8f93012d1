package org.latentexplorer.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;

/** Recipes in short words. */
final class Describe {
    private Describe() {
    }

    /** Widths from the image to the code: {@code 784-128-64-16-2}. */
    static String encoder(NetworkSpec network) {
        return join(network.widths().subList(0, network.encoder().size() + 1));
    }

    /** Widths from the image to the decoded image. */
    static String network(NetworkSpec network) {
        return join(network.widths());
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
