package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Runs, ends the process in its first epoch, and returns what it said. */
    private String interrupted(Runnable meanwhile, String... options) throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "skipped, because Windows sends no signal");
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Endless.class.getName(), "train"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("epoch")) {
                    meanwhile.run();
                    process.toHandle().destroy();
                }
            }
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue(), "ended by the signal");
        return said.toString();
    }

    @Test
    void whereTheModelWasRescuedToIsToldThenToo() throws IOException, InterruptedException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path table = folder.resolve("h.csv");
        String said = interrupted(() -> assertTrue(gone.toFile().delete()), "--out", gone.resolve("m.zip").toString(),
                "--history", table.toString());
        Matcher rescued = Pattern.compile("saved as “([^”]+)”").matcher(said);
        assertTrue(rescued.find(), said);
        Path kept = Path.of(rescued.group(1));
        assertTrue(Files.exists(kept), said);
        assertTrue(Files.exists(table), said);
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    @Test
    void theModelIsWrittenBeforeTheProgramEnds() throws IOException, InterruptedException {
        Path model = folder.resolve("m.zip");
        String said = interrupted(() -> { }, "--out", model.toString());
        assertTrue(Files.exists(model), said);
        assertTrue(said.contains("Stopped with 1 of 60 epochs finished"), said);
    }
}
