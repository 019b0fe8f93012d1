package org.latentexplorer.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** Recipes in short words. */
public final class Describe {
    private Describe() {
    }

    /** Layers from the image to the code: {@code 784-128-64-16-2}, {@code 784-32x3-64x3/2-2}. */
    public static String encoder(NetworkSpec network) {
        return Stream.concat(Stream.of(network.size()), encoded(network)).map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    /** Its layers to the code, and how far it had come if that is not as far as planned. */
    public static String model(Locale locale, LatentModel model) {
        String encoder = encoder(model.network());
        return !model.unfinished() ? encoder
                : encoder + ", " + Messages.text(locale, "epochs.reached", model.epochs(),
                model.recipe().epochs());
    }

    /** Layers from the image to the decoded image. */
    public static String network(NetworkSpec network) {
        Stream<Object> decoded = network.decoder().subList(0, network.decoder().size() - 1).stream()
                .map(Describe::layer);
        return Stream.of(Stream.of(encoder(network)), decoded, Stream.of(network.size())).flatMap(s -> s)
                .map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static Stream<Object> encoded(NetworkSpec network) {
        return Stream.concat(network.encoder().subList(0, network.encoder().size() - 1).stream().map(Describe::layer),
                Stream.of(network.recipe().latent()));
    }

    /** Its width, or what one would type for it. */
    private static Object layer(LayerSpec layer) {
        return layer.kind() == LayerSpec.Kind.DENSE ? layer.outputs()
                : new Convolution(layer.out().channels(), layer.kernel(), layer.stride());
    }

    /** {@code 32x3, 64x3/2}; null for none. */
    public static String convolutions(Recipe recipe) {
        return recipe.convolutions().isEmpty() ? null
                : recipe.convolutions().stream().map(Convolution::toString).collect(Collectors.joining(", "));
    }

    /** {@code beta 1, warm-up 0}; null for a family without hyperparameters of its own. */
    public static String familyValues(Recipe recipe) {
        HyperparameterValues values = recipe.familyValues();
        return values.declared().isEmpty() ? null : values.declared().stream()
                .map(h -> h.id() + " " + values.text(h)).collect(Collectors.joining(", "));
    }

    /** As one types it: {@code 5}, not {@code 5.0}. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** The family's name, and in brackets its own hyperparameters: {@code Variational (beta 1, warm-up 0)}. */
    public static String family(Locale locale, Recipe recipe) {
        String title = Messages.text(locale, recipe.family().id() + ".title");
        return recipe.familyValues().plain().isEmpty() ? title : title + " (" + familyValues(recipe) + ")";
    }

    /** {@code l2 0.0001, dropout 0.2}; null for none. */
    public static String regularization(Regularization against) {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("l2", against.l2());
        all.put("l1", against.l1());
        all.put("dropout", against.dropout());
        all.values().removeIf(value -> value == 0);
        return all.isEmpty() ? null : all.entrySet().stream().map(e -> e.getKey() + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** {@code adam 0.001} or {@code sgd 0.1, 0.9}. */
    public static String optimizer(Optimizer optimizer) {
        String rate = optimizer.kind().id() + " " + optimizer.learningRate();
        return optimizer.kind() == Optimizer.Kind.SGD ? rate + ", " + optimizer.momentum() : rate;
    }

    /** To the second; empty for null. */
    public static String time(Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
