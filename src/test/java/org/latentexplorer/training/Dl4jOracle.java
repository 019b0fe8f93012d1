package org.latentexplorer.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.latentexplorer.dl4j.Dl4jConfiguration;
import org.latentexplorer.dl4j.Nd4jRuntime;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's own loss and gradient, penalties on weights included, for ours to be held against.
 *
 * @param loss     mean over the batch's images and pixels, see {@link org.latentexplorer.model.Loss}
 * @param gradient of that loss, one number a parameter, in our layout
 */
record Dl4jOracle(double loss, float[] gradient) {
    /** So large that what a step adds to the parameters loses no digits in them. */
    private static final double RATE = 1024;

    /**
     * @param parameters in our layout; not changed
     * @param images     a batch, image by image, pixels from 0 to 1; not changed
     */
    static Dl4jOracle of(Recipe recipe, ImageShape shape, float[] parameters, float[] images) {
        Nd4jRuntime.startSingleThreaded();
        int size = shape.size();
        Recipe descent = recipe.with(Optimizer.sgd(RATE, 0));
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.stack(
                NetworkSpec.of(descent, shape, 0)));
        network.init(Nd4j.createFromArray(parameters.clone()), false);
        INDArray batch = Nd4j.createFromArray(images.clone()).reshape(images.length / size, size);
        double loss = network.score(new DataSet(batch, batch));
        // a step of plain descent, because penalties on weights enter gradients only there
        network.fit(batch, batch);
        float[] after = network.params().toFloatVector();
        float[] gradient = new float[parameters.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) (((double) parameters[i] - after[i]) / RATE);
        }
        return new Dl4jOracle(loss, gradient);
    }
}
