package org.latentexplorer.training;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Stage;
import org.latentexplorer.network.Activations;
import org.latentexplorer.network.Forward;
import org.latentexplorer.network.Labels;
import org.latentexplorer.network.Layer;

/** A batch's loss and its gradient by all parameters. Holds buffers; one thread at a time. */
final class Backpropagation {
    private final Kernel kernel = Kernel.best();
    private final NetworkSpec network;
    private final Loss loss;
    private final Objective objective;
    private final Chain encoder;
    private final Chain decoder;
    private final WeightPenalty weights;
    /** The layers before those that are trained, for a part of a greedy run; or null. */
    private final Forward frozen;
    private final int latent;
    private final int classes;
    private double penalty;

    /** The whole network, with all that its family adds. */
    Backpropagation(NetworkSpec network, int capacity) {
        this(network, ((Trained) network.recipe().family()).objective(network, capacity), network.recipe().loss(),
                new Chain(network.encoder(), capacity, network.recipe().regularization().dropout()),
                new Chain(network.decoder(), capacity, network.recipe().regularization().dropout()),
                new WeightPenalty(network.recipe().regularization(), network.layers()), null);
    }

    private Backpropagation(NetworkSpec network, Objective objective, Loss loss, Chain encoder, Chain decoder,
                            WeightPenalty weights, Forward frozen) {
        this.network = network;
        this.objective = objective;
        this.loss = loss;
        this.encoder = encoder;
        this.decoder = decoder;
        this.weights = weights;
        this.frozen = frozen;
        latent = network.recipe().latent();
        classes = frozen == null && encoder.last().equals(network.encoder().getLast()) ? network.classes() : 0;
    }

    /** No penalties on a layer of its own. */
    private static Objective plain(NetworkSpec network, LayerSpec layer) {
        return new Objective(network) {
            @Override
            public double penalty(Step step, float[] h, float[] dz, float[] dh) {
                if (dh != null) {
                    System.arraycopy(dz, 0, dh, 0, layer.outputs() * step.stride());
                }
                return 0;
            }
        };
    }

    /** What a stage of a run trains: the whole network, or one of its layers with the one that mirrors it. */
    static Backpropagation of(NetworkSpec network, Stage stage, int capacity) {
        if (stage.whole()) {
            return new Backpropagation(network, capacity);
        }
        int layer = stage.layer();
        LayerSpec down = network.encoder().get(layer);
        LayerSpec up = network.decoder().get(network.decoder().size() - 1 - layer);
        Forward frozen = layer == 0 ? null
                : new Forward(network.encoder().subList(0, layer).stream().map(Layer::of).toList(), capacity);
        // what hidden units give may be any number: only the squared error fits
        Loss loss = layer == 0 ? network.recipe().loss() : Loss.MSE;
        return new Backpropagation(network, plain(network, down), loss,
                new Chain(List.of(down), capacity, 0), new Chain(List.of(up), capacity, 0),
                new WeightPenalty(network.recipe().regularization(), List.of(down, up)), frozen);
    }

    /** What of the last loss was not the reconstruction's error. */
    double penalty() {
        return penalty;
    }

    /** The mean loss of a batch, with no gradient. */
    double loss(float[] parameters, Batch batch, Step step) {
        return run(parameters, batch, step, null);
    }

    /**
     * @param gradient receives one float for each parameter that is trained; the others' are left alone
     * @return the mean loss over the batch's images (and their pixels, unless the family counts by images)
     */
    double gradient(float[] parameters, Batch batch, Step step, float[] gradient) {
        return run(parameters, batch, step, gradient);
    }

    private double run(float[] parameters, Batch batch, Step step, float[] gradient) {
        float[] input = batch.input;
        float[] target = batch.target;
        float[] rows = batch.rows;
        if (frozen != null) {
            input = frozen.run(parameters, input, batch.n);
            target = input;
            rows = null;
        }
        int stride = step.stride();
        encoder.forward().tell(batch.labels);
        float[] h = forward(encoder, parameters, input, step);
        Activations.apply(kernel, encoder.last().activation(), h, encoder.last().outputs() * stride);
        float[] z = objective.code(step, h);
        Labels.write(batch.labels, batch.n, classes, z, latent, stride);
        boolean reconstructs = objective.reconstruction() > 0;
        double mean = reconstructs ? reconstruct(parameters, z, target, step) : 0;
        if (gradient == null) {
            penalty = objective.penalty(step, h, null, null);
        } else {
            float[] dz = reconstructs ? decoder.back(parameters, z, null, batch.n, gradient, true)
                    : nothing(gradient, stride);
            penalty = objective.penalty(step, h, dz, encoder.delta());
            encoder.throughActivation(stride);
            encoder.back(parameters, input, rows, batch.n, gradient, false);
        }
        penalty += objective.penalty(step, encoder.forward(), parameters, input, gradient);
        penalty += weights.add(parameters, gradient);
        return mean + penalty;
    }

    private static float[] forward(Chain chain, float[] parameters, float[] input, Step step) {
        return step.learning() ? chain.forward().train(parameters, input, step.images(), step.random())
                : chain.forward().runToLogits(parameters, input, step.images());
    }

    /** The reconstruction's part of the loss; leaves its gradient in the decoder. */
    private double reconstruct(float[] parameters, float[] z, float[] target, Step step) {
        int n = step.images();
        int stride = step.stride();
        LayerSpec last = decoder.last();
        int rows = last.outputs();
        double count = objective.perImage() ? n : (double) rows * n;
        float scale = (float) (objective.reconstruction() / count);
        float[] y = forward(decoder, parameters, z, step);
        if (loss == Loss.BCE) {
            double sum = kernel.crossEntropy(rows, n, stride, y, target, scale, decoder.delta());
            return objective.reconstruction() * sum / count;
        }
        Activations.apply(kernel, last.activation(), y, rows * stride);
        double sum = kernel.squaredError(rows, n, stride, y, target, scale, decoder.delta());
        if (last.activation() != Activation.IDENTITY) {
            decoder.throughActivation(stride);
        }
        return objective.reconstruction() * sum / count;
    }

    /** No gradient by the decoder's parameters, and none by the code. */
    private float[] nothing(float[] gradient, int stride) {
        Arrays.fill(gradient, network.decoder().getFirst().offset(), gradient.length, 0);
        Arrays.fill(decoder.delta(), 0, latent * stride, 0);
        return decoder.delta();
    }
}
