package org.latentexplorer.network;

import java.util.List;
import org.latentexplorer.kernel.Kernel;
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
    /** Images a batch when encoding or decoding many: enough to fill the vectors, few enough for the caches. */
    private static final int BATCH = 128;

    /** Two buffers a thread for the pointer's one code at a time, shared by all networks. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[2][0]);

    private final Kernel kernel = Kernel.best();
    private final Recipe recipe;
    private final int width;
    private final int height;
    private final float[] parameters;
    private final List<Dense> encoder;
    private final List<Dense> decoder;
    private final int widest;

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
        List<Dense> layers = Dense.layers(recipe, width * height);
        int code = recipe.hidden().size() + 1;
        encoder = layers.subList(0, code);
        decoder = layers.subList(code, layers.size());
        widest = layers.stream().mapToInt(Dense::out).max().orElseThrow();
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
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public void encode(float[] image, float[] code) {
        one(encoder, image, code);
    }

    @Override
    public void decode(float[] code, float[] image) {
        one(decoder, code, image);
    }

    private void one(List<Dense> layers, float[] from, float[] to) {
        float[][] scratch = SCRATCH.get();
        if (scratch[0].length < widest) {
            scratch[0] = new float[widest];
            scratch[1] = new float[widest];
        }
        float[] x = from;
        for (int i = 0; i < layers.size(); i++) {
            Dense layer = layers.get(i);
            float[] y = i == layers.size() - 1 ? to : scratch[i % 2];
            kernel.multiply(layer.out(), layer.in(), parameters, layer.weights(), x, parameters, layer.biases(), y);
            Activations.apply(kernel, layer.activation(), y, layer.out());
            x = y;
        }
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        if (images.width() != width || images.height() != height) {
            throw new Failure("failure.images.size", images.name(), images.width(), images.height(), width, height);
        }
        int count = images.count();
        float[] values = new float[count * latent()];
        float[] rows = new float[BATCH * size()];
        float[] columns = new float[size() * Forward.stride(BATCH)];
        Forward forward = new Forward(encoder, BATCH);
        for (int at = 0; at < count; at += BATCH) {
            progress.check();
            progress.update(at, count);
            int n = Math.min(BATCH, count - at);
            for (int i = 0; i < n; i++) {
                kernel.pixels(images.pixels(), (at + i) * size(), size(), rows, i * size());
            }
            kernel.transpose(n, size(), rows, size(), columns, Forward.stride(n));
            float[] codes = forward.run(parameters, columns, n);
            fromColumns(codes, latent(), n, values, at * latent());
        }
        return new Codes(values, latent(), images.labels());
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        int batch = Math.min(BATCH, count);
        float[] columns = new float[latent() * Forward.stride(batch)];
        Forward forward = new Forward(decoder, batch);
        for (int at = 0; at < count; at += batch) {
            int n = Math.min(batch, count - at);
            int stride = Forward.stride(n);
            for (int i = 0; i < n; i++) {
                for (int axis = 0; axis < latent(); axis++) {
                    columns[axis * stride + i] = codes[(at + i) * latent() + axis];
                }
            }
            fromColumns(forward.run(parameters, columns, n), size(), n, images, at * size());
        }
    }

    private static void fromColumns(float[] columns, int rows, int n, float[] to, int offset) {
        int stride = Forward.stride(n);
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < rows; r++) {
                to[offset + i * rows + r] = columns[r * stride + i];
            }
        }
    }
}
