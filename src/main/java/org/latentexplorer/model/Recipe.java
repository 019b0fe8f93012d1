package org.latentexplorer.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that decides what a run learns, besides the data. The decoder mirrors the encoder.
 *
 * @param family     what is added to the plain autoencoder
 * @param knobs      the family's own settings
 * @param convolutions the encoder's convolutional layers from the image inwards; empty for a dense network
 * @param hidden     widths of the encoder's dense hidden layers from there inwards; may be empty
 * @param latent     width of the code
 * @param activation of the hidden layers
 * @param code       activation of the code
 * @param output     activation of the decoded pixels
 * @param range      the numbers that paper and ink are
 * @param loss       reconstruction loss
 * @param regularization what is held against overfitting
 * @param optimizer  how gradients move the parameters
 * @param batch      images a step
 * @param epochs     passes over the training part
 * @param validation share of the training images kept apart to validate on, from 0 to below 1
 * @param patience   early stopping: epochs without a better validation loss before the run ends; 0 for never
 * @param seed       decides the initial weights, the split and the order of the images
 * @param heldOut    classes whose images are neither trained nor validated on: what the model is to find strange
 */
public record Recipe(Family family, Knobs knobs, List<Convolution> convolutions, List<Integer> hidden, int latent,
                     Activation activation, Activation code, Activation output, PixelRange range, Loss loss,
                     Regularization regularization, Optimizer optimizer, int batch, int epochs, double validation,
                     int patience, long seed, Set<Integer> heldOut) {
    public static final int MAX_WIDTH = 8192;
    public static final int MAX_LAYERS = 12;
    public static final int MAX_BATCH = 8192;
    public static final int MAX_EPOCHS = 10_000;

    public Recipe {
        convolutions = List.copyOf(convolutions);
        hidden = List.copyOf(hidden);
        heldOut = Collections.unmodifiableSortedSet(new TreeSet<>(heldOut));
    }

    /** A plain autoencoder with the usual settings: rectifiers, sigmoid output, squared error, Adam. */
    public static Recipe vanilla(List<Integer> hidden, int latent) {
        return new Recipe(Family.vanilla(), Knobs.NONE, List.of(), hidden, latent, Activation.RELU,
                Activation.IDENTITY, Activation.SIGMOID, PixelRange.UNIT, Loss.MSE, Regularization.NONE,
                Optimizer.adam(1e-3), 32, 60, 0.2, 0, 0, Set.of());
    }

    /** A builder that starts from this recipe. */
    public Builder with() {
        return new Builder(this);
    }

    /** What keeps this recipe from running, whatever the images; empty if nothing does. */
    public List<Problem> problems() {
        return new RecipeChecks(this).found();
    }

    /** What keeps this recipe from running on images of this size and with so many classes (0 without labels). */
    public List<Problem> problems(int width, int height, int classes) {
        return new RecipeChecks(this).found(width, height, classes);
    }

    /** @throws Failure telling the first problem, if there is one */
    public void check() {
        failOn(problems());
    }

    /** @throws Failure telling the first problem with such images, if there is one */
    public void checkFits(int width, int height, int classes) {
        failOn(new RecipeChecks(this).misfits(width, height, classes));
    }

    private static void failOn(List<Problem> found) {
        if (!found.isEmpty()) {
            throw new Failure(found.getFirst());
        }
    }

    /** The part of the run that an epoch belongs to. */
    public Stage stage(int epoch) {
        List<Stage> stages = family.stages(this);
        return stages.stream().filter(s -> epoch <= s.to()).findFirst().orElse(stages.getLast());
    }

    /** Collects settings; {@link #build()} does not judge them, {@link Recipe#problems()} does. */
    public static final class Builder {
        private Family family;
        private Knobs knobs;
        private List<Convolution> convolutions;
        private List<Integer> hidden;
        private int latent;
        private Activation activation;
        private Activation code;
        private Activation output;
        private PixelRange range;
        private Loss loss;
        private Regularization regularization;
        private Optimizer optimizer;
        private int batch;
        private int epochs;
        private double validation;
        private int patience;
        private long seed;
        private Set<Integer> heldOut;

        private Builder(Recipe from) {
            family = from.family;
            knobs = from.knobs;
            convolutions = from.convolutions;
            hidden = from.hidden;
            latent = from.latent;
            activation = from.activation;
            code = from.code;
            output = from.output;
            range = from.range;
            loss = from.loss;
            regularization = from.regularization;
            optimizer = from.optimizer;
            batch = from.batch;
            epochs = from.epochs;
            validation = from.validation;
            patience = from.patience;
            seed = from.seed;
            heldOut = from.heldOut;
        }

        /** Another family, its knobs as usual. */
        public Builder family(Family value) {
            family = value;
            knobs = Knobs.usual(value.knobs());
            return this;
        }

        public Builder knobs(Knobs value) {
            knobs = value;
            return this;
        }

        /** One knob of the family; a number or a name. */
        public Builder knob(String name, Object value) {
            knobs = knobs.with(name, value);
            return this;
        }

        public Builder convolutions(List<Convolution> value) {
            convolutions = value;
            return this;
        }

        public Builder hidden(List<Integer> value) {
            hidden = value;
            return this;
        }

        public Builder latent(int value) {
            latent = value;
            return this;
        }

        public Builder activation(Activation value) {
            activation = value;
            return this;
        }

        public Builder code(Activation value) {
            code = value;
            return this;
        }

        public Builder output(Activation value) {
            output = value;
            return this;
        }

        public Builder range(PixelRange value) {
            range = value;
            return this;
        }

        public Builder regularization(Regularization value) {
            regularization = value;
            return this;
        }

        public Builder loss(Loss value) {
            loss = value;
            return this;
        }

        public Builder optimizer(Optimizer value) {
            optimizer = value;
            return this;
        }

        public Builder learningRate(double value) {
            optimizer = new Optimizer(optimizer.kind(), value, optimizer.momentum());
            return this;
        }

        public Builder batch(int value) {
            batch = value;
            return this;
        }

        public Builder epochs(int value) {
            epochs = value;
            return this;
        }

        public Builder validation(double value) {
            validation = value;
            return this;
        }

        public Builder patience(int value) {
            patience = value;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder heldOut(Set<Integer> value) {
            heldOut = value;
            return this;
        }

        public Recipe build() {
            return new Recipe(family, knobs, convolutions, hidden, latent, activation, code, output, range, loss,
                    regularization, optimizer, batch, epochs, validation, patience, seed, heldOut);
        }
    }
}
