package org.latentexplorer.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** The network of a recipe as DL4J configures it. Starts ND4J, see {@link Nd4jRuntime}. */
public final class Dl4jConfiguration {
    private Dl4jConfiguration() {
    }

    /**
     * A stack of dense layers that DL4J trains on the loss we train on.
     *
     * @param size pixels an image
     */
    public static MultiLayerConfiguration of(Recipe recipe, int size) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(recipe.seed())
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER)
                .updater(updater(recipe.optimizer()))
                .list();
        List<Integer> widths = NetworkSpec.of(recipe, size, 1, 0).widths();
        int last = widths.size() - 2;
        for (int i = 0; i < last; i++) {
            Activation activation = i == recipe.hidden().size() ? recipe.code() : recipe.activation();
            layers.layer(new DenseLayer.Builder().nIn(widths.get(i)).nOut(widths.get(i + 1))
                    .activation(activation(activation)).build());
        }
        return layers.layer(new OutputLayer.Builder(loss(recipe.loss(), size)).nIn(widths.get(last)).nOut(size)
                .activation(activation(recipe.output())).build()).build();
    }

    private static IActivation activation(Activation activation) {
        return switch (activation) {
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU();
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
            case ELU -> new ActivationELU();
            case IDENTITY -> new ActivationIdentity();
        };
    }

    /** DL4J's cross-entropy is a sum over the outputs; weights make it the mean that {@link Loss} is. */
    private static ILossFunction loss(Loss loss, int size) {
        return switch (loss) {
            case MSE -> new LossMSE();
            case BCE -> new LossBinaryXENT(Nd4j.valueArrayOf(new long[] {1, size}, 1.0 / size, DataType.FLOAT));
        };
    }

    private static IUpdater updater(Optimizer optimizer) {
        double rate = optimizer.learningRate();
        return switch (optimizer.kind()) {
            case ADAM -> new Adam(rate);
            case SGD -> new Nesterovs(rate, optimizer.momentum());
        };
    }
}
