package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;

/** Reads DL4J's configuration of a stack of dense layers from bytes that are not trusted. */
final class ConfigurationReader {
    private static final int MAX_STACK = 2 * (Recipe.MAX_LAYERS + 1);
    private static final int MAX_SIZE = ModelFormat.MAX_SIDE * ModelFormat.MAX_SIDE;
    private static final double SAME = 1e-6;

    private final String file;

    private ConfigurationReader(String file) {
        this.file = file;
    }

    /**
     * @param file what messages call the file
     * @throws Failure if it names a class it may not name, or anything but a mirrored stack of dense layers
     */
    static Architecture read(String file, byte[] bytes) {
        JsonObject root = Json.read(file, ModelFormat.CONFIGURATION, bytes);
        ConfigurationReader reader = new ConfigurationReader(file);
        reader.checkClasses(root.values());
        return reader.stack(root);
    }

    /** Everything that is named as a class, wherever it stands, must be on the list. */
    private void checkClasses(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if ("@class".equals(name) && !(inner instanceof String text && ClassNames.allows(text))) {
                    throw new Failure("failure.model.json.class", file, ModelFormat.CONFIGURATION, shown(inner));
                }
                checkClasses(inner);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::checkClasses);
        }
    }

    private static String shown(Object name) {
        String text = String.valueOf(name);
        return text.substring(0, Math.min(text.length(), 120)).replaceAll("[^ -~]", "?");
    }

    private Architecture stack(JsonObject root) {
        if (root.lacks("confs")) {
            throw notOurs("?");
        }
        List<JsonObject> confs = root.objects("confs");
        if (confs.isEmpty() || confs.size() > MAX_STACK) {
            throw root.wrong("confs");
        }
        if (!root.lacks("inputPreProcessors") && !root.object("inputPreProcessors").values().isEmpty()) {
            throw root.wrong("inputPreProcessors");
        }
        List<Integer> widths = new ArrayList<>();
        List<Activation> activations = new ArrayList<>();
        for (int i = 0; i < confs.size(); i++) {
            addLayer(confs.get(i), i == confs.size() - 1, widths, activations);
        }
        JsonObject last = confs.getLast();
        Architecture stack = new Architecture(widths, activations, loss(last.object("layer")), optimizer(confs),
                last.lacks("seed") ? 0 : last.whole("seed"),
                root.lacks("epochCount") ? 0 : root.integer("epochCount", 0, Integer.MAX_VALUE));
        checkShape(stack);
        return stack;
    }

    private void addLayer(JsonObject conf, boolean last, List<Integer> widths, List<Activation> activations) {
        JsonObject layer = conf.object("layer");
        if (!layer.text("@class").equals(last ? ClassNames.OUTPUT : ClassNames.DENSE)) {
            throw layer.wrong("@class");
        }
        if (!conf.lacks("dataType") && !conf.text("dataType").equals("FLOAT")) {
            throw conf.wrong("dataType");
        }
        if (!layer.lacks("hasBias") && !layer.is("hasBias", true)) {
            throw layer.wrong("hasBias");
        }
        if (!layer.lacks("hasLayerNorm") && !layer.is("hasLayerNorm", false)) {
            throw layer.wrong("hasLayerNorm");
        }
        int in = layer.integer("nin", 1, MAX_SIZE);
        if (widths.isEmpty()) {
            widths.add(in);
        } else if (in != widths.getLast()) {
            throw layer.wrong("nin");
        }
        widths.add(layer.integer("nout", 1, MAX_SIZE));
        activations.add(activation(layer.object("activationFn")));
    }

    private static Activation activation(JsonObject function) {
        Activation activation = ClassNames.keyOf(ClassNames.ACTIVATIONS, function.text("@class"));
        if (activation == null) {
            throw function.wrong("@class");
        }
        double alpha = activation == Activation.ELU ? 1 : Activation.LEAK;
        boolean takesAlpha = activation == Activation.ELU || activation == Activation.LEAKY_RELU;
        if (takesAlpha && !function.lacks("alpha") && Math.abs(function.number("alpha") - alpha) > SAME) {
            throw function.wrong("alpha");
        }
        boolean bounded = !function.lacks("max") && function.number("max") != 0;
        boolean leaks = !function.lacks("negativeSlope") && function.number("negativeSlope") != 0
                || !function.lacks("threshold") && function.number("threshold") != 0;
        if (bounded || leaks) {
            throw function.wrong(bounded ? "max" : "negativeSlope");
        }
        return activation;
    }

    private static Loss loss(JsonObject output) {
        JsonObject function = output.object("lossFn");
        Loss loss = ClassNames.keyOf(ClassNames.LOSSES, function.text("@class"));
        if (loss == null) {
            throw function.wrong("@class");
        }
        return loss;
    }

    /** The optimizer of all layers; layers that differ in it cannot be told by a recipe. */
    private static Optimizer optimizer(List<JsonObject> confs) {
        Optimizer first = null;
        for (JsonObject conf : confs) {
            Optimizer optimizer = optimizer(conf.object("layer").object("iupdater"));
            first = first == null ? optimizer : first;
            if (!optimizer.equals(first)) {
                throw conf.object("layer").wrong("iupdater");
            }
        }
        return first;
    }

    private static Optimizer optimizer(JsonObject updater) {
        double rate = updater.number("learningRate");
        return switch (updater.text("@class")) {
            case ClassNames.ADAM -> Optimizer.adam(rate);
            case ClassNames.NESTEROVS -> Optimizer.sgd(rate, updater.number("momentum"));
            case ClassNames.SGD -> Optimizer.sgd(rate, 0);
            default -> throw updater.wrong("@class");
        };
    }

    private void checkShape(Architecture stack) {
        if (!stack.mirrored() || !stack.isOf(stack.recipe(), stack.size())) {
            throw notOurs(String.join("-", stack.widths().stream().map(String::valueOf).toList()));
        }
    }

    private Failure notOurs(String widths) {
        return new Failure("failure.model.network", file, widths);
    }
}
