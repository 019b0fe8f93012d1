package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.latentexplorer.model.Agreement;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Messages;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LatentMap;

/**
 * Which clusters were found among codes, and how well they agree with the classes.
 *
 * @param components the clusters of as many principal components; null without them
 * @param onMap      whether they were searched where a map draws the codes, and not among the codes themselves
 */
public record ClusterReport(Locale locale, DataSet set, LatentModel model, Codes codes, Clusters.Settings settings,
                            Clusters clusters, Clusters components, boolean onMap) {
    private static final int SHOWN = 20;

    public Findings findings() {
        Findings found = new Findings(locale, "analysis.cluster.title", codes.count(), set.id(),
                Messages.text(locale, "analysis.cluster." + clusters.method().id()));
        if (set.test().labelled()) {
            agreement(found, "adjustedRandIndex", "analysis.cluster.rand", clusters, Agreement::adjustedRandIndex);
            agreement(found, "normalizedMutualInformation", "analysis.cluster.information", clusters,
                    Agreement::normalizedMutualInformation);
            agreement(found, "purity", "analysis.cluster.purity", clusters, Agreement::purity);
        }
        if (components != null) {
            agreement(found, "pcaAdjustedRandIndex", "analysis.cluster.components", components,
                    Agreement::adjustedRandIndex);
        }
        found.json("clusters", clusters.clusters().size());
        found.json("noise", clusters.noise());
        found.json("runs", clusters.runs().size());
        noise(found);
        rows(found);
        pictures(found);
        found.json("method", clusters.method().id());
        if (onMap) {
            found.note("analysis.note.map");
        }
        found.note("analysis.note.agreement");
        if (clusters.runs().size() > 1) {
            found.note("analysis.note.runs", clusters.runs().size(), settings.seed(),
                    settings.seed() + clusters.runs().size() - 1);
        }
        if (clusters.method() == Clusters.Method.DENSITY) {
            found.note("analysis.note.density");
        }
        found.data(set, codes.count());
        found.model(model);
        found.seed(settings.seed());
        return found;
    }

    /** The number of the first run, and where there are several, the range of all: the seed alone makes as much. */
    private static void agreement(Findings found, String name, String key, Clusters clusters,
                                  ToDoubleFunction<Agreement> of) {
        if (clusters.runs().size() < 2) {
            found.figure(name, key, of.applyAsDouble(clusters.agreement()), 3);
            return;
        }
        DoubleSummaryStatistics range = clusters.range(of);
        found.json(name, Findings.finite(of.applyAsDouble(clusters.agreement())));
        found.json(name + "Range", List.of(range.getMin(), range.getMax()));
        found.words(found.text(key), Findings.range(range, 3));
    }

    private void noise(Findings found) {
        if (clusters.method() != Clusters.Method.DENSITY) {
            return;
        }
        found.figure("noiseShare", "analysis.cluster.noise.share", clusters.noiseShare(), 3);
        if (set.test().labelled()) {
            found.figure("adjustedRandIndexClustered", "analysis.cluster.rand.clustered",
                    clusters.clustered().adjustedRandIndex(), 3);
            found.json("normalizedMutualInformationClustered",
                    Findings.finite(clusters.clustered().normalizedMutualInformation()));
        }
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
            rows.add(List.of(found.text("analysis.cluster.noise"), String.valueOf(clusters.noise()), "", ""));
        }
        found.table(List.of(found.text("analysis.cluster.cluster"), found.text("analysis.images"),
                found.text("analysis.cluster.class"), found.text("analysis.cluster.share")), rows);
        found.json("rows", told);
    }

    private String name(Clusters.Cluster cluster) {
        return cluster.label() < 0 ? "–" : set.test().classes().get(cluster.label());
    }

    private void pictures(Findings found) {
        String caption = found.caption(codes.count(), set, model);
        String title = found.text("analysis.cluster.means");
        found.picture("means.png", title, () -> means(found, title, caption));
        found.picture("clusters.png", found.text("analysis.cluster.map"), () -> LatentMap.draw(coloured(),
                names(found), 0, Math.min(1, codes.dimension() - 1), caption, found.look()));
    }

    private BufferedImage means(Findings found, String title, String caption) {
        List<Clusters.Cluster> shown = clusters.clusters().subList(0, Math.min(SHOWN, clusters.clusters().size()));
        int size = model.size();
        float[] means = new float[shown.size() * size];
        for (int c = 0; c < shown.size(); c++) {
            System.arraycopy(shown.get(c).mean(), 0, means, c * size, size);
        }
        return ImageRows.draw(title, caption, List.of(new ImageRows.Row(found.text("analysis.cluster.mean"), means)),
                IntStream.range(0, shown.size()).mapToObj(c -> (c + 1) + ": " + name(shown.get(c))).toList(),
                model.shape(), found.look());
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

    private List<String> names(Findings found) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < Math.min(255, clusters.clusters().size()); c++) {
            names.add(String.valueOf(c + 1));
        }
        if (clusters.noise() > 0) {
            names.add(found.text("analysis.cluster.noise"));
        }
        return names;
    }
}
