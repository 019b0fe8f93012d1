package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that decides what a run learns, besides the data. The decoder mirrors the encoder.
 *
 * @param family     what the loss adds to the reconstruction error
 * @param hidden     widths of the encoder's hidden layers from the image inwards; may be empty
 * @param latent     width of the code
 * @param activation of the hidden layers
 * @param code       activation of the code
 * @param output     activation of the decoded pixels
 * @param loss       reconstruction loss
 * @param optimizer  how gradients move the parameters
 * @param batch      images a step
 * @param epochs     passes over the training part
 * @param validation share of the training images kept apart to validate on, from 0 to below 1
 * @param patience   early stopping: epochs without a better validation loss before the run ends; 0 for never
 * @param seed       decides the initial weights, the split and the order of the images
 */
public record Recipe(Family family, List<Integer> hidden, int latent, Activation activation, Activation code,
                     Activation output, Loss loss, Optimizer optimizer, int batch, int epochs, double validation,
                     int patience, long seed) {
    public static final int MAX_WIDTH = 8192;
    public static final int MAX_LAYERS = 12;
    public static final int MAX_BATCH = 8192;
    public static final int MAX_EPOCHS = 10_000;

    public Recipe {
        hidden = List.copyOf(hidden);
    }

    /** A builder that starts from this recipe. */
    public Builder with() {
        return new Builder(this);
    }

    /** What keeps this recipe from running; empty if nothing does. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        checkLayers(found);
        whole(found, "latent", latent, 1, MAX_WIDTH);
        whole(found, "batch", batch, 1, MAX_BATCH);
        whole(found, "epochs", epochs, 1, MAX_EPOCHS);
        whole(found, "patience", patience, 0, MAX_EPOCHS);
        checkNumbers(found);
        if (loss == Loss.BCE && output != Activation.SIGMOID) {
            found.add(new Problem("loss", "problem.bce.output"));
        }
        if (patience > 0 && validation == 0) {
            found.add(new Problem("patience", "problem.patience.validation"));
        }
        return found;
    }

    private void checkLayers(List<Problem> found) {
        if (hidden.size() > MAX_LAYERS) {
            found.add(new Problem("hidden", "problem.layers.many", MAX_LAYERS, hidden.size()));
        }
        for (int width : hidden) {
            if (width < 1 || width > MAX_WIDTH) {
                found.add(new Problem("hidden", "problem.layers.width", 1, MAX_WIDTH, width));
                return;
            }
        }
    }

    private void checkNumbers(List<Problem> found) {
        double rate = optimizer.learningRate();
        if (!(rate > 0 && rate <= 10)) {
            found.add(new Problem("learningRate", "problem.learningRate", String.valueOf(rate)));
        }
        if (optimizer.kind() == Optimizer.Kind.SGD && !(optimizer.momentum() >= 0 && optimizer.momentum() < 1)) {
            found.add(new Problem("momentum", "problem.momentum", String.valueOf(optimizer.momentum())));
        }
        if (!(validation >= 0 && validation <= 0.9)) {
            found.add(new Problem("validation", "problem.validation", String.valueOf(validation)));
        }
    }

    private static void whole(List<Problem> found, String setting, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(new Problem(setting, "problem.range." + setting, least, most, value));
        }
    }

    /** @throws Failure telling the first problem, if there is one */
    public void check() {
        List<Problem> found = problems();
        if (!found.isEmpty()) {
            throw new Failure(found.getFirst());
        }
    }

    /** Widths of all layers from the image to the decoded image, both included. */
    public List<Integer> widths(int imageSize) {
        List<Integer> all = new ArrayList<>();
        all.add(imageSize);
        all.addAll(hidden);
        all.add(latent);
        all.addAll(hidden.reversed());
        all.add(imageSize);
        return all;
    }

    /** Weights and biases of all layers together, for images of this many pixels. */
    public long parameterCount(int imageSize) {
        List<Integer> all = widths(imageSize);
        long count = 0;
        for (int i = 1; i < all.size(); i++) {
            count += (long) all.get(i) * (all.get(i - 1) + 1);
        }
        return count;
    }

    /** Collects settings; {@link #build()} does not judge them, {@link Recipe#problems()} does. */
    public static final class Builder {
        private Family family;
        private List<Integer> hidden;
        private int latent;
        private Activation activation;
        private Activation code;
        private Activation output;
        private Loss loss;
        private Optimizer optimizer;
        private int batch;
        private int epochs;
        private double validation;
        private int patience;
        private long seed;

        private Builder(Recipe from) {
            family = from.family;
            hidden = from.hidden;
            latent = from.latent;
            activation = from.activation;
            code = from.code;
            output = from.output;
            loss = from.loss;
            optimizer = from.optimizer;
            batch = from.batch;
            epochs = from.epochs;
            validation = from.validation;
            patience = from.patience;
            seed = from.seed;
        }

        public Builder family(Family value) {
            family = value;
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

        public Recipe build() {
            return new Recipe(family, hidden, latent, activation, code, output, loss, optimizer, batch, epochs,
                    validation, patience, seed);
        }
    }
}
