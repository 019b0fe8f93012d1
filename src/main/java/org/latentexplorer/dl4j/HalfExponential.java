package org.latentexplorer.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** exp(x / 2): a standard deviation from the logarithm of its variance. */
final class HalfExponential extends BaseActivationFunction {
    @Override
    public INDArray getActivation(INDArray x, boolean training) {
        return Transforms.exp(x.muli(0.5), false);
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray x, INDArray gradient) {
        return new Pair<>(getActivation(x, true).muli(0.5).muli(gradient), null);
    }
}
