package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.ClusterReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds clusters among codes, and says how well they agree with the classes. */
@AutoService(BaseCommand.class)
@Command(name = "cluster", sortOptions = false, abbreviateSynopsis = true)
public final class ClusterCommand extends ModelMeasureCommand {
    @Option(names = "--method", paramLabel = "NAME", defaultValue = "k-means")
    private Clusters.Method method;
    @Option(names = "--clusters", paramLabel = "N", defaultValue = "10")
    private int count;
    @Option(names = "--least", paramLabel = "N", defaultValue = "0")
    private int least;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private Clusters.Settings settings;
    private Codes codes;
    private Clusters clusters;
    private Clusters components;

    public ClusterCommand() {
        super(110);
    }

    @Override
    void configure(CommandLine line) {
        line.registerConverter(Clusters.Method.class, Clusters.Method::of);
    }

    @Override
    void prepare() {
        bound("--clusters", count, 1, 1000);
        bound("--least", least, 0, Integer.MAX_VALUE);
        super.prepare();
    }

    @Override
    void measure(Progress progress) {
        Clusterer clusterer = Analyses.SERVICES.get(Clusterer.class);
        LatentModel trained = saved.model();
        settings = new Clusters.Settings(method, count, least, seed, Clusters.Settings.RUNS);
        codes = trained.encode(set.test(), progress);
        clusters = clusterer.cluster(trained, codes, codes, settings, progress);
        if (set.test().labelled()) {
            Codes baseline = clusterer.described(ProbeResult.Input.PCA, trained, set, progress);
            components = clusterer.cluster(trained, codes, baseline, settings, progress);
        }
    }

    @Override
    Findings measured() {
        return clusters == null ? null : new ClusterReport(console.locale(), set, saved.model(), codes, settings,
                clusters, components, false).findings();
    }
}
