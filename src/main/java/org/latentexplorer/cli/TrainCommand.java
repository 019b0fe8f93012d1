package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.HistoryCsv;
import org.latentexplorer.model.LossName;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Trains a model and writes it to a file. */
@AutoService(BaseCommand.class)
@Command(name = "train", sortOptions = false, abbreviateSynopsis = true)
public final class TrainCommand extends BaseCommand {
    private static final System.Logger LOG = System.getLogger(TrainCommand.class.getName());

    static final String EMBEDDED = "synthetic";

    @Mixin
    private RecipeOptions recipeOptions;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Mixin
    private ImageOptions imageOptions;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE")
    private Path out;
    @Option(names = "--resume", paramLabel = "MODEL")
    private String resume;
    @Option(names = "--yes")
    private boolean yes;
    @Option(names = "--engine", paramLabel = "NAME")
    private String engine;
    @Option(names = "--history", paramLabel = "FILE")
    private Path history;
    @Option(names = "--report", paramLabel = "FOLDER")
    private Path report;
    @Option(names = "--checkpoint", negatable = true)
    private Boolean checkpoint;
    @Option(names = "--compact")
    private boolean compact;
    @Option(names = "--json")
    private boolean json;
    private boolean checkpointTold;

    public TrainCommand() {
        super(10);
    }

    @Override
    void configure(CommandLine line) {
        recipeOptions.addTo(line.getCommandSpec(), console);
    }

    @Override
    public Integer call() {
        refuseChangesOfResumed();
        SavedModel from = resume == null ? null : ModelFiles.open(program.store(), resume);
        Recipe recipe = recipe(from);
        Trainer trainer = trainer(from);
        Path file = out != null ? out : Path.of(resume != null ? resume : recipeOptions.presetId() + ".zip");
        checkOutputs(file);
        DataSet images = images(from);
        tellOfOptimizer(from, recipe);
        recipe = recipeOptions.holdingOut(recipe, images.train());
        console.say("cli.train.start", Describe.network(NetworkSpec.of(recipe, images.train())), images.id(),
                images.train().count());
        console.say("cli.train.loss", new LossName(console.locale(), recipe).of(from == null ? null
                : from.history().last()));
        return train(trainer, recipe, images, from, file);
    }

    private DataSet images(SavedModel from) {
        if (from == null) {
            return DataOption.load(program, console, imageOptions.id(console, data != null ? data : EMBEDDED, null));
        }
        String id = imageOptions.id(console, data, from.model());
        if (id == null) {
            return DataOption.learned(program, console, from);
        }
        DataSet images = DataOption.load(program, console, id);
        // of images of another size the trainer says just that
        if (from.provenance().excludes(images) && DataOption.sameSize(from, images)) {
            if (!yes) {
                throw usage("cli.usage.other", DataOption.other(console, from.provenance(), images));
            }
            console.line(DataOption.other(console, from.provenance(), images));
        }
        return images;
    }

    /** Whoever goes on with a model shall know that its first steps are not those the run before would have taken. */
    private void tellOfOptimizer(SavedModel from, Recipe recipe) {
        if (from == null) {
            return;
        }
        String now = Describe.optimizer(recipe.optimizer());
        if (!from.provenance().unknown().isEmpty()) {
            console.say("cli.train.foreign", from.provenance().unknown(), recipe.loss().id(), now);
        } else if (from.optimizer() == null) {
            console.say("cli.train.fresh", now);
        }
    }

    private void refuseChangesOfResumed() {
        if (resume != null && recipeOptions.fixedByResume() != null) {
            throw usage("cli.usage.resume", recipeOptions.fixedByResume());
        }
    }

    private Recipe recipe(SavedModel from) {
        try {
            Recipe recipe = from == null ? recipeOptions.fresh() : recipeOptions.over(from.model().recipe());
            recipe.check();
            return recipe;
        } catch (Failure e) {
            throw new ParameterException(spec.commandLine(), e.text(console.locale()), e);
        }
    }

    /** A run goes on with the engine that began it, unless told otherwise. */
    private Trainer trainer(SavedModel from) {
        if (engine == null) {
            return from == null ? program.trainer() : program.trainers().stream()
                    .filter(t -> t.id().equals(from.provenance().engine())).findFirst().orElse(program.trainer());
        }
        try {
            return program.trainer(engine);
        } catch (Failure e) {
            throw new ParameterException(spec.commandLine(), e.text(console.locale()), e);
        }
    }

    private void checkOutputs(Path file) {
        OutputFile.check(console, file);
        if (history != null) {
            OutputFile.checkText(console, history);
        }
        if (report != null) {
            OutputFile.checkFolder(report);
        }
    }

    private int train(Trainer trainer, Recipe recipe, DataSet images, SavedModel from, Path file) {
        TrainingControl control = new TrainingControl();
        TrainingLines lines = new TrainingLines(console, recipe.epochs(), checkpoints(file));
        long start = System.nanoTime();
        try (Interruption _ = new Interruption(control::stop)) {
            TrainingResult result = lines.follow(trainer, recipe, images, from, control);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!lines.learned()) {
                // an untrained network is worth no file, less still to overwrite one
                console.say("cli.train.nothing");
                return ExitCode.SOFTWARE;
            }
            SavedModel model = encoded(compact ? withoutState(result.model()) : result.model(), images);
            if (outputs.attempt(() -> save(model, file))) {
                tellWhere(result, recipe, file);
            }
            writeTables(model, images);
            return conclude(result, seconds);
        }
    }

    /** A run's file is written after its epochs already; nothing but a file can be written again. */
    private Checkpoints checkpoints(Path file) {
        return OutputFile.isStandardOutput(file) || AtomicFile.isStream(file) ? null
                : new Checkpoints(checkpoint, model -> keep(model, file), System::nanoTime);
    }

    /** A checkpoint that fails is told, but once: the run goes on, and its end tries again. */
    private void keep(SavedModel model, Path file) {
        try {
            program.store().save(model, file);
            if (!checkpointTold) {
                console.say("cli.train.checkpoint", file);
            }
        } catch (Failure e) {
            if (!checkpointTold) {
                CommandLineProgram.tell(e, verbose, console);
            }
        }
        checkpointTold = true;
    }

    /** The model with its test codes; without them where they cannot be had, for it is worth more than they are. */
    private SavedModel encoded(SavedModel model, DataSet images) {
        AtomicReference<SavedModel> encoded = new AtomicReference<>(model);
        outputs.attempt(() -> encoded.set(withCodes(model, images)));
        return encoded.get();
    }

    /** Saves the model; where that fails, in the folder for temporary files, for an hour's work must not be lost. */
    private void save(SavedModel model, Path file) {
        try {
            if (OutputFile.isStandardOutput(file)) {
                give(model);
            } else {
                program.store().save(model, file);
            }
        } catch (Failure e) {
            Path kept;
            try {
                String name = file.getFileName().toString();
                kept = Files.createTempDirectory("latent-explorer-")
                        .resolve(name.endsWith(".zip") ? name : "model.zip");
                program.store().save(model, kept);
            } catch (IOException | Failure again) {
                e.addSuppressed(again);
                throw e;
            }
            throw new Failure(e, "failure.save.elsewhere", file, kept);
        }
    }

    /** Models are written as files: on its way to standard output, one passes the folder for temporary files. */
    private void give(SavedModel model) {
        try {
            Path passing = Files.createTempFile("latent-explorer-", ".zip");
            try {
                program.store().save(model, passing);
                console.content(out -> Files.copy(passing, out));
            } finally {
                Files.deleteIfExists(passing);
            }
        } catch (IOException e) {
            throw new Failure(e, "failure.out.write", "-", String.valueOf(e.getMessage()));
        }
    }

    private void writeTables(SavedModel model, DataSet images) {
        if (history != null) {
            outputs.attempt(() -> OutputFile.write(console, history, HistoryCsv.of(model.history())));
        }
        if (report != null && model.testCodes() != null) {
            outputs.attempt(() -> {
                if (new Report(console, look(false), invocation().line())
                        .write(report, model, images, outputs)) {
                    console.say("cli.train.report", report.resolve(Findings.PAGE));
                }
            });
        }
    }

    /**
     * The model with the encoded test set in it, so that its map is there at once wherever it is opened; without it if
     * memory runs out, for that is no reason to lose the model.
     */
    static SavedModel withCodes(SavedModel model, DataSet images) {
        Codes codes;
        try {
            codes = model.model().encode(images.test(), Progress.NONE);
        } catch (OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "the test set could not be encoded", e);
            return model;
        }
        return new SavedModel(model.model(), model.history(), model.provenance(), model.optimizer(), codes);
    }

    /** A third as large; continuing it begins with an optimizer that remembers nothing. */
    private static SavedModel withoutState(SavedModel model) {
        return new SavedModel(model.model(), model.history(), model.provenance(), null, model.testCodes());
    }

    private void tellWhere(TrainingResult result, Recipe recipe, Path file) {
        History history = result.model().history();
        switch (result.end()) {
            case STOPPED -> console.say("cli.train.stopped", history.epochs().size(), recipe.epochs(), file);
            case EARLY -> console.say("cli.train.early", history.epochs().size(), file);
            case FINISHED, DIVERGED, FAILED -> console.say("cli.train.written", file);
        }
    }

    private int conclude(TrainingResult result, double seconds) {
        console.say("cli.train.time", String.format(Locale.ROOT, "%.1f", seconds));
        SavedModel model = result.model();
        if (model.history().last() != null) {
            LossName name = new LossName(console.locale(), model.model().recipe());
            console.say("cli.train.sum", name.sum(model.history().last()), name.of(model.history().last()));
        }
        if (result.failure() != null) {
            CommandLineProgram.tell(result.failure(), verbose, console);
        }
        if (json) {
            console.json(figures(model, seconds));
        }
        return result.failure() != null ? ExitCode.SOFTWARE : outputs.exitCode();
    }

    private static Map<String, Object> figures(SavedModel model, double seconds) {
        History history = model.history();
        History.Epoch last = history.last();
        double fastest = history.epochs().stream().map(History.Epoch::samplesPerSecond)
                .max(Comparator.naturalOrder()).orElse(Double.NaN);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("epochs", history.epochs().size());
        figures.put("trainLoss", last == null ? null : Console.figure(last.trainLoss()));
        figures.put("validationLoss", last == null ? null : Console.figure(last.validationLoss()));
        figures.put("loss", new LossName(Locale.ENGLISH, model.model().recipe()).of(last));
        figures.put("penalty", last == null ? null : Console.figure(last.penalty()));
        figures.put("samplesPerSecond", Console.figure(fastest));
        figures.put("seconds", Console.figure(seconds));
        return figures;
    }
}
