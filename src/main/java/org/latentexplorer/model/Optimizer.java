package org.latentexplorer.model;

/**
 * How gradients move the parameters.
 *
 * @param kind         Adam (Kingma and Ba 2015; decay rates 0.9 and 0.999, epsilon 1e-8) or gradient descent
 * @param learningRate step size, above 0
 * @param momentum     of {@link Kind#SGD}, from 0 to below 1; Adam ignores it
 */
public record Optimizer(Kind kind, double learningRate, double momentum) {
    public enum Kind {
        ADAM, SGD;

        public String id() {
            return Names.id(this);
        }

        /** @throws Failure if no optimizer has this name */
        public static Kind of(String id) {
            return Names.parse(Kind.class, "optimizer", id);
        }
    }

    public static Optimizer adam(double learningRate) {
        return new Optimizer(Kind.ADAM, learningRate, 0.9);
    }

    public static Optimizer sgd(double learningRate, double momentum) {
        return new Optimizer(Kind.SGD, learningRate, momentum);
    }
}
