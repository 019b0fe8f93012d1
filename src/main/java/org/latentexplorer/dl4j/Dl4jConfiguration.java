package org.latentexplorer.dl4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.latentexplorer.model.NetworkSpec;

/** Networks as DL4J configures them: what {@link ConfigurationWriter} writes, read by DL4J. Starts ND4J. */
public final class Dl4jConfiguration {
    private Dl4jConfiguration() {
    }

    /** A stack of layers that DL4J trains on the reconstruction loss that we train on. */
    public static MultiLayerConfiguration stack(NetworkSpec network) {
        return MultiLayerConfiguration.fromJson(json(ConfigurationWriter.write(network, null)));
    }

    /**
     * A graph of the layers, for any network. Its inputs are the image and, if the network is told it, the class; where
     * the code is a distribution, the decoder takes the vertex {@link ConfigurationWriter#MEAN}.
     */
    public static ComputationGraphConfiguration graph(NetworkSpec network) {
        return ComputationGraphConfiguration.fromJson(json(ConfigurationWriter.writeGraph(network)));
    }

    private static String json(Map<String, Object> configuration) {
        try {
            return new String(Json.write(configuration), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
