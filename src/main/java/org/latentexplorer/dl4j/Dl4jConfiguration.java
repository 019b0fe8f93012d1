package org.latentexplorer.dl4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.latentexplorer.model.NetworkSpec;

/** Networks as DL4J configures them: what {@link ConfigurationWriter} writes, read by DL4J. Starts ND4J. */
public final class Dl4jConfiguration {
    private Dl4jConfiguration() {
    }

    /** A stack of layers that DL4J trains on the reconstruction loss that we train on. */
    public static MultiLayerConfiguration stack(NetworkSpec network) {
        return MultiLayerConfiguration.fromJson(json(network));
    }

    /** Of a network whose code is a distribution, or that is told the images' classes. */
    public static ComputationGraphConfiguration graph(NetworkSpec network) {
        return ComputationGraphConfiguration.fromJson(json(network));
    }

    private static String json(NetworkSpec network) {
        try {
            return new String(Json.write(ConfigurationWriter.write(network, null)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
