package org.latentexplorer.cli;

import org.latentexplorer.analysis.Clustering;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.ClusterReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds clusters among codes, and says how well they agree with the classes. */
@Command(name = "cluster", sortOptions = false, abbreviateSynopsis = true)
final class ClusterCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--method", paramLabel = "NAME", defaultValue = "k-means")
    private Clusters.Method method;
    @Option(names = "--clusters", paramLabel = "N", defaultValue = "10")
    private int count;
    @Option(names = "--least", paramLabel = "N", defaultValue = "0")
    private int least;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private SavedModel saved;
    private DataSet set;
    private Clusters.Settings settings;
    private Codes codes;
    private Clusters clusters;
    private Clusters components;

    ClusterCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    void prepare() {
        bound("--clusters", count, 1, 1000);
        bound("--least", least, 0, Integer.MAX_VALUE);
        saved = ModelFiles.open(program, console, model);
        set = DataOption.of(program, console, data, saved);
    }

    @Override
    void measure(Progress progress) {
        LatentModel trained = saved.model();
        settings = new Clusters.Settings(method, count, least, seed, Clusters.Settings.RUNS);
        codes = trained.encode(set.test(), progress);
        clusters = new Clustering(trained, codes, codes).find(settings, progress);
        if (set.test().labelled()) {
            Codes baseline = Clustering.components(set, trained.latent(), progress);
            components = new Clustering(trained, codes, baseline).find(settings, progress);
        }
    }

    @Override
    Findings findings() {
        return clusters == null ? null : new ClusterReport(console.locale(), set, saved.model(), codes, settings,
                clusters, components, false).findings().learned(saved, set);
    }
}
