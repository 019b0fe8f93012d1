package org.latentexplorer.model;

/**
 * How strange images are to a model.
 *
 * @param kind   what was taken for strangeness
 * @param values one an image, higher for stranger ones
 * @param unseen whether an image is of a class the model has never seen
 * @param roc    how well the one tells the other
 */
public record AnomalyScores(Kind kind, double[] values, boolean[] unseen, Roc roc) {
    /** What is taken for strangeness; {@link #id()} is its name on the command line. */
    public enum Kind {
        /** Mean squared error of a pixel. */
        SQUARED_ERROR,
        /** Sum of the squared errors over the root of the sum of the image's squares; see {@link #RELATIVE_ELBO}. */
        RELATIVE_ERROR,
        /** Binary cross-entropy of all pixels together, in nats. */
        CROSS_ENTROPY,
        /** Negative evidence lower bound, in nats, mean over several samples of the posterior. */
        NEGATIVE_ELBO,
        /**
         * The same less the entropy of the image's own greys, which no model can save, over the root of the image's
         * ink: errors of many pixels scatter as the root of their number. Otherwise images of little ink are taken for
         * usual ones because there is little to miss.
         */
        RELATIVE_ELBO;

        /** Whether it needs codes that are distributions. */
        public boolean bound() {
            return this == NEGATIVE_ELBO || this == RELATIVE_ELBO;
        }

        public String id() {
            return Names.id(this);
        }

        /** @throws Failure if no score has this name */
        public static Kind of(String id) {
            return Names.parse(Kind.class, "score", id);
        }
    }

    /** What finds images of unseen classes without a model; {@link #id()} is its name in JSON. */
    public enum Baseline {
        /** How much ink an image has, or how little: whichever finds more. */
        INK,
        /** Squared error of as many principal components as a code has numbers, fitted to the seen classes. */
        COMPONENTS,
        /** Distance to the nearest training image of a seen class, in 30 principal components. */
        NEIGHBOUR;

        public String id() {
            return Names.id(this);
        }
    }

    /** The share of the seen images that are less strange than this: 0.99 means stranger than 99 of 100. */
    public double strangerThan(double value) {
        int below = 0;
        for (int i = 0; i < values.length; i++) {
            below += !unseen[i] && values[i] < value ? 1 : 0;
        }
        return (double) below / roc.negatives();
    }
}
