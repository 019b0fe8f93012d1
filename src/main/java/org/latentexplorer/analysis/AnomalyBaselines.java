package org.latentexplorer.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.AnomalyScores.Baseline;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Roc;

/** How well images of unseen classes are found without any training: what a model's score is to be held against. */
final class AnomalyBaselines {
    /** Components among which neighbours are searched: fewer than pixels, and better than they are. */
    private static final int COMPONENTS = 30;
    private static final int BATCH = 256;

    private AnomalyBaselines() {
    }

    /**
     * Fits to the training images of seen classes and scores the test images.
     *
     * @param unseen classes to be found
     * @param width  components to give images back by: as many as the model's codes have numbers
     * @return the area under the curve of each
     * @throws org.latentexplorer.model.Failure   if there are no test images of an unseen class, or no others
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static Map<Baseline, Double> measure(DataSet data, Set<Integer> unseen, int width, Progress progress) {
        ImageSet test = data.test();
        ImageSet seen = data.train().choose(IntStream.range(0, data.train().count())
                .filter(i -> !unseen.contains(data.train().label(i))).toArray());
        boolean[] strange = new boolean[test.count()];
        for (int i = 0; i < strange.length; i++) {
            strange[i] = unseen.contains(test.label(i));
        }
        int narrow = Math.min(width, test.size());
        int wide = Math.min(Math.max(narrow, COMPONENTS), test.size());
        PrincipalComponents fitted = PrincipalComponents.fit(seen, wide, progress.part(0, 0.5));
        Map<Baseline, Double> found = new EnumMap<>(Baseline.class);
        double ink = Roc.of(IntStream.range(0, test.count()).mapToDouble(test::ink).toArray(), strange).auroc();
        found.put(Baseline.INK, Math.max(ink, 1 - ink));
        found.put(Baseline.COMPONENTS, Roc.of(errors(fitted.first(narrow), test), strange).auroc());
        PrincipalComponents searched = fitted.first(Math.min(COMPONENTS, wide));
        Neighbours nearest = Neighbours.find(Features.of(searched.encode(seen)), Features.of(searched.encode(test)), 1,
                progress.part(0.5, 1)::at);
        found.put(Baseline.NEIGHBOUR, Roc.of(distances(nearest), strange).auroc());
        return Collections.unmodifiableMap(found);
    }

    private static double[] errors(PrincipalComponents components, ImageSet images) {
        Codes codes = components.encode(images);
        double[] errors = new double[images.count()];
        for (int from = 0; from < errors.length; from += BATCH) {
            int n = Math.min(BATCH, errors.length - from);
            float[] originals = ReconstructionMetrics.originals(images, from, n);
            float[] decoded = Compression.decoded(components, codes, from, n);
            for (int i = 0; i < n; i++) {
                errors[from + i] = ReconstructionMetrics.squaredError(originals, decoded, i * images.size(),
                        images.size());
            }
        }
        return errors;
    }

    private static double[] distances(Neighbours nearest) {
        return IntStream.range(0, nearest.squares().length).mapToDouble(i -> nearest.squares()[i]).toArray();
    }
}
