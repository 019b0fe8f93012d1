package org.latentexplorer.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/**
 * The graph that DL4J trains. Where the code is a distribution, the decoder takes a sample of it, mean + deviation times
 * a standard normal input, and the divergence of the code is a second loss; both are nats an image, as in the family
 * {@code variational}. What is added has no parameters, so their order stays the network's.
 */
final class TrainingGraph {
    private static final String NOISE = "noise";
    private static final String DIVERGENCE = "divergence";

    private final ComputationGraph graph;
    private final Divergence divergence;
    private final double beta;
    private final double warmUp;

    TrainingGraph(NetworkSpec network) {
        Recipe recipe = network.recipe();
        GraphBuilder builder = new GraphBuilder(Dl4jConfiguration.graph(network), new NeuralNetConfiguration.Builder()
                .seed(recipe.seed()).dataType(DataType.FLOAT));
        if (recipe.family().gaussian()) {
            HyperparameterValues values = recipe.familyValues();
            String terms = values.choice("terms");
            beta = terms.equals("reconstruction") ? 0 : values.number("beta");
            warmUp = values.number("warm-up");
            divergence = new Divergence();
            setLoss(builder, loss(network, terms.equals("kl") ? 0 : 1));
            sample(builder, network);
        } else {
            beta = 0;
            warmUp = 0;
            divergence = null;
            setLoss(builder, null);
        }
        graph = new ComputationGraph(builder.build());
    }

    private void sample(GraphBuilder builder, NetworkSpec network) {
        String encoded = ConfigurationWriter.name(network.encoder().size() - 1);
        int latent = network.recipe().latent();
        builder.addInputs(NOISE)
                .addVertex("expected", new SubsetVertex(0, latent - 1), encoded)
                .addVertex("log-variance", new SubsetVertex(latent, 2 * latent - 1), encoded)
                .addLayer("deviation", new ActivationLayer(new HalfExponential()), "log-variance")
                .addVertex("deviated", new ElementWiseVertex(ElementWiseVertex.Op.Product), "deviation", NOISE)
                // in the place of the mean, which only a trained network decodes
                .removeVertex(ConfigurationWriter.MEAN, false)
                .addVertex(ConfigurationWriter.MEAN, new ElementWiseVertex(ElementWiseVertex.Op.Add), "expected",
                        "deviated")
                .addLayer(DIVERGENCE, new LossLayer.Builder(divergence).activation(new ActivationIdentity()).build(),
                        encoded)
                .setOutputs(builder.getNetworkOutputs().getFirst(), DIVERGENCE);
    }

    /** A sum over the pixels, which DL4J takes the images' mean of. */
    private static ILossFunction loss(NetworkSpec network, double weight) {
        var weights = Nd4j.valueArrayOf(new long[] {1, network.size()}, weight, DataType.FLOAT);
        return network.recipe().loss() == Loss.BCE ? new LossBinaryXENT(weights) : new LossL2(weights);
    }

    /** @param loss null for the one there is */
    private static void setLoss(GraphBuilder builder, ILossFunction loss) {
        LayerVertex last = (LayerVertex) builder.getVertices().get(builder.getNetworkOutputs().getFirst());
        if (last.getLayerConf().getLayer() instanceof LossLayer layer) {
            layer.setLossFn(new IntactLoss(loss == null ? layer.getLossFn() : loss));
        } else if (loss != null) {
            ((BaseOutputLayer) last.getLayerConf().getLayer()).setLossFn(loss);
        }
    }

    ComputationGraph graph() {
        return graph;
    }

    /** Sets how much the divergence counts after so many epochs. */
    void weigh(double epochs) {
        if (divergence != null) {
            divergence.weigh(warmUp == 0 ? beta : beta * Math.min(1, epochs / warmUp));
        }
    }

    /** The divergence's part of the last loss. */
    double divergence() {
        return divergence == null ? 0 : divergence.last();
    }
}
