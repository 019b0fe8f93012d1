package org.latentexplorer.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.latentexplorer.dl4j.Dl4jConfiguration;
import org.latentexplorer.dl4j.Nd4jRuntime;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's own loss and gradient, for ours to be held against.
 *
 * @param loss     mean over the batch's images and pixels, see {@link org.latentexplorer.model.Loss}
 * @param gradient of that loss, one number a parameter, in our layout
 */
record Dl4jOracle(double loss, float[] gradient) {
    /**
     * @param parameters in our layout; not changed
     * @param images     a batch, image by image, pixels from 0 to 1; not changed
     */
    static Dl4jOracle of(Recipe recipe, int width, int height, float[] parameters, float[] images) {
        Nd4jRuntime.startSingleThreaded();
        int size = width * height;
        int count = images.length / size;
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.stack(NetworkSpec.of(recipe, width, height, 0)));
        network.init(Nd4j.createFromArray(parameters.clone()), false);
        INDArray batch = Nd4j.createFromArray(images.clone()).reshape(count, size);
        network.setInput(batch);
        network.setLabels(batch);
        network.computeGradientAndScore();
        // DL4J adds the images' gradients up and divides only when it updates
        float[] gradient = network.gradient().gradient().reshape(parameters.length).div(count).toFloatVector();
        return new Dl4jOracle(network.score(), gradient);
    }
}
