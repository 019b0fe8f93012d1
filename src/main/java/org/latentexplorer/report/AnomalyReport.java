package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyScores.Baseline;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Roc;
import org.latentexplorer.picture.Distributions;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Tint;

/**
 * How well images of unseen classes are found by one model.
 *
 * @param unseen    the classes
 * @param threshold from which score on an image is called strange
 * @param samples   of each code, for a bound
 * @param baselines what is found without a model
 */
public record AnomalyReport(Locale locale, DataSet set, LatentModel model, Set<Integer> unseen, AnomalyScores scores,
                            double threshold, int samples, Map<Baseline, Double> baselines) {
    private static final int IMAGES = 10;

    public Findings findings() {
        String held = String.join(", ", unseen.stream().sorted().map(String::valueOf).toList());
        Findings found = new Findings(locale, "analysis.anomaly.one", held, set.id());
        Roc.Counts counts = scores.roc().at(threshold);
        found.figure("auroc", "analysis.anomaly.auroc", scores.roc().auroc(), 4);
        found.figure("threshold", "analysis.anomaly.threshold", threshold, 4);
        found.figure("hitRate", "analysis.anomaly.hits", counts.hitRate(), 3);
        found.figure("alarmRate", "analysis.anomaly.alarms", counts.alarmRate(), 3);
        found.table(List.of("", found.text("analysis.anomaly.strange"), found.text("analysis.anomaly.usual")),
                List.of(List.of(found.text("analysis.anomaly.unseen"), String.valueOf(counts.found()),
                        String.valueOf(counts.missed())),
                        List.of(found.text("analysis.anomaly.seen"), String.valueOf(counts.alarms()),
                                String.valueOf(counts.passed()))));
        found.table(List.of(found.text("analysis.anomaly.without"), "AUROC"), baselines.entrySet().stream()
                .map(e -> List.of(found.text(key(e.getKey())), Findings.decimal(e.getValue(), 3))).toList());
        found.json("heldOut", unseen.stream().sorted().toList());
        found.json("found", counts.found());
        found.json("missed", counts.missed());
        found.json("falseAlarms", counts.alarms());
        found.json("passed", counts.passed());
        found.json("baselines", told(baselines));
        pictures(found);
        basis(found, scores.kind(), samples, set, model.recipe());
        found.model(model);
        return found;
    }

    static String key(Baseline baseline) {
        return "analysis.anomaly.baseline." + baseline.id();
    }

    static Map<String, Object> told(Map<Baseline, Double> baselines) {
        Map<String, Object> told = new LinkedHashMap<>();
        baselines.forEach((baseline, auroc) -> told.put(baseline.id(), Findings.finite(auroc)));
        return told;
    }

    static void basis(Findings found, AnomalyScores.Kind kind, int samples, DataSet set, Recipe recipe) {
        found.json("score", kind.id());
        found.note("analysis.note.auroc");
        found.note("analysis.note.baselines", recipe.latent());
        found.basis("analysis.basis.score", found.text("analysis.score." + kind.id()));
        if (kind.bound()) {
            found.json("samples", samples);
            found.basis("analysis.basis.samples", samples);
            found.note("analysis.note.bound", samples);
        }
        found.data(set, set.test().count());
        found.seed(recipe.seed());
    }

    private void pictures(Findings found) {
        String caption = found.caption(set.test().count(), set, model);
        String spread = found.text("analysis.anomaly.spread");
        found.picture("scores.png", spread, () -> Distributions.draw(spread, caption, scores.values(), scores.unseen(),
                new String[] {found.text("analysis.anomaly.seen"), found.text("analysis.anomaly.unseen"),
                    found.text("analysis.score." + scores.kind().id()), found.text("analysis.anomaly.line")},
                threshold, found.look()));
        String title = found.text("analysis.anomaly.roc", Findings.decimal(scores.roc().auroc(), 3));
        found.picture("roc.png", title, () -> LineChart.draw(new LineChart.Words(title, caption,
                found.text("analysis.anomaly.alarms"), found.text("analysis.anomaly.hits"), false, true),
                List.of(chance(found), curve(model.recipe().family().id(), scores.roc(), 4)), found.look()));
        for (boolean strangest : new boolean[] {true, false}) {
            String name = found.text(strangest ? "analysis.anomaly.strangest" : "analysis.anomaly.plainest");
            found.picture(strangest ? "strangest.png" : "plainest.png", name,
                    () -> images(found, name, caption, strangest));
        }
    }

    static Curve chance(Findings found) {
        return new Curve(found.text("analysis.anomaly.chance"), new double[] {0, 1}, new double[] {0, 1},
                Tint.TEXT, true, false);
    }

    static Curve curve(String name, Roc roc, int colour) {
        int points = roc.thresholds().length;
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        for (int i = 0; i < points; i++) {
            x[i + 1] = (double) roc.falsePositives()[i] / roc.negatives();
            y[i + 1] = (double) roc.truePositives()[i] / roc.positives();
        }
        return new Curve(name, x, y, colour, false, false);
    }

    /** Numbers of the first few images, the strangest first or the least strange. */
    static int[] first(AnomalyScores scores, boolean strangest) {
        return IntStream.range(0, scores.values().length).boxed()
                .sorted(Comparator.comparingDouble(i -> strangest ? -scores.values()[i] : scores.values()[i]))
                .limit(IMAGES).mapToInt(i -> i).toArray();
    }

    private BufferedImage images(Findings found, String title, String caption, boolean strangest) {
        int[] chosen = first(scores, strangest);
        int size = model.size();
        float[] originals = new float[chosen.length * size];
        float[] restored = new float[chosen.length * size];
        float[] differences = new float[chosen.length * size];
        List<String> feet = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            float[] image = new float[size];
            set.test().copy(chosen[i], image, 0);
            float[] back = model.reconstruct(image, set.test().label(chosen[i]));
            System.arraycopy(image, 0, originals, i * size, size);
            System.arraycopy(back, 0, restored, i * size, size);
            for (int p = 0; p < size; p++) {
                differences[i * size + p] = Math.abs(image[p] - back[p]);
            }
            feet.add(name(set, scores, chosen[i]) + Findings.decimal(scores.values()[chosen[i]],
                    scores.values()[chosen[i]] < 10 ? 3 : 0));
        }
        return ImageRows.draw(title, caption, List.of(
                new ImageRows.Row(found.text("picture.original"), originals),
                new ImageRows.Row(found.text("picture.reconstruction"), restored),
                new ImageRows.Row(found.text("analysis.difference"), differences)), feet, model.shape(), found.look());
    }

    /** Its class, with a star if that is unseen. */
    private static String name(DataSet set, AnomalyScores scores, int image) {
        return set.test().classes().get(set.test().label(image)) + (scores.unseen()[image] ? "* " : " ");
    }
}
