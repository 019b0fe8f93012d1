package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.latentexplorer.analysis.AnomalyScorer;
import org.latentexplorer.analysis.AnomalySeries;
import org.latentexplorer.analysis.Training;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.SavedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds images of classes that a model has never seen. */
@Command(name = "anomaly", sortOptions = false, abbreviateSynopsis = true)
final class AnomalyCommand extends MeasureCommand implements RecipeTaker {
    private static final int MOST_SAMPLES = 1000;

    @Parameters(paramLabel = "MODEL", arity = "0..1")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--all")
    private boolean all;
    @Option(names = "--score", paramLabel = "NAME")
    private AnomalyScores.Kind score;
    @Option(names = "--samples", paramLabel = "N", defaultValue = "8")
    private int samples;
    @Option(names = "--alarms", paramLabel = "SHARE", defaultValue = "0.05")
    private double alarms;
    @Option(names = "--threshold", paramLabel = "SCORE")
    private Double threshold;
    @Mixin
    private RecipeOptions recipeOptions;

    private DataSet set;
    private LatentModel trained;
    private Recipe recipe;
    private AnomalyScores scores;
    private AnomalyTable table;
    private SavedModel saved;

    AnomalyCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public RecipeOptions recipeOptions() {
        return recipeOptions;
    }

    @Override
    void prepare() {
        bound("--samples", samples, 1, MOST_SAMPLES);
        if (!(alarms >= 0 && alarms <= 1)) {
            throw usage("cli.usage.range", "--alarms", 0, 1, alarms);
        }
        saved = model == null ? null : ModelFiles.open(program.store(), model);
        if (saved != null && all) {
            throw usage("analysis.usage.all");
        }
        recipe = saved == null ? recipeOptions.fresh() : saved.model().recipe();
        recipe.check();
        if (!all && recipe.heldOut().isEmpty()) {
            throw new Failure("failure.analysis.heldOut");
        }
        trained = saved == null ? null : saved.model();
        set = saved != null ? DataOption.of(program, console, data, saved)
                : DataOption.load(program, console, data != null ? data : TrainCommand.EMBEDDED);
    }

    @Override
    void measure(Progress progress) {
        if (all) {
            new AnomalySeries(program.trainer(), set).run(recipe, score, samples, progress, t -> table = t);
            return;
        }
        if (trained == null) {
            trained = new Training(program.trainer()).run(recipe, set, progress);
        }
        scores = new AnomalyScorer(trained, score, samples, recipe.seed()).measure(set.test(), recipe.heldOut(),
                progress);
    }

    @Override
    Findings findings() {
        return table != null ? everyClass() : scores != null ? heldOut() : null;
    }

    private Findings everyClass() {
        Findings found = new Findings(console, console.text("analysis.anomaly.all", set.id()));
        found.figure("auroc", "analysis.anomaly.mean", table.mean(), 3);
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (AnomalyTable.Row row : table.rows()) {
            rows.add(List.of(className(row.heldOut()), Findings.decimal(row.auroc(), 3), String.valueOf(row.unseen()),
                    String.valueOf(row.seen()), String.valueOf(row.learned()), Findings.decimal(row.seconds(), 1)));
            told.add(Map.of("heldOut", row.heldOut(), "auroc", row.auroc(), "unseen", row.unseen(), "seen",
                    row.seen(), "learned", row.learned(), "epochs", row.epochs(), "seconds",
                    row.seconds()));
        }
        found.table(List.of(console.text("analysis.anomaly.heldOut"), "AUROC", console.text("analysis.anomaly.unseen"),
                console.text("analysis.anomaly.seen"), console.text("analysis.anomaly.learned"),
                console.text("analysis.seconds")), rows);
        found.json("rows", told);
        basis(found, table.rows().getFirst().kind());
        found.recipe(NetworkSpec.of(recipe, set.train()));
        return found;
    }

    private String className(int label) {
        return set.test().classes().get(label);
    }

    private Findings heldOut() {
        String held = String.join(", ", recipe.heldOut().stream().map(String::valueOf).toList());
        Findings found = new Findings(console, console.text("analysis.anomaly.one", held, set.id()));
        Roc roc = scores.roc();
        double at = threshold != null ? threshold : roc.thresholdFor(alarms);
        Roc.Counts counts = roc.at(at);
        found.figure("auroc", "analysis.anomaly.auroc", roc.auroc(), 4);
        found.figure("threshold", "analysis.anomaly.threshold", at, 4);
        found.figure("hitRate", "analysis.anomaly.hits", counts.hitRate(), 3);
        found.figure("alarmRate", "analysis.anomaly.alarms", counts.alarmRate(), 3);
        found.table(List.of("", console.text("analysis.anomaly.strange"), console.text("analysis.anomaly.usual")),
                List.of(List.of(console.text("analysis.anomaly.unseen"), String.valueOf(counts.found()),
                        String.valueOf(counts.missed())),
                        List.of(console.text("analysis.anomaly.seen"), String.valueOf(counts.alarms()),
                                String.valueOf(counts.passed()))));
        found.json("heldOut", List.copyOf(recipe.heldOut()));
        found.json("found", counts.found());
        found.json("missed", counts.missed());
        found.json("falseAlarms", counts.alarms());
        found.json("passed", counts.passed());
        if (reporting()) {
            new AnomalyPictures(console, look(false), trained, set).add(found, scores, at);
        }
        basis(found, scores.kind());
        found.model(trained);
        return found;
    }

    private void basis(Findings found, AnomalyScores.Kind kind) {
        found.json("score", kind.id());
        found.basis("analysis.basis.score", console.text("analysis.score." + kind.id()));
        if (kind.bound()) {
            found.json("samples", samples);
            found.basis("analysis.basis.samples", samples);
        }
        found.data(set.id(), set.checksum(), set.test().count());
        if (saved != null) {
            found.learned(saved, set);
        }
        found.seed(recipe.seed());
    }
}
