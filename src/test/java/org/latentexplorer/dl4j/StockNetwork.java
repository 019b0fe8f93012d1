package org.latentexplorer.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.latentexplorer.model.NetworkSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model file as stock DL4J opens it. Images and codes are rows; a label is a row of zeros and a one. */
interface StockNetwork {
    INDArray run(INDArray images, INDArray label);

    INDArray encode(INDArray images, INDArray label);

    INDArray decode(INDArray codes, INDArray label);

    float[] parameters();

    /** What updates the parameters. */
    BaseMultiLayerUpdater<?> updater();

    int steps();

    static StockNetwork open(Path file, NetworkSpec network) throws IOException {
        return ConfigurationWriter.isGraph(network)
                ? new Graph(ModelSerializer.restoreComputationGraph(file.toFile(), true), network)
                : new Stack(ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true), network.encoder().size());
    }

    /** @param code number of layers of the encoder */
    record Stack(MultiLayerNetwork network, int code) implements StockNetwork {
        @Override
        public INDArray run(INDArray images, INDArray label) {
            return network.output(images);
        }

        @Override
        public INDArray encode(INDArray images, INDArray label) {
            return run(0, code, images);
        }

        @Override
        public INDArray decode(INDArray codes, INDArray label) {
            return run(code, network.getnLayers(), codes);
        }

        private INDArray run(int from, int to, INDArray rows) {
            INDArray x = rows;
            for (int i = from; i < to; i++) {
                InputPreProcessor before = network.getLayerWiseConfigurations().getInputPreProcess(i);
                x = before == null ? x : before.preProcess(x, (int) rows.size(0), LayerWorkspaceMgr.noWorkspaces());
                x = network.getLayer(i).activate(x, false, LayerWorkspaceMgr.noWorkspaces());
            }
            return x;
        }

        @Override
        public float[] parameters() {
            return network.params().toFloatVector();
        }

        @Override
        public BaseMultiLayerUpdater<?> updater() {
            return (BaseMultiLayerUpdater<?>) network.getUpdater();
        }

        @Override
        public int steps() {
            return network.getIterationCount();
        }
    }

    record Graph(ComputationGraph graph, NetworkSpec network) implements StockNetwork {
        private String code() {
            return network.recipe().family().gaussian() ? ConfigurationWriter.MEAN
                    : ConfigurationWriter.name(network.encoder().size() - 1);
        }

        private static INDArray[] inputs(INDArray image, INDArray label) {
            return label == null ? new INDArray[] {image} : new INDArray[] {image, label};
        }

        @Override
        public INDArray run(INDArray images, INDArray label) {
            return graph.outputSingle(inputs(images, label));
        }

        @Override
        public INDArray encode(INDArray images, INDArray label) {
            return graph.feedForward(inputs(images, label), false).get(code());
        }

        /** The vertices after the code, one by one. */
        @Override
        public INDArray decode(INDArray codes, INDArray label) {
            graph.setInput(0, codes); // preprocessors ask the graph how many there are
            Map<String, INDArray> given = new HashMap<>();
            given.put(code(), codes);
            given.put(ConfigurationWriter.LABEL, label);
            List<String> order = graph.getConfiguration().getTopologicalOrderStr();
            String last = null;
            for (String name : order.subList(order.indexOf(code()) + 1, order.size())) {
                GraphVertex vertex = graph.getVertex(name);
                int i = 0;
                for (String input : graph.getConfiguration().getVertexInputs().get(name)) {
                    vertex.setInput(i++, given.get(input), LayerWorkspaceMgr.noWorkspaces());
                }
                given.put(name, vertex.doForward(false, LayerWorkspaceMgr.noWorkspaces()));
                last = name;
            }
            return given.get(last);
        }

        @Override
        public float[] parameters() {
            return graph.params().toFloatVector();
        }

        @Override
        public BaseMultiLayerUpdater<?> updater() {
            return graph.getUpdater();
        }

        @Override
        public int steps() {
            return graph.getConfiguration().getIterationCount();
        }
    }
}
