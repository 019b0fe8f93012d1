package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** Ends a real process in the midst of training, as Ctrl-C does. */
class InterruptionTest {
    @TempDir
    Path folder;

    /** The program with a trainer that goes on until it is stopped. */
    static final class Endless implements Trainer {
        private Endless() {
        }

        public static void main(String[] args) {
            System.exit(CommandLineProgram.run(new Program(new Fakes.FakeCatalog(), new Fakes.FakeStore(),
                    List.of(new Endless())), Console.ofProcess(Locale.ENGLISH), args));
        }

        @Override
        public String id() {
            return "endless";
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            SavedModel saved = Fakes.saved(recipe, 1);
            listener.started(saved.model(), 1);
            listener.batch(1, 1, 0.1, 1000);
            listener.epoch(saved.history().last(), saved.model());
            while (control.proceed()) {
                Thread.onSpinWait();
            }
            return new TrainingResult(saved, List.of(), TrainingResult.End.STOPPED, null);
        }
    }

    @Test
    void theModelIsWrittenBeforeTheProgramEnds() throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "skipped, because Windows sends no signal");
        Path model = folder.resolve("m.zip");
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Endless.class.getName(), "train", "--out", model.toString())
                .redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("epoch")) {
                    process.toHandle().destroy();
                }
            }
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.exists(model), said.toString());
        assertTrue(said.toString().contains("Stopped with 1 of 60 epochs finished"), said.toString());
        assertEquals(143, process.exitValue(), "ended by the signal");
    }
}
