package org.latentexplorer.cli;

import java.nio.file.Path;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.picture.Look;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Invocation;

/** The main job without a window: the default preset learns the embedded digits and leaves its pictures in a folder. */
public final class Demo {
    private static final int EPOCHS = 10;

    private Demo() {
    }

    /**
     * Trains, and writes the pictures, the table of losses and {@code model.zip}.
     *
     * @return the exit code: 0 done, 1 failed
     */
    public static int run(Program program, Console console, Path folder) {
        try {
            OutputFile.checkFolder(folder);
            return train(program, console, folder);
        } catch (RuntimeException | OutOfMemoryError e) {
            CommandLineProgram.tell(e, false, console);
            return 1;
        } finally {
            Interruption.letGo();
        }
    }

    private static int train(Program program, Console console, Path folder) {
        Recipe recipe = Preset.ALL.getFirst().recipe().with(Recipe.EPOCHS, EPOCHS);
        DataSet data = DataOption.load(program, console, TrainCommand.EMBEDDED);
        console.say("cli.train.start", Describe.network(NetworkSpec.of(recipe, data.train())), data.id(),
                data.train().count());
        TrainingControl control = new TrainingControl();
        TrainingLines lines = new TrainingLines(console, EPOCHS);
        try (Interruption _ = new Interruption(control::stop)) {
            TrainingResult result = lines.follow(program.trainer(), recipe, data, null, control);
            if (result.failure() != null) {
                throw result.failure();
            }
            SavedModel model = TrainCommand.withCodes(result.model(), data);
            Outputs outputs = new Outputs(console, () -> false);
            outputs.attempt(() -> program.store().save(model, folder.resolve("model.zip")));
            outputs.attempt(() -> new Report(console, Look.light(console.locale()), Invocation.of("train")
                    .with(recipe).with("--data", data.id()).with("--report", folder).line())
                    .write(folder, model, data, outputs));
            if (outputs.exitCode() == 0) {
                console.say("cli.demo.done", folder.toAbsolutePath());
            }
            return outputs.exitCode();
        }
    }
}
