package org.latentexplorer.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/**
 * What DL4J's configuration says about a network, as far as it matters for what the parameters mean.
 *
 * @param layers  in the order of the parameters
 * @param wiring  how the layers are connected, as the configuration tells it
 * @param epochs  finished so far
 * @param unknown names of what it was trained with and no recipe can tell; its place in the rest is taken by what is
 *                usual
 */
record Architecture(List<Layer> layers, Map<String, Object> wiring, Loss loss, Optimizer optimizer, long seed,
                    int epochs, Set<String> unknown) {
    static final Optimizer USUAL = Optimizer.adam(1e-3);
    private static final int DEFAULT_BATCH = 32;

    /**
     * One of DL4J's layers.
     *
     * @param type           see {@link ClassNames}
     * @param in             units or channels that it takes; 0 for one without parameters
     * @param out            units or channels that it gives; 0 likewise
     * @param kernel         0 for all but convolutions
     * @param regularization of its weights and its input
     */
    record Layer(String name, String type, int in, int out, int kernel, int stride, Activation activation,
                 Regularization regularization) {
        boolean dense() {
            return type.equals(ClassNames.DENSE) || type.equals(ClassNames.OUTPUT);
        }

        private Layer unregularized() {
            return new Layer(name, type, in, out, kernel, stride, activation, Regularization.NONE);
        }
    }

    /** What the configuration of a network says, which is the one that {@link ConfigurationWriter} writes. */
    static Architecture of(NetworkSpec network) {
        return ConfigurationReader.read("", ConfigurationWriter.write(network, null));
    }

    /** Whether parameters and optimizer state of one are those of the other. */
    boolean fits(Architecture other) {
        return layers.equals(other.layers) && wiring.equals(other.wiring) && loss == other.loss
                && optimizer.kind() == other.optimizer.kind() && unknown.equals(other.unknown);
    }

    /** Whether one with the parameters of the other decodes the same, however they were trained. */
    boolean decodesAs(Architecture other) {
        return unregularized().equals(other.unregularized()) && wiring.equals(other.wiring);
    }

    private List<Layer> unregularized() {
        return layers.stream().map(Layer::unregularized).toList();
    }

    /** Units that it takes: pixels an image, if all layers are dense. */
    int size() {
        return layers.getFirst().in();
    }

    /** Whether it is a stack of dense layers in which the decoder has the encoder's widths, in reverse. */
    boolean mirrored() {
        return layers.size() % 2 == 0 && layers.stream().allMatch(Layer::dense)
                && widths().equals(widths().reversed());
    }

    /** From the image to the decoded image, both included. */
    List<Integer> widths() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(size()), layers.stream().map(Layer::out))
                .toList();
    }

    /**
     * The recipe whose mirrored stack this is; what a configuration does not tell has a usual value, and so has what
     * it tells of training and a recipe cannot.
     */
    Recipe recipe() {
        int code = layers.size() / 2 - 1;
        Layer first = layers.getFirst();
        Activation hidden = code == 0 ? Activation.RELU : first.activation();
        // what the first layer takes is the image, of which nothing is dropped
        double dropout = layers.get(code).regularization().dropout();
        return Recipe.vanilla(widths().subList(1, code + 1), layers.get(code).out()).with(Recipe.ACTIVATION, hidden)
                .with(Recipe.CODE, layers.get(code).activation()).with(Recipe.OUTPUT, layers.getLast().activation())
                .with(Recipe.LOSS, loss)
                .with(new Regularization(first.regularization().l2(), first.regularization().l1(), dropout))
                .with(optimizer).with(Recipe.BATCH, DEFAULT_BATCH)
                .with(Recipe.EPOCHS, Math.clamp(epochs, 1, Recipe.MAX_EPOCHS))
                .with(Recipe.VALIDATION, 0.0).with(Recipe.SEED, seed);
    }

    /** Names of what holds its weights down, in any layer. */
    Set<String> regularizers() {
        Set<String> names = new TreeSet<>();
        for (Layer layer : layers) {
            names.addAll(layer.regularization().l1() != 0 ? Set.of("L1") : Set.of());
            names.addAll(layer.regularization().l2() != 0 ? Set.of("L2") : Set.of());
            names.addAll(layer.regularization().dropout() != 0 ? Set.of("Dropout") : Set.of());
        }
        return names;
    }

    /** Whether weights and inputs are held down in every layer as in the other's. */
    boolean regularizedAs(Architecture other) {
        return layers.stream().map(Layer::regularization).toList()
                .equals(other.layers.stream().map(Layer::regularization).toList());
    }
}
