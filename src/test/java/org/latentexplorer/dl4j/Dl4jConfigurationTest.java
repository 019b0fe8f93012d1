package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;

/** The configuration we write is the one DL4J writes. */
class Dl4jConfigurationTest {
    @BeforeAll
    static void start() {
        Nd4jRuntime.startSingleThreaded();
    }

    private static void assertSame(Recipe recipe, int width, int height) throws Exception {
        assertSame(NetworkSpec.of(recipe, new ImageShape(1, height, width), Networks.CLASSES));
    }

    private static void assertSame(NetworkSpec network) throws Exception {
        String ours = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES)
                .asString(ConfigurationWriter.write(network, new OptimizerState(new float[0], 70, 3)));
        if (ConfigurationWriter.isGraph(network)) {
            ComputationGraphConfiguration theirs = initialized(Dl4jBuilders.graph(network)).getConfiguration();
            theirs.setIterationCount(70);
            theirs.setEpochCount(3);
            assertEquals(tree(JSON.std.anyFrom(theirs.toJson())), tree(JSON.std.anyFrom(ours)));
            assertEquals(theirs, ComputationGraphConfiguration.fromJson(ours));
        } else {
            MultiLayerNetwork initialized = new MultiLayerNetwork(Dl4jBuilders.stack(network));
            initialized.init();
            MultiLayerConfiguration theirs = initialized.getLayerWiseConfigurations();
            theirs.setIterationCount(70);
            theirs.setEpochCount(3);
            assertEquals(tree(JSON.std.anyFrom(theirs.toJson())), tree(JSON.std.anyFrom(ours)));
            assertEquals(theirs, MultiLayerConfiguration.fromJson(ours));
        }
    }

    private static ComputationGraph initialized(ComputationGraphConfiguration configuration) {
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        return graph;
    }

    /** Numbers as doubles, so that 1 and 1.0 are the same. */
    private static Object tree(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.keySet().stream().collect(Collectors.toMap(String::valueOf,
                    name -> tree(map.get(name))));
            case List<?> list -> list.stream().map(Dl4jConfigurationTest::tree).toList();
            case Number number -> number.doubleValue();
            case null -> "null";
            default -> value;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyActivationIsWrittenAsDl4jWritesIt(Activation activation) throws Exception {
        assertSame(ModelFiles.RECIPE.with(Recipe.ACTIVATION, activation).with(Recipe.CODE, activation)
                .with(Recipe.OUTPUT, activation)
                .with(Recipe.LOSS, Loss.MSE), 4, 3);
    }

    @Test
    void lossesAndOptimizersAreWrittenAsDl4jWritesThem() throws Exception {
        for (Optimizer optimizer : List.of(Optimizer.adam(1e-3), Optimizer.sgd(0.1, 0.9), Optimizer.sgd(0.1, 0))) {
            for (Loss loss : Loss.values()) {
                assertSame(ModelFiles.RECIPE.with(Recipe.LOSS, loss).with(optimizer), 4, 3);
            }
        }
    }

    @Test
    void presetsAreWrittenAsDl4jWritesThem() throws Exception {
        for (Preset preset : Preset.ALL) {
            assertSame(preset.recipe(), 28, 28);
        }
    }

    @Test
    void everyShapeIsWrittenAsDl4jWritesIt() throws Exception {
        for (NetworkSpec network : Networks.all()) {
            assertSame(network);
        }
    }
}
