package org.latentexplorer.network;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/**
 * A stack of dense layers with the code in its middle.
 *
 * <p>All parameters lie in one vector, layer after layer: W [nIn, nOut] in column-major order (the nIn weights of
 * the first output, then of the second, ...), then b [nOut]. DL4J's layout.
 */
public final class Autoencoder implements LatentModel {
    private final Recipe recipe;
    private final int width;
    private final int height;
    private final float[] parameters;
    private final List<Integer> widths;

    /**
     * @param parameters {@code recipe.parameterCount(width * height)} floats, taken over
     * @throws IllegalArgumentException if it is another number of floats
     */
    public Autoencoder(Recipe recipe, int width, int height, float[] parameters) {
        if (parameters.length != recipe.parameterCount(width * height)) {
            throw new IllegalArgumentException(parameters.length + " parameters, "
                    + recipe.parameterCount(width * height) + " expected");
        }
        this.recipe = recipe;
        this.width = width;
        this.height = height;
        this.parameters = parameters;
        this.widths = recipe.widths(width * height);
    }

    /** The activation of layer {@code layer}, counted from 0 at the image. */
    private Activation activation(int layer) {
        int last = widths.size() - 2;
        int code = recipe.hidden().size();
        return layer == last ? recipe.output() : layer == code ? recipe.code() : recipe.activation();
    }

    private float[] run(float[] input, int fromLayer, int toLayer) {
        int offset = 0;
        float[] x = input;
        for (int layer = 0; layer < toLayer; layer++) {
            int in = widths.get(layer);
            int out = widths.get(layer + 1);
            if (layer >= fromLayer) {
                x = dense(x, offset, in, out, activation(layer));
            }
            offset += out * (in + 1);
        }
        return x;
    }

    private float[] dense(float[] x, int offset, int in, int out, Activation activation) {
        float[] y = new float[out];
        for (int o = 0; o < out; o++) {
            float sum = parameters[offset + in * out + o];
            for (int i = 0; i < in; i++) {
                sum += parameters[offset + o * in + i] * x[i];
            }
            y[o] = switch (activation) {
                case RELU -> Math.max(0, sum);
                case LEAKY_RELU -> sum > 0 ? sum : Activation.LEAK * sum;
                case TANH -> (float) Math.tanh(sum);
                case SIGMOID -> (float) (1 / (1 + Math.exp(-sum)));
                case ELU -> sum > 0 ? sum : (float) Math.expm1(sum);
                case IDENTITY -> sum;
            };
        }
        return y;
    }

    @Override
    public Recipe recipe() {
        return recipe;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int latent() {
        return recipe.latent();
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        if (images.width() != width || images.height() != height) {
            throw new Failure("failure.images.size", images.name(), images.width(), images.height(), width, height);
        }
        float[] values = new float[images.count() * latent()];
        float[] image = new float[size()];
        float[] code = new float[latent()];
        for (int i = 0; i < images.count(); i++) {
            progress.check();
            progress.update(i, images.count());
            images.copy(i, image, 0);
            encode(image, code);
            System.arraycopy(code, 0, values, i * latent(), latent());
        }
        return new Codes(values, latent(), images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        float[] z = run(image, 0, recipe.hidden().size() + 1);
        System.arraycopy(z, 0, code, 0, latent());
    }

    @Override
    public void decode(float[] code, float[] image) {
        float[] x = run(code, recipe.hidden().size() + 1, widths.size() - 1);
        System.arraycopy(x, 0, image, 0, size());
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        float[] image = new float[size()];
        for (int i = 0; i < count; i++) {
            decode(Arrays.copyOfRange(codes, i * latent(), (i + 1) * latent()), image);
            System.arraycopy(image, 0, images, i * size(), size());
        }
    }

    @Override
    public float[] parameters() {
        return parameters.clone();
    }
}
