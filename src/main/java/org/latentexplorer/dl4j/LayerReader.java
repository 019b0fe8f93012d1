package org.latentexplorer.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Regularization;

/** Reads one layer of DL4J's configuration. */
final class LayerReader {
    private static final Set<String> HIDDEN = Set.of(ClassNames.DENSE, ClassNames.CONVOLUTION, ClassNames.TRANSPOSED);
    private static final Set<String> OUTPUT = Set.of(ClassNames.OUTPUT, ClassNames.LOSS);
    private static final double SAME = 1e-6;

    private final JsonObject conf;
    private final JsonObject layer;
    private final String type;
    private final Set<String> unknown = new TreeSet<>();

    LayerReader(JsonObject conf) {
        this.conf = conf;
        layer = conf.object("layer");
        type = layer.text("@class");
    }

    /** @param output whether it is the one with the loss */
    Architecture.Layer read(String name, boolean output) {
        if (!(output ? OUTPUT : HIDDEN).contains(type)) {
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
        boolean weights = !type.equals(ClassNames.LOSS);
        boolean convolution = type.equals(ClassNames.CONVOLUTION) || type.equals(ClassNames.TRANSPOSED);
        if (convolution) {
            checkConvolution();
        }
        return new Architecture.Layer(name, type, weights ? layer.integer("nin", 1, ModelFormat.MAX_UNITS) : 0,
                weights ? layer.integer("nout", 1, ModelFormat.MAX_UNITS) : 0, convolution ? both("kernelSize") : 0,
                convolution ? both("stride") : 0, activation(layer.object("activationFn")), regularization());
    }

    private void checkConvolution() {
        if (!layer.text("convolutionMode").equals("Same")) {
            throw layer.wrong("convolutionMode");
        }
        if (!layer.lacks("cnn2dDataFormat") && !layer.text("cnn2dDataFormat").equals("NCHW")) {
            throw layer.wrong("cnn2dDataFormat");
        }
        if (!layer.lacks("dilation") && both("dilation") != 1) {
            throw layer.wrong("dilation");
        }
    }

    /** A number that is the same for height and width. */
    private int both(String name) {
        List<?> numbers = layer.list(name);
        if (numbers.size() != 2 || !(numbers.getFirst() instanceof Integer n) || !n.equals(numbers.getLast())) {
            throw layer.wrong(name);
        }
        return n;
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

    private Regularization regularization() {
        double l2 = 0;
        double l1 = 0;
        for (JsonObject part : layer.lacks("regularization") ? List.<JsonObject>of()
                : layer.objects("regularization")) {
            switch (part.text("@class")) {
                case ClassNames.L2 -> l2 += fixed(part, "l2");
                case ClassNames.L1 -> l1 += fixed(part, "l1");
                default -> unknown(part);
            }
        }
        for (JsonObject part : layer.lacks("constraints") ? List.<JsonObject>of() : layer.objects("constraints")) {
            unknown(part);
        }
        if (!layer.lacks("weightNoise")) {
            unknown(layer.object("weightNoise"));
        }
        return new Regularization(l2, l1, dropout());
    }

    /** A factor that is the same in every epoch. */
    private double fixed(JsonObject part, String name) {
        JsonObject schedule = part.object(name);
        if (!schedule.text("@class").equals(ClassNames.FIXED)) {
            unknown(part, schedule);
            return 0;
        }
        return schedule.number("value");
    }

    /** DL4J tells the share that is kept. */
    private double dropout() {
        if (layer.lacks("idropout")) {
            return 0;
        }
        JsonObject dropout = layer.object("idropout");
        boolean scheduled = !dropout.lacks("pschedule");
        if (!dropout.text("@class").equals(ClassNames.DROPOUT) || scheduled) {
            unknown(scheduled ? new JsonObject[] {dropout, dropout.object("pschedule")} : new JsonObject[] {dropout});
            return 0;
        }
        return 1 - dropout.number("p");
    }

    Optimizer optimizer() {
        JsonObject updater = layer.object("iupdater");
        String kind = updater.text("@class");
        boolean scheduled = !updater.lacks("learningRateSchedule") || !updater.lacks("momentumISchedule");
        boolean ours = switch (kind) {
            case ClassNames.ADAM -> is(updater, "beta1", 0.9) && is(updater, "beta2", 0.999)
                    && is(updater, "epsilon", 1e-8);
            case ClassNames.NESTEROVS, ClassNames.SGD -> true;
            default -> false;
        };
        if (scheduled || !ours) {
            unknown(updater);
            return Architecture.USUAL;
        }
        double rate = updater.number("learningRate");
        return kind.equals(ClassNames.ADAM) ? Optimizer.adam(rate)
                : Optimizer.sgd(rate, kind.equals(ClassNames.SGD) ? 0 : updater.number("momentum"));
    }

    private static boolean is(JsonObject from, String name, double usual) {
        return from.lacks(name) || Math.abs(from.number(name) - usual) <= SAME * usual;
    }

    /** The loss, of the layer that has one. */
    Loss loss() {
        JsonObject function = layer.object("lossFn");
        Loss loss = ClassNames.keyOf(ClassNames.LOSSES, function.text("@class"));
        if (loss == null) {
            unknown(function);
        }
        return loss == null ? Loss.MSE : loss;
    }

    private void unknown(JsonObject... parts) {
        unknown.add(Arrays.stream(parts).map(part -> ClassNames.simple(part.text("@class")))
                .collect(Collectors.joining(" ")));
    }

    /** Names of what the layer was trained with and no recipe can tell; filled while it is read. */
    Set<String> unknown() {
        return unknown;
    }
}
