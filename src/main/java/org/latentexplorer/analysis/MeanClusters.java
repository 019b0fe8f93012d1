package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Flow;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;
import smile.math.MathEx;
import smile.util.AlgoStatus;
import smile.util.IterativeAlgorithmController;

/** Clusters around means (Smile's k-means, begun as k-means++), the tightest of several starts. */
final class MeanClusters {
    private static final int STARTS = 10;
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    private MeanClusters() {
    }

    /**
     * @return a cluster from 0 for each code
     * @throws Failure                            if there are fewer different codes than clusters
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static int[] find(Codes codes, int count, long seed, Progress progress) {
        Quiet.please();
        double[][] points = points(codes);
        checkDifferent(points, count);
        CentroidClustering<double[], double[]> best = null;
        for (int start = 0; start < STARTS; start++) {
            progress.check();
            progress.update(start, STARTS);
            // Smile's numbers are drawn by this thread's generator
            MathEx.setSeed(seed * STARTS + start);
            CentroidClustering<double[], double[]> found = fit(points, count, progress);
            best = best == null || found.distortion() < best.distortion() ? found : best;
        }
        return best.group();
    }

    private static CentroidClustering<double[], double[]> fit(double[][] points, int count, Progress progress) {
        try (IterativeAlgorithmController<AlgoStatus> controller =
                     new IterativeAlgorithmController<>(Runnable::run, Flow.defaultBufferSize())) {
            controller.subscribe(new Stop(controller, progress));
            CentroidClustering<double[], double[]> found = KMeans.fit(points,
                    new Clustering.Options(count, ITERATIONS, TOLERANCE, controller));
            progress.check();
            return found;
        }
    }

    /** Ends k-means after the iteration under way, once that is asked for. */
    private record Stop(IterativeAlgorithmController<AlgoStatus> controller, Progress progress)
            implements Flow.Subscriber<AlgoStatus> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(AlgoStatus status) {
            if (progress.cancelled()) {
                controller.stop();
            }
        }

        @Override
        public void onError(Throwable thrown) {
        }

        @Override
        public void onComplete() {
        }
    }

    private static double[][] points(Codes codes) {
        double[][] points = new double[codes.count()][codes.dimension()];
        for (int i = 0; i < points.length; i++) {
            for (int axis = 0; axis < codes.dimension(); axis++) {
                points[i][axis] = codes.at(i, axis);
            }
        }
        return points;
    }

    private static void checkDifferent(double[][] points, int count) {
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < points.length && different.size() < count; i++) {
            different.add(Arrays.hashCode(points[i]));
        }
        if (different.size() < count) {
            throw different.size() < 2 ? new Failure("failure.analysis.clusters.same", points.length)
                    : new Failure("failure.analysis.clusters", count, different.size());
        }
    }
}
