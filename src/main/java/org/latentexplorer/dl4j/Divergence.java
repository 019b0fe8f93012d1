package org.latentexplorer.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * weight KL(N(mean, variance) || N(0, 1)) as a loss of DL4J's (Kingma and Welling 2014, appendix B). Takes [images,
 * 2 * latent]: means, then logarithms of the variances. There are no labels.
 */
final class Divergence implements ILossFunction {
    private double weight;
    private double last;

    void weigh(double value) {
        weight = value;
    }

    /** The last score, a mean over the images. */
    double last() {
        return last;
    }

    private static INDArray half(INDArray code, boolean second) {
        long latent = code.size(1) / 2;
        return code.get(NDArrayIndex.all(), second ? NDArrayIndex.interval(latent, 2 * latent)
                : NDArrayIndex.interval(0, latent));
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray code, IActivation identity, INDArray mask) {
        INDArray mean = half(code, false);
        INDArray logVariance = half(code, true);
        INDArray terms = mean.mul(mean).addi(Transforms.exp(logVariance, true)).subi(1).subi(logVariance);
        return terms.sum(true, 1).muli(weight / 2);
    }

    @Override
    public double computeScore(INDArray labels, INDArray code, IActivation identity, INDArray mask, boolean average) {
        double sum = weight == 0 ? 0 : computeScoreArray(labels, code, identity, mask).sumNumber().doubleValue();
        last = sum / code.size(0);
        return average ? last : sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray code, IActivation identity, INDArray mask) {
        INDArray gradient = code.dup('c');
        INDArray logVariance = half(gradient, true);
        logVariance.assign(Transforms.exp(logVariance, true).subi(1).divi(2));
        return gradient.muli(weight);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray code, IActivation identity,
                                                          INDArray mask, boolean average) {
        return new Pair<>(computeScore(labels, code, identity, mask, average),
                computeGradient(labels, code, identity, mask));
    }

    @Override
    public String name() {
        return "divergence";
    }
}
