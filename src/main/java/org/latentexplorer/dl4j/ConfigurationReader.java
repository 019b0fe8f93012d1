package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;

/** Reads DL4J's configuration of a network from bytes that are not trusted. */
final class ConfigurationReader {
    /** Convolutions, dense layers and the code, twice, and a loss. */
    private static final int MAX_LAYERS = 2 * (2 * Recipe.MAX_LAYERS + 1) + 1;
    /** What a graph tells of its wiring beside its vertices. */
    private static final List<String> WIRING = List.of("networkInputs", "networkOutputs", "vertexInputs",
            "topologicalOrderStr");

    private final String file;
    private final List<Architecture.Layer> layers = new ArrayList<>();
    private final Map<String, Object> wiring = new LinkedHashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private Optimizer optimizer;
    private Loss loss;
    private long seed;

    private ConfigurationReader(String file) {
        this.file = file;
    }

    /**
     * @param file what messages call the file
     * @throws Failure if it names a class it may not name, or anything but layers that this program has
     */
    static Architecture read(String file, byte[] bytes) {
        return new ConfigurationReader(file).read(Json.read(file, ModelFormat.CONFIGURATION, bytes));
    }

    /** As {@link #read(String, byte[])}, of what the bytes say. */
    static Architecture read(String file, Map<String, Object> configuration) {
        return new ConfigurationReader(file).read(new JsonObject(file, ModelFormat.CONFIGURATION, "", configuration));
    }

    private Architecture read(JsonObject root) {
        checkClasses(root.values());
        if (!root.lacks("confs")) {
            readStack(root);
        } else if (!root.lacks("vertices")) {
            readGraph(root);
        } else {
            throw new Failure("failure.model.network", file, "?");
        }
        return new Architecture(List.copyOf(layers), wiring, loss, optimizer, seed,
                root.lacks("epochCount") ? 0 : root.integer("epochCount", 0, Integer.MAX_VALUE), unknown);
    }

    /** Everything that is named as a class, wherever it stands, must be on the list. */
    private void checkClasses(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if ("@class".equals(name) && !(inner instanceof String text && ClassNames.allows(text))) {
                    throw new Failure("failure.model.json.class", file, ModelFormat.CONFIGURATION, shown(inner));
                }
                checkClasses(inner);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::checkClasses);
        }
    }

    private static String shown(Object name) {
        String text = String.valueOf(name);
        return text.substring(0, Math.min(text.length(), 120)).replaceAll("[^ -~]", "?");
    }

    private void readStack(JsonObject root) {
        List<JsonObject> confs = root.objects("confs");
        if (confs.isEmpty() || confs.size() > MAX_LAYERS) {
            throw root.wrong("confs");
        }
        for (int i = 0; i < confs.size(); i++) {
            add(ConfigurationWriter.name(i), confs.get(i), i == confs.size() - 1);
            if (i > 0 && layers.get(i - 1).dense() && layers.get(i).dense()
                    && layers.get(i - 1).out() != layers.get(i).in()) {
                throw confs.get(i).object("layer").wrong("nin");
            }
        }
        wiring.put("inputPreProcessors", root.lacks("inputPreProcessors") ? Map.of()
                : root.object("inputPreProcessors").values());
    }

    private void readGraph(JsonObject root) {
        JsonObject vertices = root.object("vertices");
        if (vertices.values().size() > 3 * MAX_LAYERS) {
            throw root.wrong("vertices");
        }
        String output = root.list("networkOutputs").size() == 1 ? String.valueOf(root.list("networkOutputs").getFirst())
                : "";
        for (Object name : vertices.values().keySet()) {
            JsonObject vertex = vertices.object((String) name);
            Map<Object, Object> rest = new LinkedHashMap<>(vertex.values());
            if (vertex.text("@class").equals(ClassNames.LAYER_VERTEX)) {
                rest.remove("layerConf");
                add((String) name, vertex.object("layerConf"), name.equals(output));
            }
            wiring.put("vertex " + name, rest);
        }
        if (loss == null) {
            throw root.wrong("networkOutputs");
        }
        WIRING.forEach(name -> wiring.put(name, root.values().get(name)));
    }

    private void add(String name, JsonObject conf, boolean output) {
        LayerReader reader = new LayerReader(conf);
        layers.add(reader.read(name, output));
        Optimizer updater = reader.optimizer();
        if (optimizer != null && !updater.equals(optimizer)) {
            // layers that differ in it cannot be told by a recipe
            unknown.add(updater.kind().id() + " " + updater.learningRate());
        }
        optimizer = optimizer == null ? updater : optimizer;
        if (output) {
            loss = reader.loss();
            seed = conf.lacks("seed") ? 0 : conf.whole("seed");
        }
        unknown.addAll(reader.unknown());
    }
}
