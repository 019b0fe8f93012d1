package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** The layers of a network as DL4J 1.0.0-M2.1 writes them. */
final class LayerWriter {
    private final NetworkSpec network;
    private final Recipe recipe;
    private final int epochs;

    LayerWriter(NetworkSpec network, int epochs) {
        this.network = network;
        this.recipe = network.recipe();
        this.epochs = epochs;
    }

    /** Whether a transposed convolution gives the image, and not a dense layer: it knows no loss by itself. */
    static boolean endsWithLoss(NetworkSpec network) {
        return network.decoder().getLast().kind() != LayerSpec.Kind.DENSE;
    }

    /** What surrounds a layer; in a graph also stands once with none. */
    Map<String, Object> configuration(Map<String, Object> layer, List<String> variables) {
        return Json.object("cacheMode", "NONE", "dataType", "FLOAT", "epochCount", epochs, "iterationCount", 0,
                "layer", layer, "maxNumLineSearchIterations", 5, "miniBatch", true, "minimize", true,
                "optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT", "seed", recipe.seed(), "stepFunction", null,
                "variables", variables);
    }

    /** @param first whether encoder or decoder begin with it: nothing of what it takes is dropped */
    Map<String, Object> layer(LayerSpec spec, String name, boolean first) {
        boolean last = spec == network.decoder().getLast();
        boolean dense = spec.kind() == LayerSpec.Kind.DENSE;
        Map<String, Object> layer = common(type(spec, last), name,
                last && !dense ? Activation.IDENTITY : spec.activation());
        layer.put("hasBias", true);
        double dropout = first || spec.labels() > 0 ? 0 : recipe.regularization().dropout();
        if (dropout > 0) {
            layer.put("idropout", Json.object("@class", ClassNames.DROPOUT, "p", 1 - dropout, "helperAllowFallback",
                    true, "pschedule", null));
        }
        layer.put("nin", dense ? spec.inputs() : spec.in().channels());
        layer.put("nout", dense ? spec.outputs() : spec.out().channels());
        if (!dense) {
            convolution(spec, layer);
        } else if (last) {
            layer.put("lossFn", loss());
        } else {
            layer.put("hasLayerNorm", false);
        }
        return layer;
    }

    private static String type(LayerSpec spec, boolean last) {
        return switch (spec.kind()) {
            case DENSE -> last ? ClassNames.OUTPUT : ClassNames.DENSE;
            case CONVOLUTION -> ClassNames.CONVOLUTION;
            case TRANSPOSED_CONVOLUTION -> ClassNames.TRANSPOSED;
        };
    }

    private static void convolution(LayerSpec spec, Map<String, Object> layer) {
        layer.putAll(Json.object("cnn2dDataFormat", "NCHW", "convolutionMode", "Same",
                "cudnnAlgoMode", "PREFER_FASTEST", "cudnnAllowFallback", true, "cudnnBwdDataAlgo", null,
                "cudnnBwdFilterAlgo", null, "cudnnFwdAlgo", null, "dilation", List.of(1, 1),
                "kernelSize", List.of(spec.kernel(), spec.kernel()), "padding", List.of(0, 0),
                "stride", List.of(spec.stride(), spec.stride())));
    }

    /** The loss of images that a convolution gives; flattened, so that it is the same as a dense layer's. */
    Map<String, Object> lossLayer(String name) {
        Map<String, Object> layer = common(ClassNames.LOSS, name, recipe.output());
        layer.putAll(Json.object("lossFn", loss(), "nin", 0, "nout", 0));
        return layer;
    }

    private Map<String, Object> common(String type, String name, Activation activation) {
        return Json.object("@class", type, "activationFn", activation(activation), "biasInit", 0.0,
                "biasUpdater", null, "constraints", null, "gainInit", 1.0, "gradientNormalization", "None",
                "gradientNormalizationThreshold", 1.0, "idropout", null, "iupdater", updater(recipe.optimizer()),
                "layerName", name, "regularization", regularization(recipe.regularization()),
                "regularizationBias", List.of(), "timeDistributedFormat", null,
                "weightInitFn", Json.object("@class", ClassNames.XAVIER), "weightNoise", null);
    }

    private static Map<String, Object> activation(Activation activation) {
        Map<String, Object> function = Json.object("@class", ClassNames.ACTIVATIONS.get(activation));
        switch (activation) {
            case RELU -> function.putAll(Json.object("max", null, "negativeSlope", null, "threshold", null));
            case LEAKY_RELU -> function.put("alpha", 0.01);
            case ELU -> function.put("alpha", 1.0);
            default -> { }
        }
        return function;
    }

    private static List<Object> regularization(Regularization regularization) {
        List<Object> parts = new ArrayList<>();
        if (regularization.l2() > 0) {
            parts.add(Json.object("@class", ClassNames.L2, "l2", fixed(regularization.l2())));
        }
        if (regularization.l1() > 0) {
            parts.add(Json.object("@class", ClassNames.L1, "l1", fixed(regularization.l1())));
        }
        return parts;
    }

    private static Map<String, Object> fixed(double value) {
        return Json.object("@class", ClassNames.FIXED, "value", value);
    }

    /** DL4J's cross-entropy is a sum over the outputs; weights make it the mean that {@link Loss} is. */
    private Map<String, Object> loss() {
        Map<String, Object> function = Json.object("@class", ClassNames.LOSSES.get(recipe.loss()));
        if (recipe.loss() == Loss.BCE) {
            int size = network.size();
            function.put("clipEps", 1e-5);
            function.put("weights", Json.object("dataType", "FLOAT", "shape", List.of(1, size),
                    "data", Collections.nCopies(size, 1f / size)));
        }
        return function;
    }

    /** Gradient descent is always written as Nesterov's, which without momentum is the plain one. */
    private static Map<String, Object> updater(Optimizer optimizer) {
        return switch (optimizer.kind()) {
            case ADAM -> Json.object("@class", ClassNames.ADAM, "beta1", 0.9, "beta2", 0.999, "epsilon", 1e-8,
                    "learningRate", optimizer.learningRate());
            case SGD -> Json.object("@class", ClassNames.NESTEROVS, "learningRate", optimizer.learningRate(),
                    "momentum", optimizer.momentum());
        };
    }
}
