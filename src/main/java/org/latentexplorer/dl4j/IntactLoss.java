package org.latentexplorer.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss whose gradient leaves what it is given as it was. DL4J's own write over it, and as a {@code LossLayer} holds no
 * other copy and is asked for its score after its gradient, that score would be of something else.
 */
record IntactLoss(ILossFunction loss) implements ILossFunction {
    @Override
    public double computeScore(INDArray labels, INDArray x, IActivation activation, INDArray mask, boolean average) {
        return loss.computeScore(labels, x, activation, mask, average);
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray x, IActivation activation, INDArray mask) {
        return loss.computeScoreArray(labels, x, activation, mask);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray x, IActivation activation, INDArray mask) {
        return loss.computeGradient(labels, x.dup(), activation, mask);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray x, IActivation activation,
                                                          INDArray mask, boolean average) {
        return new Pair<>(computeScore(labels, x, activation, mask, average),
                computeGradient(labels, x, activation, mask));
    }

    @Override
    public String name() {
        return loss.name();
    }
}
