package org.latentexplorer.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.analysis.Denoising;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Roc;
import org.latentexplorer.picture.Distributions;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.Look;

/** Pictures that explain how well strange images are found. */
record AnomalyPictures(Console console, Look look, LatentModel model, DataSet set) {
    private static final int IMAGES = 10;

    void add(Findings found, AnomalyScores scores, double threshold) {
        String caption = console.text("analysis.caption", set.test().count(), set.id(),
                Describe.model(console, model), model.recipe().family().id());
        String spread = console.text("analysis.anomaly.spread");
        found.picture("scores.png", Distributions.draw(spread, caption, values(scores, false), values(scores, true),
                new String[] {console.text("analysis.anomaly.seen"), console.text("analysis.anomaly.unseen"),
                    console.text("analysis.score." + scores.kind().id()), console.text("analysis.anomaly.line")},
                threshold, look), spread);
        String title = console.text("analysis.anomaly.roc", Findings.decimal(scores.roc().auroc(), 3));
        found.picture("roc.png", LineChart.draw(new LineChart.Words(title, caption,
                console.text("analysis.anomaly.alarms"), console.text("analysis.anomaly.hits"), false, true),
                curves(scores.roc()), look), title);
        images(found, scores, caption, true);
        images(found, scores, caption, false);
    }

    private static double[] values(AnomalyScores scores, boolean unseen) {
        return IntStream.range(0, scores.values().length).filter(i -> scores.unseen()[i] == unseen)
                .mapToDouble(i -> scores.values()[i]).toArray();
    }

    private List<LineChart.Curve> curves(Roc roc) {
        int points = roc.thresholds().length;
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        for (int i = 0; i < points; i++) {
            x[i + 1] = (double) roc.falsePositives()[i] / roc.negatives();
            y[i + 1] = (double) roc.truePositives()[i] / roc.positives();
        }
        return List.of(new LineChart.Curve(console.text("analysis.anomaly.chance"), new double[] {0, 1},
                new double[] {0, 1}, 0, true, false),
                new LineChart.Curve(model.recipe().family().id(), x, y, 4, false, false));
    }

    private void images(Findings found, AnomalyScores scores, String caption, boolean strangest) {
        int[] chosen = IntStream.range(0, scores.values().length).boxed()
                .sorted(Comparator.comparingDouble(i -> strangest ? -scores.values()[i] : scores.values()[i]))
                .limit(IMAGES).mapToInt(i -> i).toArray();
        int size = model.size();
        float[] originals = new float[chosen.length * size];
        float[] restored = new float[chosen.length * size];
        float[] differences = new float[chosen.length * size];
        for (int i = 0; i < chosen.length; i++) {
            float[] image = new float[size];
            set.test().copy(chosen[i], image, 0);
            float[] back = Denoising.restored(model, image, set.test().label(chosen[i]));
            System.arraycopy(image, 0, originals, i * size, size);
            System.arraycopy(back, 0, restored, i * size, size);
            for (int p = 0; p < size; p++) {
                differences[i * size + p] = Math.abs(image[p] - back[p]);
            }
        }
        String title = console.text(strangest ? "analysis.anomaly.strangest" : "analysis.anomaly.plainest");
        List<String> feet = IntStream.of(chosen).mapToObj(i -> set.test().classes().get(set.test().label(i))
                + (scores.unseen()[i] ? "* " : " ") + Findings.decimal(scores.values()[i],
                        scores.values()[i] < 10 ? 3 : 0)).toList();
        found.picture(strangest ? "strangest.png" : "plainest.png", ImageRows.draw(title, caption, List.of(
                new ImageRows.Row(console.text("picture.original"), originals),
                new ImageRows.Row(console.text("picture.reconstruction"), restored),
                new ImageRows.Row(console.text("analysis.difference"), differences)), feet, model.width(),
                model.height(), look), title);
    }
}
