package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;

/**
 * A network as DL4J 1.0.0-M2.1 writes its configuration: a {@code MultiLayerConfiguration}, or a
 * {@code ComputationGraphConfiguration} where the code is a distribution, of which the decoder takes the mean, or where
 * layers are told the image's class, by a second input. Made here and not by DL4J, because saving must not wait for
 * ND4J to start; a test holds both equal.
 */
final class ConfigurationWriter {
    static final String IMAGE = "image";
    static final String LABEL = "label";
    static final String MEAN = "mean";
    private static final List<String> WEIGHTS = List.of("W", "b");

    private final NetworkSpec network;
    private final LayerWriter layers;
    private final int epochs;
    private final int steps;

    private ConfigurationWriter(NetworkSpec network, OptimizerState state) {
        this.network = network;
        epochs = state == null ? 0 : state.epochs();
        steps = state == null ? 0 : (int) Math.min(state.steps(), Integer.MAX_VALUE);
        // a graph's layers do not count epochs
        layers = new LayerWriter(network, isGraph(network) ? 0 : epochs);
    }

    /** @param state where a run stands, or null; DL4J's Adam counts its steps by it */
    static Map<String, Object> write(NetworkSpec network, OptimizerState state) {
        ConfigurationWriter writer = new ConfigurationWriter(network, state);
        return isGraph(network) ? writer.graph() : writer.stack();
    }

    /** The same as a graph, whatever the network. */
    static Map<String, Object> writeGraph(NetworkSpec network) {
        return new ConfigurationWriter(network, null).graph();
    }

    static boolean isGraph(NetworkSpec network) {
        return network.classes() > 0 || distributed(network);
    }

    /** Whether the code is a distribution. */
    private static boolean distributed(NetworkSpec network) {
        return network.encoded() != network.recipe().latent();
    }

    private Map<String, Object> stack() {
        List<Object> configurations = new ArrayList<>();
        Map<String, Object> preprocessors = new LinkedHashMap<>();
        boolean maps = false;
        for (LayerSpec spec : network.layers()) {
            int i = configurations.size();
            if (convolutional(spec) != maps) {
                preprocessors.put(String.valueOf(i), preprocessor(!maps, spec.in()));
            }
            maps = convolutional(spec);
            configurations.add(layers.configuration(layers.layer(spec, name(i), first(i)), WEIGHTS));
        }
        if (maps) {
            int i = configurations.size();
            preprocessors.put(String.valueOf(i), preprocessor(false, network.decoder().getLast().out()));
            configurations.add(layers.configuration(layers.lossLayer(name(i)), List.of()));
        }
        return Json.object("backpropType", "Standard", "cacheMode", "NONE", "confs", configurations,
                "dataType", "FLOAT", "epochCount", epochs, "inferenceWorkspaceMode", "ENABLED",
                "inputPreProcessors", preprocessors, "iterationCount", steps, "tbpttBackLength", 20,
                "tbpttFwdLength", 20, "trainingWorkspaceMode", "ENABLED", "validateOutputLayerConfig", true);
    }

    private Map<String, Object> graph() {
        Graph graph = new Graph();
        String before = IMAGE;
        boolean maps = false;
        List<LayerSpec> specs = network.layers();
        for (int i = 0; i < specs.size(); i++) {
            LayerSpec spec = specs.get(i);
            Object preprocessor = convolutional(spec) == maps ? null : preprocessor(!maps, spec.in());
            maps = convolutional(spec);
            if (spec.labels() > 0) {
                before = labelled(graph, before, name(i), preprocessor);
                preprocessor = null;
            }
            before = graph.layer(name(i), layers.layer(spec, name(i), first(i)), WEIGHTS, preprocessor, before);
            if (distributed(network) && i == network.encoder().size() - 1) {
                before = graph.add(MEAN, Json.object("@class", ClassNames.SUBSET_VERTEX, "from", 0,
                        "to", network.recipe().latent() - 1), List.of(before));
            }
        }
        if (maps) {
            String name = name(specs.size());
            before = graph.layer(name, layers.lossLayer(name), List.of(),
                    preprocessor(false, network.decoder().getLast().out()), before);
        }
        return graph.configuration(before);
    }

    /** Puts the class beside what a layer takes, which must be flat for that. */
    private static String labelled(Graph graph, String input, String layer, Object preprocessor) {
        String flat = preprocessor == null ? input : graph.add(layer + "-flat",
                Json.object("@class", ClassNames.PREPROCESSOR_VERTEX, "preProcessor", preprocessor), List.of(input));
        return graph.add(layer + "-input", Json.object("@class", ClassNames.MERGE_VERTEX, "mergeAxis", 1, "modified",
                false), List.of(flat, LABEL));
    }

    static String name(int layer) {
        return "layer" + layer;
    }

    private boolean first(int layer) {
        return layer == 0 || layer == network.encoder().size();
    }

    private static boolean convolutional(LayerSpec spec) {
        return spec.kind() != LayerSpec.Kind.DENSE;
    }

    private static Map<String, Object> preprocessor(boolean toMaps, ImageShape shape) {
        Map<String, Object> written = Json.object("@class", toMaps ? ClassNames.TO_MAPS : ClassNames.TO_FLAT,
                "inputHeight", shape.height(), "inputWidth", shape.width(), "numChannels", shape.channels());
        if (!toMaps) {
            written.put("format", "NCHW");
        }
        return written;
    }

    /** Vertices in topological order. */
    private final class Graph {
        private final Map<String, Object> vertices = new LinkedHashMap<>();
        private final Map<String, Object> inputs = new LinkedHashMap<>();
        private final List<String> variables = new ArrayList<>();

        String add(String name, Map<String, Object> vertex, List<String> from) {
            vertices.put(name, vertex);
            inputs.put(name, from);
            return name;
        }

        String layer(String name, Map<String, Object> layer, List<String> weights, Object preprocessor,
                     String from) {
            weights.forEach(w -> variables.add(name + "_" + w));
            return add(name, Json.object("@class", ClassNames.LAYER_VERTEX,
                    "layerConf", layers.configuration(layer, weights), "outputVertex", false,
                    "preProcessor", preprocessor), List.of(from));
        }

        Map<String, Object> configuration(String output) {
            List<String> given = network.classes() > 0 ? List.of(IMAGE, LABEL) : List.of(IMAGE);
            List<String> order = new ArrayList<>(given);
            order.addAll(vertices.keySet());
            return Json.object("backpropType", "Standard", "cacheMode", "NONE", "dataType", "FLOAT",
                    "defaultConfiguration", layers.configuration(null, variables), "epochCount", epochs,
                    "inferenceWorkspaceMode", "ENABLED", "iterationCount", steps, "networkInputs", given,
                    "networkOutputs", List.of(output), "tbpttBackLength", 20, "tbpttFwdLength", 20,
                    "topologicalOrder", IntStream.range(0, order.size()).boxed().toList(),
                    "topologicalOrderStr", order, "trainingWorkspaceMode", "ENABLED",
                    "validateOutputLayerConfig", true, "vertexInputs", inputs, "vertices", vertices);
        }
    }
}
