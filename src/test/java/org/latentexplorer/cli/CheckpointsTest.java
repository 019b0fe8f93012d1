package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.training.BuiltInTrainer;

class CheckpointsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int KEPT = 3;
    private static final String[] TRAINING = {"train", "--layers", "20", "--latent", "2", "--batch", "8", "--epochs", "6",
        "--dropout", "0.1"};

    @TempDir
    Path folder;

    /** The program, but for an engine that stands still in an epoch after those to be kept. */
    static final class Stuck implements Trainer {
        private final Trainer real = new BuiltInTrainer();

        private Stuck() {
        }

        public static void main(String[] args) {
            System.exit(CommandLineProgram.run(new Program(new Fakes.FakeCatalog(), new Dl4jModelStore(),
                    List.of(new Stuck())), Console.ofProcess(Locale.ENGLISH), args));
        }

        @Override
        public String id() {
            return real.id();
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            return real.train(recipe, data, from, new TrainingListener() {
                @Override
                public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                    listener.batch(epoch, batch, meanLoss, samplesPerSecond);
                    if (epoch > KEPT) {
                        System.out.println("stuck");
                        control.pause();
                    }
                }

                @Override
                public void epoch(History.Epoch epoch, LatentModel snapshot) {
                    listener.epoch(epoch, snapshot);
                }

                @Override
                public void checkpoint(Supplier<SavedModel> model) {
                    listener.checkpoint(model);
                }
            }, control);
        }
    }

    private static SavedModel run(Path model, Path file, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--out", file.toString()));
        CommandTester tester = new CommandTester(model.getParent());
        assertEquals(0, tester.run(new Program(new Fakes.FakeCatalog(), new Dl4jModelStore(),
                List.of(new BuiltInTrainer())), all.toArray()), tester.err);
        return new Dl4jModelStore().open(file);
    }

    @Test
    void aKilledRunGoesOnAsIfNothingHadHappened() throws IOException, InterruptedException {
        Path file = folder.resolve("m.zip");
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"),
                Stuck.class.getName()));
        command.addAll(List.of(TRAINING));
        command.addAll(List.of("--checkpoint", "--out", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null && !line.equals("stuck"); line = out.readLine()) {
                said.append(line).append('\n');
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(file), said.toString());
        assertEquals(KEPT, new Dl4jModelStore().open(file).history().epochs().size());
        SavedModel resumed = run(file, file, "train", "--resume", file.toString());
        SavedModel whole = run(file, folder.resolve("whole.zip"), TRAINING);
        assertEquals(6, resumed.history().epochs().size());
        assertArrayEquals(whole.model().parameters(), resumed.model().parameters());
        assertArrayEquals(whole.optimizer().values(), resumed.optimizer().values());
    }

    private static final class Clock {
        final AtomicLong now = new AtomicLong();
        final List<Long> written = new ArrayList<>();

        Checkpoints checkpoints(Boolean wanted, long cost) {
            return new Checkpoints(wanted, model -> {
                written.add(now.get() / SECOND);
                now.addAndGet(cost);
            }, now::get);
        }

        List<Long> run(Checkpoints checkpoints, int epochs, long each) {
            for (int e = 0; e < epochs; e++) {
                now.addAndGet(each);
                checkpoints.offer(() -> Fakes.saved(Preset.DEEP_2D.recipe(), 1));
            }
            return written;
        }
    }

    @Test
    void longRunsAreKeptOnceTheyAreLong() {
        Clock clock = new Clock();
        assertEquals(List.of(60L, 80L, 100L), clock.run(clock.checkpoints(null, 0), 5, 20 * SECOND));
    }

    @Test
    void keepingTakesATwentiethOfTheTimeAtMost() {
        Clock clock = new Clock();
        assertEquals(List.of(60L, 81L, 102L), clock.run(clock.checkpoints(null, SECOND), 100, SECOND));
    }

    @Test
    void onRequestEveryEpochIsKeptOrNone() {
        Clock clock = new Clock();
        assertEquals(List.of(1L, 2L, 3L), clock.run(clock.checkpoints(true, 0), 3, SECOND));
        Clock other = new Clock();
        assertEquals(List.of(), other.run(other.checkpoints(false, 0), 3, 60 * SECOND));
    }
}
