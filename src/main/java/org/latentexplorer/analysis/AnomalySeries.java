package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Trainer;

/** Holds out every class in turn: as many trainings as there are classes, as one piece of work. */
final class AnomalySeries {
    private final Training training;
    private final DataSet data;

    /** @throws Failure if the data has no labels, or only one class */
    AnomalySeries(Trainer trainer, DataSet data) {
        Labels.check(data.train());
        Labels.check(data.test());
        this.training = new Training(trainer);
        this.data = data;
    }

    /**
     * @param kind    see {@link AnomalyScorer}
     * @param samples see {@link AnomalyScorer}
     * @param part    hears of the table so far whenever a class is finished
     * @throws Failure                            if the recipe does not suit the data
     * @throws org.latentexplorer.model.Cancelled if asked to stop; what was finished has been heard of
     */
    AnomalyTable run(Recipe recipe, AnomalyScores.Kind kind, int samples, Progress progress,
                            Consumer<AnomalyTable> part) {
        List<Integer> classes = List.copyOf(present());
        List<AnomalyTable.Row> rows = new ArrayList<>();
        for (int held : classes) {
            rows.add(row(recipe.with(Recipe.HELD_OUT, Set.of(held)), held, kind, samples,
                    progress.part(rows.size(), classes.size())));
            part.accept(new AnomalyTable(List.copyOf(rows), classes.size()));
        }
        return new AnomalyTable(List.copyOf(rows), classes.size());
    }

    private AnomalyTable.Row row(Recipe recipe, int held, AnomalyScores.Kind kind, int samples, Progress progress) {
        long start = System.nanoTime();
        LatentModel model = training.run(recipe, data, progress.part(0, 0.8)).model();
        double seconds = (System.nanoTime() - start) / 1e9;
        AnomalyScores scores = new AnomalyScorer(model, kind, samples, recipe.seed())
                .measure(data.test(), Set.of(held), progress.part(0.8, 0.85));
        return new AnomalyTable.Row(held, scores.kind(), scores.roc().auroc(),
                AnomalyBaselines.measure(data, Set.of(held), recipe.latent(), progress.part(0.85, 1)), scores,
                scores.roc().positives(), scores.roc().negatives(), data.train().count() - count(data.train(), held),
                model.epochs(), seconds);
    }

    /** Classes that there are test images of: without any, there is nothing to find. */
    private Set<Integer> present() {
        Set<Integer> present = new TreeSet<>();
        for (int i = 0; i < data.test().count(); i++) {
            present.add(data.test().label(i));
        }
        return present;
    }

    private static int count(ImageSet images, int label) {
        int count = 0;
        for (int i = 0; i < images.count(); i++) {
            count += images.label(i) == label ? 1 : 0;
        }
        return count;
    }
}
