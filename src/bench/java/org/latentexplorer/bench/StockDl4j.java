package org.latentexplorer.bench;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.latentexplorer.dl4j.Dl4jConfiguration;
import org.latentexplorer.dl4j.Nd4jRuntime;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own {@code fit} on one thread, at which it is fastest for networks of this size; its batches lie ready. */
final class StockDl4j implements Peer {
    private final int batch;
    private final MultiLayerNetwork network;
    private final List<INDArray> batches = new ArrayList<>();

    StockDl4j(Recipe recipe, ImageSet images, int steps) {
        batch = recipe.batch();
        Nd4jRuntime.startSingleThreaded();
        network = new MultiLayerNetwork(Dl4jConfiguration.stack(
                NetworkSpec.of(recipe, images.shape(), 0)));
        network.init();
        int size = images.size();
        for (int step = 0; step < steps; step++) {
            float[] pixels = new float[batch * size];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (images.pixels()[step * pixels.length + i] & 0xff) / 255f;
            }
            batches.add(Nd4j.createFromArray(pixels).reshape(batch, size));
        }
    }

    @Override
    public String name() {
        return "DL4J, 1 thread";
    }

    @Override
    public Speed run() {
        long[] nanos = new long[batches.size()];
        for (int i = 0; i < nanos.length; i++) {
            long began = System.nanoTime();
            network.fit(batches.get(i), batches.get(i));
            nanos[i] = System.nanoTime() - began;
        }
        return Speed.of(batch, nanos);
    }
}
