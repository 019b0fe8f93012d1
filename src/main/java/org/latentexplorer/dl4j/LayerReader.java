package org.latentexplorer.dl4j;

import java.util.List;
import java.util.Set;
import org.latentexplorer.model.Activation;
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
                case ClassNames.L2 -> l2 += part.object("l2").number("value");
                case ClassNames.L1 -> l1 += part.object("l1").number("value");
                default -> throw part.wrong("@class");
            }
        }
        return new Regularization(l2, l1, dropout());
    }

    /** DL4J tells the share that is kept. */
    private double dropout() {
        if (layer.lacks("idropout")) {
            return 0;
        }
        JsonObject dropout = layer.object("idropout");
        if (!dropout.text("@class").equals(ClassNames.DROPOUT)) {
            throw dropout.wrong("@class");
        }
        if (!dropout.lacks("pschedule")) {
            throw dropout.wrong("pschedule");
        }
        return 1 - dropout.number("p");
    }

    Optimizer optimizer() {
        JsonObject updater = layer.object("iupdater");
        double rate = updater.number("learningRate");
        return switch (updater.text("@class")) {
            case ClassNames.ADAM -> Optimizer.adam(rate);
            case ClassNames.NESTEROVS -> Optimizer.sgd(rate, updater.number("momentum"));
            case ClassNames.SGD -> Optimizer.sgd(rate, 0);
            default -> throw updater.wrong("@class");
        };
    }
}
