package org.latentexplorer.dl4j;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;

/** The classes a DL4J configuration may name. They are names here: none is ever looked up or made. */
final class ClassNames {
    private static final String CONF = "org.deeplearning4j.nn.conf.";
    static final String DENSE = CONF + "layers.DenseLayer";
    static final String OUTPUT = CONF + "layers.OutputLayer";
    static final String CONVOLUTION = CONF + "layers.ConvolutionLayer";
    static final String TRANSPOSED = CONF + "layers.Deconvolution2D";
    static final String LOSS = CONF + "layers.LossLayer";
    static final String DROPOUT = CONF + "dropout.Dropout";
    static final String TO_MAPS = CONF + "preprocessor.FeedForwardToCnnPreProcessor";
    static final String TO_FLAT = CONF + "preprocessor.CnnToFeedForwardPreProcessor";
    static final String LAYER_VERTEX = CONF + "graph.LayerVertex";
    static final String MERGE_VERTEX = CONF + "graph.MergeVertex";
    static final String SUBSET_VERTEX = CONF + "graph.SubsetVertex";
    static final String PREPROCESSOR_VERTEX = CONF + "graph.PreprocessorVertex";
    static final String ADAM = "org.nd4j.linalg.learning.config.Adam";
    static final String NESTEROVS = "org.nd4j.linalg.learning.config.Nesterovs";
    static final String SGD = "org.nd4j.linalg.learning.config.Sgd";
    static final String L2 = "org.nd4j.linalg.learning.regularization.L2Regularization";
    static final String L1 = "org.nd4j.linalg.learning.regularization.L1Regularization";
    static final String FIXED = "org.nd4j.linalg.schedule.FixedSchedule";
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
        Set<String> names = new HashSet<>(List.of(DENSE, OUTPUT, CONVOLUTION, TRANSPOSED, LOSS, TO_MAPS, TO_FLAT,
                LAYER_VERTEX, MERGE_VERTEX, SUBSET_VERTEX, PREPROCESSOR_VERTEX));
        names.addAll(ACTIVATIONS.values());
        // how weights once began and were trained says nothing about what they are now
        add(names, "org.deeplearning4j.nn.weights.WeightInit", "Xavier", "XavierUniform", "XavierLegacy", "Relu",
                "ReluUniform", "LecunNormal", "LecunUniform", "Normal", "Uniform", "SigmoidUniform", "Constant",
                "Identity", "Distribution", "VarScalingNormalFanIn", "VarScalingNormalFanOut",
                "VarScalingNormalFanAvg", "VarScalingUniformFanIn", "VarScalingUniformFanOut",
                "VarScalingUniformFanAvg");
        add(names, CONF + "distribution.", "BinomialDistribution", "ConstantDistribution", "GaussianDistribution",
                "LogNormalDistribution", "NormalDistribution", "OrthogonalDistribution",
                "TruncatedNormalDistribution", "UniformDistribution");
        add(names, CONF + "dropout.", "Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise",
                "SpatialDropout");
        add(names, CONF + "weightnoise.", "DropConnect", "WeightNoise");
        add(names, CONF + "constraint.", "MaxNormConstraint", "MinMaxNormConstraint", "NonNegativeConstraint",
                "UnitNormConstraint");
        add(names, "org.nd4j.linalg.learning.config.", "AMSGrad", "AdaBelief", "AdaDelta", "AdaGrad", "AdaMax",
                "Adam", "Nadam", "Nesterovs", "NoOp", "RmsProp", "Sgd");
        add(names, "org.nd4j.linalg.learning.regularization.", "L1Regularization", "L2Regularization",
                "WeightDecay");
        add(names, "org.nd4j.linalg.schedule.", "CycleSchedule", "ExponentialSchedule", "FixedSchedule",
                "InverseSchedule", "MapSchedule", "PolySchedule", "RampSchedule", "SigmoidSchedule", "StepSchedule");
        add(names, "org.nd4j.linalg.lossfunctions.impl.Loss", "BinaryXENT", "CosineProximity", "FMeasure", "Hinge",
                "KLD", "L1", "L2", "MAE", "MAPE", "MCXENT", "MSE", "MSLE", "MixtureDensity", "MultiLabel",
                "NegativeLogLikelihood", "Poisson", "SparseMCXENT", "SquaredHinge", "Wasserstein");
        return Set.copyOf(names);
    }

    private static void add(Set<String> names, String prefix, String... ends) {
        for (String end : ends) {
            names.add(prefix + end);
        }
    }

    static boolean allows(String name) {
        return ALLOWED.contains(name);
    }

    /** Without its package. */
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
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
