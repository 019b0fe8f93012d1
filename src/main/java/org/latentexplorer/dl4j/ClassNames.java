package org.latentexplorer.dl4j;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;

/** The classes a DL4J configuration may name. They are names here: none is ever looked up or made. */
final class ClassNames {
    static final String DENSE = "org.deeplearning4j.nn.conf.layers.DenseLayer";
    static final String OUTPUT = "org.deeplearning4j.nn.conf.layers.OutputLayer";
    static final String ADAM = "org.nd4j.linalg.learning.config.Adam";
    static final String NESTEROVS = "org.nd4j.linalg.learning.config.Nesterovs";
    static final String SGD = "org.nd4j.linalg.learning.config.Sgd";
    static final String XAVIER = "org.deeplearning4j.nn.weights.WeightInitXavier";
    static final Map<Activation, String> ACTIVATIONS = new EnumMap<>(Map.of(
            Activation.RELU, "org.nd4j.linalg.activations.impl.ActivationReLU",
            Activation.LEAKY_RELU, "org.nd4j.linalg.activations.impl.ActivationLReLU",
            Activation.TANH, "org.nd4j.linalg.activations.impl.ActivationTanH",
            Activation.SIGMOID, "org.nd4j.linalg.activations.impl.ActivationSigmoid",
            Activation.ELU, "org.nd4j.linalg.activations.impl.ActivationELU",
            Activation.IDENTITY, "org.nd4j.linalg.activations.impl.ActivationIdentity"));
    static final Map<Loss, String> LOSSES = new EnumMap<>(Map.of(
            Loss.MSE, "org.nd4j.linalg.lossfunctions.impl.LossMSE",
            Loss.BCE, "org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT"));
    private static final Set<String> ALLOWED = allowed();

    private ClassNames() {
    }

    private static Set<String> allowed() {
        Set<String> names = new HashSet<>(Set.of(DENSE, OUTPUT, ADAM, NESTEROVS, SGD));
        names.addAll(ACTIVATIONS.values());
        names.addAll(LOSSES.values());
        // how weights once began says nothing about what they are now
        for (String scheme : new String[] {"Xavier", "XavierUniform", "XavierLegacy", "Relu", "ReluUniform",
            "LecunNormal", "LecunUniform", "Normal", "Uniform", "SigmoidUniform"}) {
            names.add("org.deeplearning4j.nn.weights.WeightInit" + scheme);
        }
        return Set.copyOf(names);
    }

    static boolean allows(String name) {
        return ALLOWED.contains(name);
    }

    /** The key whose value is {@code name}, or null. */
    static <K> K keyOf(Map<K, String> names, String name) {
        for (Map.Entry<K, String> entry : names.entrySet()) {
            if (entry.getValue().equals(name)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
