package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.LayerSpec.Kind;

/**
 * The layers of a recipe's network for images of one shape.
 *
 * @param classes of the images, if the network is told them; otherwise 0
 * @param encoder from the image to the code: {@code latent} numbers, or twice as many (all means, then all logarithms
 *                of the variances)
 * @param decoder from the code to the image
 */
public record NetworkSpec(Recipe recipe, ImageShape shape, int classes, List<LayerSpec> encoder,
                          List<LayerSpec> decoder) {
    /**
     * @param classes of the images; ignored by families that are not conditional
     * @throws Failure if the recipe does not fit such images
     */
    public static NetworkSpec of(Recipe recipe, ImageShape shape, int classes) {
        recipe.checkFits(shape, classes);
        return new Builder(recipe, shape, recipe.family().conditional() ? classes : 0).build();
    }

    /** For images like these. */
    public static NetworkSpec of(Recipe recipe, ImageSet images) {
        return of(recipe, images.shape(), images.classes().size());
    }

    /** Numbers an image. */
    public int size() {
        return shape.size();
    }

    /** Numbers that the encoder gives. */
    public int encoded() {
        return encoder.getLast().outputs();
    }

    /** All layers in the order of the parameters. */
    public List<LayerSpec> layers() {
        List<LayerSpec> all = new ArrayList<>(encoder);
        all.addAll(decoder);
        return all;
    }

    /** Weights and biases of all layers together. */
    public long parameterCount() {
        return layers().stream().mapToLong(LayerSpec::parameterCount).sum();
    }

    /** Numbers that the layers hand on: the image, each layer's outputs, the code as it is decoded. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        widths.add(size());
        encoder.subList(0, encoder.size() - 1).forEach(l -> widths.add(l.outputs()));
        widths.add(recipe.latent());
        decoder.forEach(l -> widths.add(l.outputs()));
        return widths;
    }

    /** Whether another network has the same layers, so that the parameters of one fit the other. */
    public boolean sameLayers(NetworkSpec other) {
        return shape.equals(other.shape) && encoder.equals(other.encoder) && decoder.equals(other.decoder);
    }

    /** Collects layers, counting where their parameters begin. */
    private static final class Builder {
        private final Recipe recipe;
        private final ImageShape images;
        private final int classes;
        private long offset;

        Builder(Recipe recipe, ImageShape images, int classes) {
            this.recipe = recipe;
            this.images = images;
            this.classes = classes;
        }

        NetworkSpec build() {
            List<LayerSpec> encoder = encoder();
            return new NetworkSpec(recipe, images, classes, encoder, decoder(encoder));
        }

        private List<LayerSpec> encoder() {
            List<LayerSpec> layers = new ArrayList<>();
            ImageShape shape = images;
            for (Convolution c : recipe.convolutions()) {
                ImageShape out = new ImageShape(c.filters(), shape.height() / c.stride(),
                        shape.width() / c.stride());
                layers.add(layer(Kind.CONVOLUTION, shape, 0, out, c, recipe.activation()));
                shape = out;
            }
            // the class joins where the network becomes dense
            int labels = classes;
            for (int units : recipe.hidden()) {
                layers.add(layer(Kind.DENSE, shape, labels, ImageShape.flat(units), null, recipe.activation()));
                shape = ImageShape.flat(units);
                labels = 0;
            }
            int code = recipe.family().gaussian() ? 2 * recipe.latent() : recipe.latent();
            layers.add(layer(Kind.DENSE, shape, labels, ImageShape.flat(code), null, recipe.code()));
            return List.copyOf(layers);
        }

        private List<LayerSpec> decoder(List<LayerSpec> encoder) {
            List<LayerSpec> layers = new ArrayList<>();
            ImageShape shape = ImageShape.flat(recipe.latent());
            int labels = classes;
            for (int i = encoder.size() - 1; i >= 0; i--) {
                LayerSpec mirrored = encoder.get(i);
                ImageShape out = mirrored.in();
                Activation activation = i == 0 ? recipe.output() : recipe.activation();
                if (mirrored.kind() == Kind.DENSE) {
                    layers.add(layer(Kind.DENSE, shape, labels, out, null, activation));
                } else {
                    layers.add(layer(Kind.TRANSPOSED_CONVOLUTION, shape, 0, out, recipe.convolutions().get(i),
                            activation));
                }
                shape = out;
                labels = 0;
            }
            return List.copyOf(layers);
        }

        private LayerSpec layer(Kind kind, ImageShape in, int labels, ImageShape out, Convolution c,
                                Activation activation) {
            LayerSpec layer = new LayerSpec(kind, in, labels, out, c == null ? 0 : c.kernel(),
                    c == null ? 1 : c.stride(), activation, (int) Math.min(offset, Integer.MAX_VALUE));
            offset += layer.parameterCount();
            return layer;
        }
    }
}
