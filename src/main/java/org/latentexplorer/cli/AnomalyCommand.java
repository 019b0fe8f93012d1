package org.latentexplorer.cli;

import java.util.Map;
import org.latentexplorer.analysis.AnomalyBaselines;
import org.latentexplorer.analysis.AnomalyScorer;
import org.latentexplorer.analysis.AnomalySeries;
import org.latentexplorer.analysis.Training;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.AnomalyReport;
import org.latentexplorer.report.AnomalySeriesReport;
import org.latentexplorer.report.Findings;
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
    private Map<AnomalyScores.Baseline, Double> baselines;
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
        saved = model == null ? null : ModelFiles.open(program, console, model);
        if (saved != null && all) {
            throw usage("analysis.usage.all");
        }
        recipe = saved == null ? recipeOptions.fresh() : saved.model().recipe();
        recipe.check();
        if (!all && recipe.heldOut().isEmpty() && (saved != null || !recipeOptions.heldOutGiven())) {
            throw new Failure("failure.analysis.heldOut");
        }
        trained = saved == null ? null : saved.model();
        set = saved != null ? DataOption.of(program, console, data, saved)
                : DataOption.load(program, console, data != null ? data : TrainCommand.EMBEDDED);
        recipe = saved == null ? recipeOptions.holdingOut(recipe, set.train()) : recipe;
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
        baselines = AnomalyBaselines.measure(set, recipe.heldOut(), trained.latent(), progress);
    }

    @Override
    Findings findings() {
        if (table != null) {
            return new AnomalySeriesReport(console.locale(), set, recipe, table, samples).findings();
        }
        if (baselines == null) {
            return null;
        }
        Findings found = new AnomalyReport(console.locale(), set, trained, recipe.heldOut(), scores,
                threshold != null ? threshold : scores.roc().thresholdFor(alarms), samples, baselines).findings();
        return saved == null ? found : found.learned(saved, set);
    }
}
