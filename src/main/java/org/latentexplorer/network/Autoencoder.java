package org.latentexplorer.network;

import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/**
 * A stack of layers with the code in its middle. All parameters lie in one vector, layer after layer:
 * see {@link LayerSpec}.
 */
public final class Autoencoder implements LatentModel {
    /** Images a batch when encoding or decoding many: enough to fill the vectors, few enough for the caches. */
    private static final int BATCH = 128;

    /** Buffers a thread for the pointer's one code at a time, shared by all networks. */
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final Kernel kernel = Kernel.best();
    private final NetworkSpec network;
    private final float[] parameters;
    private final List<Layer> encoder;
    private final List<Layer> decoder;
    private final int widest;
    private final int scratch;
    private final int epochs;
    private final int label;

    /**
     * @param parameters {@code network.parameterCount()} floats, taken over
     * @param epochs     see {@link LatentModel#epochs()}
     * @throws IllegalArgumentException if it is another number of floats
     */
    public Autoencoder(NetworkSpec network, float[] parameters, int epochs) {
        this(network, parameters, epochs, 0);
    }

    /** One of which nobody knows for how long it has learned. */
    public Autoencoder(NetworkSpec network, float[] parameters) {
        this(network, parameters, -1);
    }

    /** A network that is told no classes. */
    public Autoencoder(Recipe recipe, ImageShape shape, float[] parameters) {
        this(NetworkSpec.of(recipe, shape, 0), parameters);
    }

    private Autoencoder(NetworkSpec network, float[] parameters, int epochs, int label) {
        if (parameters.length != network.parameterCount()) {
            throw new IllegalArgumentException(parameters.length + " parameters, " + network.parameterCount()
                    + " expected");
        }
        this.network = network;
        this.parameters = parameters;
        this.epochs = epochs;
        this.label = label;
        encoder = network.encoder().stream().map(Layer::of).toList();
        decoder = network.decoder().stream().map(Layer::of).toList();
        widest = network.layers().stream().mapToInt(l -> Math.max(l.inputs(), l.outputs()))
                .max().orElseThrow() + network.classes();
        scratch = Math.max(encoder.stream().mapToInt(l -> l.scratch(1)).max().orElseThrow(),
                decoder.stream().mapToInt(l -> l.scratch(1)).max().orElseThrow());
    }

    @Override
    public NetworkSpec network() {
        return network;
    }

    @Override
    public LatentModel given(int label) {
        boolean same = network.classes() == 0 || label < 0 || label == this.label;
        return same ? this : new Autoencoder(network, parameters, epochs, Math.min(label, network.classes() - 1));
    }

    @Override
    public int epochs() {
        return epochs;
    }

    @Override
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public void encode(float[] image, float[] code) {
        Scratch buffers = SCRATCH.get().fit(widest, scratch);
        float[] x = buffers.first;
        System.arraycopy(image, 0, x, 0, size());
        toRange(x, size());
        float[] y = one(encoder, x, buffers);
        System.arraycopy(y, 0, code, 0, latent());
    }

    @Override
    public void decode(float[] code, float[] image) {
        Scratch buffers = SCRATCH.get().fit(widest, scratch);
        float[] x = buffers.first;
        System.arraycopy(code, 0, x, 0, latent());
        float[] y = one(decoder, x, buffers);
        System.arraycopy(y, 0, image, 0, size());
        fromRange(image, 0, size());
    }

    private float[] one(List<Layer> layers, float[] input, Scratch buffers) {
        float[] x = input;
        for (Layer layer : layers) {
            LayerSpec spec = layer.spec();
            for (int c = 0; c < spec.labels(); c++) {
                x[spec.in().size() + c] = c == label ? 1 : 0;
            }
            float[] y = x == buffers.first ? buffers.second : buffers.first;
            layer.forward(kernel, parameters, x, 1, true, y, buffers.scratch);
            Activations.apply(kernel, spec.activation(), y, spec.outputs());
            x = y;
        }
        return x;
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        float[] values = new float[images.count() * latent()];
        encode(images, progress, (encoded, n, at) -> fromColumns(encoded, latent(), n, values, at * latent()));
        return new Codes(values, latent(), images.labels());
    }

    @Override
    public Codes spreads(ImageSet images, Progress progress) {
        if (!recipe().family().gaussian()) {
            return null;
        }
        float[] values = new float[images.count() * latent()];
        encode(images, progress, (encoded, n, at) -> {
            int stride = Forward.stride(n);
            for (int i = 0; i < n; i++) {
                for (int axis = 0; axis < latent(); axis++) {
                    float logVariance = encoded[(latent() + axis) * stride + i];
                    values[(at + i) * latent() + axis] = (float) Math.exp(logVariance / 2);
                }
            }
        });
        return new Codes(values, latent(), images.labels());
    }

    /** Takes what the encoder gives for {@code n} images from {@code at} on: [encoded, stride(n)]. */
    private interface Encoded {
        void take(float[] columns, int n, int at);
    }

    private void encode(ImageSet images, Progress progress, Encoded to) {
        images.checkFit(this);
        int count = images.count();
        float[] rows = new float[BATCH * size()];
        float[] columns = new float[(size() + network.classes()) * Forward.stride(BATCH)];
        int[] labels = new int[BATCH];
        Forward forward = new Forward(encoder, BATCH);
        forward.tell(labels);
        for (int at = 0; at < count; at += BATCH) {
            progress.check();
            progress.update(at, count);
            int n = Math.min(BATCH, count - at);
            for (int i = 0; i < n; i++) {
                kernel.pixels(images.pixels(), (at + i) * size(), size(), rows, i * size());
                labels[i] = images.labelled() ? Math.min(images.label(at + i), network.classes() - 1) : label;
            }
            toRange(rows, n * size());
            int stride = Forward.stride(n);
            kernel.transpose(n, size(), rows, size(), columns, stride);
            Labels.write(labels, n, encoder.getFirst().spec().labels(), columns, size(), stride);
            to.take(forward.run(parameters, columns, n), n, at);
        }
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        int batch = Math.min(BATCH, count);
        float[] columns = new float[(latent() + network.classes()) * Forward.stride(batch)];
        int[] labels = new int[batch];
        java.util.Arrays.fill(labels, label);
        Forward forward = new Forward(decoder, batch);
        for (int at = 0; at < count; at += batch) {
            int n = Math.min(batch, count - at);
            int stride = Forward.stride(n);
            for (int i = 0; i < n; i++) {
                for (int axis = 0; axis < latent(); axis++) {
                    columns[axis * stride + i] = codes[(at + i) * latent() + axis];
                }
            }
            Labels.write(labels, n, network.classes(), columns, latent(), stride);
            fromColumns(forward.run(parameters, columns, n), size(), n, images, at * size());
            fromRange(images, at * size(), n * size());
        }
    }

    private void toRange(float[] x, int count) {
        if (recipe().range() == PixelRange.SIGNED) {
            for (int i = 0; i < count; i++) {
                x[i] = 2 * x[i] - 1;
            }
        }
    }

    private void fromRange(float[] x, int from, int count) {
        if (recipe().range() == PixelRange.SIGNED) {
            for (int i = from; i < from + count; i++) {
                x[i] = (x[i] + 1) / 2;
            }
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

    /** Two activations and a layer's scratch. */
    private static final class Scratch {
        private float[] first = new float[0];
        private float[] second = new float[0];
        private float[] scratch = new float[0];

        Scratch fit(int width, int size) {
            if (first.length < width) {
                first = new float[width];
                second = new float[width];
            }
            if (scratch.length < size) {
                scratch = new float[size];
            }
            return this;
        }
    }
}
