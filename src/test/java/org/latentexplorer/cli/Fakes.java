package org.latentexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.network.Autoencoder;

/** Parts that do at once, and in memory, what the real ones take time and files for. */
final class Fakes {
    static final int SIDE = 12;

    private Fakes() {
    }

    static DataSet data(String id) {
        return new DataSet(id, images(id, 40, 1), images(id, 20, 2), "c0ffee");
    }

    static ImageSet images(String name, int count, long seed) {
        byte[] pixels = new byte[count * SIDE * SIDE];
        new Random(seed).nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 4);
        }
        return new ImageSet(name, ImageShape.square(SIDE), pixels, labels, List.of());
    }

    static LatentModel network(Recipe recipe) {
        return network(recipe, recipe.epochs());
    }

    static LatentModel network(Recipe recipe, int epochs) {
        float[] parameters = new float[(int) NetworkSpec.of(recipe, ImageShape.square(SIDE), 4).parameterCount()];
        Random random = new Random(recipe.seed());
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) random.nextGaussian() * 0.2f;
        }
        return new Autoencoder(NetworkSpec.of(recipe, ImageShape.square(SIDE), 4), parameters, epochs);
    }

    static History history(int epochs) {
        History history = History.EMPTY;
        for (int e = 1; e <= epochs; e++) {
            history = history.plus(new History.Epoch(e, 0.1 / e, 0.11 / e, 0.5, 1000 * e));
        }
        return history;
    }

    static SavedModel saved(Recipe recipe, int epochs) {
        Provenance provenance = new Provenance("Latent Explorer test", Instant.EPOCH, "synthetic", "c0ffee", 40,
                "built-in", "1 processor");
        return new SavedModel(network(recipe, epochs), history(epochs), provenance, null, null);
    }

    /** Knows {@code synthetic} and {@code tiny}; {@code mnist} only after its download. */
    static final class FakeCatalog implements DataCatalog {
        final List<String> downloaded = new ArrayList<>();

        @Override
        public List<Entry> entries() {
            boolean here = downloaded.contains("mnist");
            return List.of(new Entry("synthetic", "Synthetic digits", State.EMBEDDED, null),
                    new Entry("tiny", "Tiny", State.FOUND, Path.of("/data/tiny")),
                    new Entry("mnist", "MNIST", here ? State.FOUND : State.DOWNLOADABLE,
                            here ? Path.of("/data/mnist") : null));
        }

        @Override
        public DataSet load(String idOrPath, Progress progress) {
            if (idOrPath.equals("synthetic") || idOrPath.equals("tiny") || downloaded.contains(idOrPath)) {
                return data(idOrPath);
            }
            throw new Failure("failure.setting.unknown", "data", idOrPath, "synthetic, tiny");
        }

        @Override
        public void download(String id, Progress progress) {
            downloaded.add(id);
        }
    }

    /** Keeps models in memory, and leaves a file that is none where each was saved. */
    static final class FakeStore implements ModelStore {
        static final byte[] CONTENT = {'P', 'K'};

        final Map<Path, SavedModel> files = new HashMap<>();
        Path full;
        /** Epochs of every model as it was saved, in order. */
        final List<Integer> saves = new ArrayList<>();

        @Override
        public SavedModel open(Path file) {
            SavedModel saved = files.get(file.toAbsolutePath());
            if (saved == null) {
                throw new Failure("failure.setting.unknown", "model", file, files.keySet());
            }
            return saved;
        }

        @Override
        public boolean bundles(Preset preset) {
            return true;
        }

        @Override
        public SavedModel bundled(Preset preset) {
            return saved(preset.recipe(), 3);
        }

        @Override
        public void save(SavedModel model, Path file) {
            if (file.equals(full)) {
                throw new Failure("failure.save.full", file);
            }
            files.put(file.toAbsolutePath(), model);
            saves.add(model.history().epochs().size());
            try {
                Files.write(file, CONTENT);
            } catch (java.io.IOException e) {
                throw new Failure(e, "failure.out.write", file, e.getMessage());
            }
        }
    }

    /** Trains by counting epochs. Stops when told to; {@code divergeAfter} epochs are the last good ones. */
    static final class FakeTrainer implements Trainer {
        final String id;
        Recipe recipe;
        SavedModel from;
        int stopAfter = Integer.MAX_VALUE;
        boolean stopInTheMidst;
        int divergeAfter = Integer.MAX_VALUE;
        RuntimeException failure;
        /** Happens while it trains. */
        Runnable meanwhile = () -> { };
        /** Runs that end; the next one is stopped before its first epoch. */
        int stopAfterRuns = Integer.MAX_VALUE;

        FakeTrainer() {
            this("built-in");
        }

        FakeTrainer(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            this.recipe = recipe;
            this.from = from;
            if (failure != null) {
                throw failure;
            }
            if (stopAfterRuns-- == 0) {
                control.stop();
            }
            meanwhile.run();
            LatentModel network = network(recipe);
            int done = from == null ? 0 : from.history().epochs().size();
            listener.started(network, 1);
            while (done < recipe.epochs() && done < divergeAfter) {
                if (done >= stopAfter && stopInTheMidst) {
                    listener.batch(done + 1, 1, 0.2, 1000);
                }
                if (done >= stopAfter) {
                    control.stop();
                }
                if (!control.proceed()) {
                    return result(recipe, done, TrainingResult.End.STOPPED, null);
                }
                done++;
                listener.batch(done, 1, 0.1 / done, 1000);
                listener.epoch(history(done).last(), network);
                int epochs = done;
                listener.checkpoint(() -> saved(recipe, epochs));
            }
            boolean diverged = done < recipe.epochs();
            return result(recipe, done, diverged ? TrainingResult.End.DIVERGED : TrainingResult.End.FINISHED,
                    diverged ? new Failure("failure.training.diverged", done + 1, "10") : null);
        }

        private static TrainingResult result(Recipe recipe, int epochs, TrainingResult.End end, Failure failure) {
            return new TrainingResult(saved(recipe, epochs), List.of(), end, failure);
        }
    }
}
