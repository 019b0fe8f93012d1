package org.latentexplorer.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.network.Autoencoder;

/** Makes models and model files to test with, sound ones and the parts to make broken ones of. */
final class ModelFiles {
    static final int WIDTH = 4;
    static final int HEIGHT = 3;
    static final Recipe RECIPE = Recipe.vanilla(List.of(7, 5), 2).with(Recipe.ACTIVATION, Activation.LEAKY_RELU)
            .with(Recipe.CODE, Activation.TANH).with(Recipe.LOSS, Loss.BCE).with(Recipe.LEARNING_RATE, 3e-3)
            .with(Recipe.BATCH, 16).with(Recipe.EPOCHS, 9).with(Recipe.VALIDATION, 0.25).with(Recipe.PATIENCE, 4)
            .with(Recipe.SEED, 1234567890123L);

    private ModelFiles() {
    }

    static float[] random(long length, double scale, long seed) {
        Random random = new Random(seed);
        float[] values = new float[(int) length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    /** A model with everything a file can hold, of random numbers. */
    static SavedModel model(Recipe recipe, int width, int height) {
        return model(NetworkSpec.of(recipe, new ImageShape(1, height, width), Networks.CLASSES));
    }

    static SavedModel model(NetworkSpec network) {
        Recipe recipe = network.recipe();
        long count = network.parameterCount();
        // small enough that sums over many numbers stay near 1
        int widest = network.layers().stream().mapToInt(LayerSpec::inputs).max().orElseThrow();
        Autoencoder model = new Autoencoder(network, random(count, Math.min(0.4, 2 / Math.sqrt(widest)), 1));
        History history = new History(List.of(new History.Epoch(1, 0.25, Double.NaN, 1.5, 4000),
                new History.Epoch(2, 0.125, 0.0625, 0.13, 1.25, 4100.5)));
        Provenance origin = new Provenance("Latent Explorer 9.9", Instant.parse("2026-01-02T03:04:05.678Z"),
                "한글 “data”", "abc123", 60_000, "built-in", "2 cores");
        float[] state = random(ModelWriter.stateLength(recipe.optimizer().kind(), count), 0.01, 2);
        for (int i = (int) count; i < state.length; i++) {
            state[i] = state[i] * state[i] + 1e-4f; // second moments are not negative
        }
        return new SavedModel(model, history, origin, new OptimizerState(state, 77, 2),
                new Codes(random(3L * recipe.latent(), 1, 3), recipe.latent(), new byte[] {1, 0, (byte) 200}));
    }

    static SavedModel model() {
        return model(RECIPE, WIDTH, HEIGHT);
    }

    /** The same with nothing that is optional: quick to save. */
    static SavedModel withoutState(SavedModel full) {
        return new SavedModel(full.model(), full.history(), full.provenance(), null, null);
    }

    static byte[] bytes(SavedModel model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ModelWriter.write(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The entries of a sound file, in order. */
    static Map<String, byte[]> entries() {
        return entries(bytes(model()));
    }

    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A sound file in which a piece of one entry's text is another. */
    static byte[] with(String entry, String old, String now) {
        return with(entries(), entry, old, now);
    }

    static byte[] with(Map<String, byte[]> entries, String entry, String old, String now) {
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + text);
        }
        entries.put(entry, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static SavedModel read(byte[] zip) {
        try {
            return ModelReader.read("some.zip", Source.of(zip), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
