package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.latentexplorer.analysis.Clustering;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LatentMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds clusters among codes, and says how well they agree with the classes. */
@Command(name = "cluster", sortOptions = false, abbreviateSynopsis = true)
final class ClusterCommand extends MeasureCommand {
    private static final int SHOWN = 20;

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
        saved = ModelFiles.open(program.store(), model);
        set = DataOption.of(program, console, data, saved);
    }

    @Override
    void measure(Progress progress) {
        LatentModel trained = saved.model();
        Clusters.Settings settings = new Clusters.Settings(method, count, least, seed);
        codes = trained.encode(set.test(), progress);
        clusters = new Clustering(trained, codes, codes).find(settings, progress);
        if (set.test().labelled()) {
            Codes baseline = Clustering.components(set, trained.latent(), progress);
            components = new Clustering(trained, codes, baseline).find(settings, progress);
        }
    }

    @Override
    Findings findings() {
        if (clusters == null) {
            return null;
        }
        Findings found = new Findings(console, console.text("analysis.cluster.title", codes.count(), set.id(),
                console.text("analysis.cluster." + method.id())));
        if (set.test().labelled()) {
            found.figure("adjustedRandIndex", "analysis.cluster.rand", clusters.adjustedRandIndex(), 3);
            found.figure("normalizedMutualInformation", "analysis.cluster.information",
                    clusters.normalizedMutualInformation(), 3);
            found.figure("purity", "analysis.cluster.purity", clusters.purity(), 3);
        }
        if (components != null) {
            found.figure("pcaAdjustedRandIndex", "analysis.cluster.components", components.adjustedRandIndex(), 3);
        }
        found.json("clusters", clusters.clusters().size());
        found.json("noise", clusters.noise());
        rows(found);
        if (reporting()) {
            pictures(found);
        }
        found.json("method", method.id());
        found.data(set.id(), set.checksum(), codes.count());
        found.learned(saved, set);
        found.model(saved.model());
        found.seed(seed);
        return found;
    }

    private void rows(Findings found) {
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (int c = 0; c < clusters.clusters().size(); c++) {
            Clusters.Cluster cluster = clusters.clusters().get(c);
            rows.add(List.of(String.valueOf(c + 1), String.valueOf(cluster.size()), name(cluster),
                    Findings.decimal(cluster.share(), 3)));
            told.add(cluster.label() < 0 ? Map.of("size", cluster.size())
                    : Map.of("size", cluster.size(), "label", cluster.label(), "share", cluster.share()));
        }
        if (clusters.noise() > 0) {
            rows.add(List.of(console.text("analysis.cluster.noise"), String.valueOf(clusters.noise()), "", ""));
        }
        found.table(List.of(console.text("analysis.cluster.cluster"), console.text("analysis.images"),
                console.text("analysis.cluster.class"), console.text("analysis.cluster.share")), rows);
        found.json("rows", told);
    }

    private String name(Clusters.Cluster cluster) {
        return cluster.label() < 0 ? "–" : set.test().classes().get(cluster.label());
    }

    private void pictures(Findings found) {
        String caption = console.text("analysis.caption", codes.count(), set.id(),
                Describe.model(console, saved.model()), saved.model().recipe().family().id());
        List<Clusters.Cluster> shown = clusters.clusters().subList(0, Math.min(SHOWN, clusters.clusters().size()));
        int size = saved.model().size();
        float[] means = new float[shown.size() * size];
        for (int c = 0; c < shown.size(); c++) {
            System.arraycopy(shown.get(c).mean(), 0, means, c * size, size);
        }
        String title = console.text("analysis.cluster.means");
        found.picture("means.png", ImageRows.draw(title, caption,
                List.of(new ImageRows.Row(console.text("analysis.cluster.mean"), means)),
                IntStream.range(0, shown.size()).mapToObj(c -> (c + 1) + ": " + name(shown.get(c))).toList(),
                saved.model().width(), saved.model().height(), look(false)), title);
        found.picture("clusters.png", LatentMap.draw(coloured(), names(), 0, Math.min(1, codes.dimension() - 1),
                caption, look(false)), console.text("analysis.cluster.map"));
    }

    /** The codes with their clusters for labels; noise is the last. */
    private Codes coloured() {
        byte[] labels = new byte[codes.count()];
        for (int i = 0; i < labels.length; i++) {
            int cluster = clusters.assignment()[i];
            labels[i] = (byte) (cluster < 0 ? Math.min(255, clusters.clusters().size()) : Math.min(255, cluster));
        }
        return new Codes(codes.values(), codes.dimension(), labels);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < Math.min(255, clusters.clusters().size()); c++) {
            names.add(String.valueOf(c + 1));
        }
        if (clusters.noise() > 0) {
            names.add(console.text("analysis.cluster.noise"));
        }
        return names;
    }
}
