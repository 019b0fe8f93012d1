package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
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

    private static void assertSame(Recipe recipe, int size) throws Exception {
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.of(recipe, size));
        network.init();
        MultiLayerConfiguration theirs = network.getLayerWiseConfigurations();
        theirs.setIterationCount(70);
        theirs.setEpochCount(3);
        String ours = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES)
                .asString(ConfigurationWriter.write(recipe, size, new OptimizerState(new float[0], 70, 3)));
        assertEquals(tree(JSON.std.anyFrom(theirs.toJson())), tree(JSON.std.anyFrom(ours)));
        assertEquals(theirs, MultiLayerConfiguration.fromJson(ours));
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
        assertSame(ModelFiles.RECIPE.with().activation(activation).code(activation).output(activation)
                .loss(Loss.MSE).build(), 12);
    }

    @Test
    void lossesAndOptimizersAreWrittenAsDl4jWritesThem() throws Exception {
        for (Optimizer optimizer : List.of(Optimizer.adam(1e-3), Optimizer.sgd(0.1, 0.9), Optimizer.sgd(0.1, 0))) {
            for (Loss loss : Loss.values()) {
                assertSame(ModelFiles.RECIPE.with().loss(loss).optimizer(optimizer).build(), 12);
            }
        }
    }

    @Test
    void presetsAreWrittenAsDl4jWritesThem() throws Exception {
        for (Preset preset : Preset.ALL) {
            assertSame(preset.recipe(), 784);
        }
    }
}
