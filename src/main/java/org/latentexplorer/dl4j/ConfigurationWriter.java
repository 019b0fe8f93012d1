package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Recipe;

/**
 * A recipe's network as DL4J 1.0.0-M2.1 writes its configuration. Made here and not by DL4J, because saving must not
 * wait for ND4J to start; a test holds both equal.
 */
final class ConfigurationWriter {
    private ConfigurationWriter() {
    }

    /**
     * @param size  pixels an image
     * @param state where a run stands, or null; DL4J's Adam counts its steps by it
     */
    static Map<String, Object> write(Recipe recipe, int size, OptimizerState state) {
        Architecture stack = Architecture.of(recipe, size);
        int epochs = state == null ? 0 : state.epochs();
        List<Object> layers = new ArrayList<>();
        for (int i = 0; i < stack.layers(); i++) {
            layers.add(layerConfiguration(stack, i, epochs));
        }
        return Json.object("backpropType", "Standard", "cacheMode", "NONE", "confs", layers, "dataType", "FLOAT",
                "epochCount", epochs, "inferenceWorkspaceMode", "ENABLED",
                "inputPreProcessors", Map.of(),
                "iterationCount", state == null ? 0 : (int) Math.min(state.steps(), Integer.MAX_VALUE),
                "tbpttBackLength", 20, "tbpttFwdLength", 20, "trainingWorkspaceMode", "ENABLED",
                "validateOutputLayerConfig", true);
    }

    private static Map<String, Object> layerConfiguration(Architecture stack, int i, int epochs) {
        return Json.object("cacheMode", "NONE", "dataType", "FLOAT", "epochCount", epochs, "iterationCount", 0,
                "layer", layer(stack, i), "maxNumLineSearchIterations", 5, "miniBatch", true, "minimize", true,
                "optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT", "seed", stack.seed(), "stepFunction", null,
                "variables", List.of("W", "b"));
    }

    private static Map<String, Object> layer(Architecture stack, int i) {
        boolean last = i == stack.layers() - 1;
        Map<String, Object> layer = Json.object("@class", last ? ClassNames.OUTPUT : ClassNames.DENSE,
                "activationFn", activation(stack.activations().get(i)), "biasInit", 0.0, "biasUpdater", null,
                "constraints", null, "gainInit", 1.0, "gradientNormalization", "None",
                "gradientNormalizationThreshold", 1.0, "hasBias", true);
        if (last) {
            layer.put("lossFn", loss(stack.loss(), stack.size()));
        } else {
            layer.put("hasLayerNorm", false);
        }
        layer.putAll(Json.object("idropout", null, "iupdater", updater(stack.optimizer()), "layerName", "layer" + i,
                "nin", stack.widths().get(i), "nout", stack.widths().get(i + 1), "regularization", List.of(),
                "regularizationBias", List.of(), "timeDistributedFormat", null,
                "weightInitFn", Json.object("@class", ClassNames.XAVIER), "weightNoise", null));
        return layer;
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

    /** DL4J's cross-entropy is a sum over the outputs; weights make it the mean that {@link Loss} is. */
    private static Map<String, Object> loss(Loss loss, int size) {
        Map<String, Object> function = Json.object("@class", ClassNames.LOSSES.get(loss));
        if (loss == Loss.BCE) {
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
