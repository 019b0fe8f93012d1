package org.latentexplorer.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.LayerSpec.Kind;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
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

/** Networks as one would configure them with DL4J's own builders. */
final class Dl4jBuilders {
    private final NetworkSpec network;
    private final Recipe recipe;

    private Dl4jBuilders(NetworkSpec network) {
        this.network = network;
        recipe = network.recipe();
    }

    static MultiLayerConfiguration stack(NetworkSpec network) {
        return new Dl4jBuilders(network).stack();
    }

    static ComputationGraphConfiguration graph(NetworkSpec network) {
        return new Dl4jBuilders(network).graph();
    }

    private NeuralNetConfiguration.Builder usual() {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder().seed(recipe.seed())
                .dataType(DataType.FLOAT).weightInit(WeightInit.XAVIER).updater(updater(recipe.optimizer()));
        if (recipe.regularization().l2() > 0) {
            builder.l2(recipe.regularization().l2());
        }
        if (recipe.regularization().l1() > 0) {
            builder.l1(recipe.regularization().l1());
        }
        return builder;
    }

    private MultiLayerConfiguration stack() {
        NeuralNetConfiguration.ListBuilder list = usual().list();
        int i = 0;
        ImageShape maps = null;
        for (LayerSpec spec : network.layers()) {
            InputPreProcessor between = between(maps, spec);
            if (between != null) {
                list.inputPreProcessor(i, between);
            }
            list.layer(i++, layer(spec));
            maps = spec.kind() == Kind.DENSE ? null : spec.out();
        }
        if (maps != null) {
            list.inputPreProcessor(i, flat(maps)).layer(i, lossLayer());
        }
        return list.build();
    }

    private ComputationGraphConfiguration graph() {
        ComputationGraphConfiguration.GraphBuilder graph = usual().graphBuilder();
        graph.addInputs("image");
        if (network.classes() > 0) {
            graph.addInputs("label");
        }
        int i = 0;
        ImageShape maps = null;
        String input = "image";
        for (LayerSpec spec : network.layers()) {
            String name = "layer" + i++;
            InputPreProcessor between = between(maps, spec);
            if (spec.labels() > 0) {
                if (between != null) {
                    graph.addVertex(name + "-flat", new PreprocessorVertex(between), input);
                    input = name + "-flat";
                }
                graph.addVertex(name + "-input", new MergeVertex(), input, "label");
                input = name + "-input";
                between = null;
            }
            graph.addLayer(name, layer(spec), between, input);
            input = name;
            if (recipe.family().gaussian() && i == network.encoder().size()) {
                graph.addVertex("mean", new SubsetVertex(0, recipe.latent() - 1), input);
                input = "mean";
            }
            maps = spec.kind() == Kind.DENSE ? null : spec.out();
        }
        if (maps != null) {
            graph.addLayer("layer" + i, lossLayer(), flat(maps), input);
            input = "layer" + i;
        }
        return graph.setOutputs(input).build();
    }

    private static InputPreProcessor between(ImageShape maps, LayerSpec spec) {
        if (spec.kind() == Kind.DENSE) {
            return maps == null ? null : flat(maps);
        }
        return maps != null ? null : new FeedForwardToCnnPreProcessor(spec.in().height(), spec.in().width(),
                spec.in().channels());
    }

    private static InputPreProcessor flat(ImageShape maps) {
        return new CnnToFeedForwardPreProcessor(maps.height(), maps.width(), maps.channels());
    }

    private Layer layer(LayerSpec spec) {
        boolean last = spec == network.decoder().getLast();
        boolean drops = recipe.regularization().dropout() > 0 && spec.labels() == 0
                && spec != network.encoder().getFirst() && spec != network.decoder().getFirst();
        int[] kernel = {spec.kernel(), spec.kernel()};
        int[] stride = {spec.stride(), spec.stride()};
        FeedForwardLayer.Builder<?> layer = switch (spec.kind()) {
            case DENSE -> last ? new OutputLayer.Builder(loss()) : new DenseLayer.Builder();
            case CONVOLUTION -> new ConvolutionLayer.Builder(kernel, stride).convolutionMode(ConvolutionMode.Same);
            case TRANSPOSED_CONVOLUTION -> new Deconvolution2D.Builder(kernel, stride)
                    .convolutionMode(ConvolutionMode.Same);
        };
        boolean dense = spec.kind() == Kind.DENSE;
        layer.nIn(dense ? spec.inputs() : spec.in().channels());
        layer.nOut(dense ? spec.outputs() : spec.out().channels());
        layer.activation(activation(last && !dense ? Activation.IDENTITY : spec.activation()));
        if (drops) {
            layer.dropOut(1 - recipe.regularization().dropout());
        }
        return layer.build();
    }

    private Layer lossLayer() {
        return new LossLayer.Builder(loss()).activation(activation(recipe.output())).build();
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

    /** DL4J's cross-entropy is a sum over the outputs; weights make it the mean that ours is. */
    private ILossFunction loss() {
        int size = network.size();
        return switch (recipe.loss()) {
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
