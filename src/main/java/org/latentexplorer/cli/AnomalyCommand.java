package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.AnomalyReport;
import org.latentexplorer.report.AnomalySeriesReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds images of classes that a model has never seen. */
@AutoService(BaseCommand.class)
@Command(name = "anomaly", sortOptions = false, abbreviateSynopsis = true)
public final class AnomalyCommand extends TrainMeasureCommand {
    private static final int MOST_SAMPLES = 1000;

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

    private LatentModel trained;
    private AnomalyScores scores;
    private Map<AnomalyScores.Baseline, Double> baselines;
    private AnomalyTable table;

    public AnomalyCommand() {
        super(90);
    }

    @Override
    void configure(CommandLine line) {
        recipeOptions.addTo(line.getCommandSpec(), console);
        line.registerConverter(AnomalyScores.Kind.class, AnomalyScores.Kind::of);
    }

    @Override
    void prepare() {
        bound("--samples", samples, 1, MOST_SAMPLES);
        if (!(alarms >= 0 && alarms <= 1)) {
            throw usage("cli.usage.range", "--alarms", 0, 1, alarms);
        }
        openModel();
        if (saved != null && all) {
            throw usage("analysis.usage.all");
        }
        chooseRecipe(recipeOptions);
        recipe.check();
        if (!all && recipe.heldOut().isEmpty() && (saved != null || !recipeOptions.heldOutGiven())) {
            throw new Failure("failure.analysis.heldOut");
        }
        trained = saved == null ? null : saved.model();
        loadData(recipeOptions);
    }

    @Override
    void measure(Progress progress) {
        AnomalyDetector detector = Analyses.SERVICES.get(AnomalyDetector.class);
        if (all) {
            table = detector.holdOutEach(program.trainer(), recipe, set, score, samples, progress,
                    part -> table = part);
            return;
        }
        if (trained == null) {
            trained = detector.train(program.trainer(), recipe, set, progress).model();
        }
        scores = detector.score(trained, set.test(), recipe.heldOut(), score, samples, recipe.seed(), progress);
        baselines = detector.baselines(set, recipe.heldOut(), trained.latent(), progress);
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
