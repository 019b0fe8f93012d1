package org.latentexplorer.projection;

import org.latentexplorer.kernel.Parallel;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectionSettings;
import smile.manifold.TSNE;
import smile.util.AlgoStatus;
import smile.util.IterativeAlgorithmController;

/** Smile's t-SNE, which counts every pair of codes: three square matrices, and time to match. */
final class SmileTsne {
    private static final double RATE = 200;
    private static final double EXAGGERATION = 12;
    private static final int EXAGGERATED_MOST = 250;
    private static final double TOLERANCE = 1e-7;
    private static final double LEAST_GAIN = 0.01;
    private static final double DESCENT = 0.98;

    private SmileTsne() {
    }

    static Layout run(Codes codes, ProjectionSettings settings, Progress progress) {
        Progress descent = progress.part(0, DESCENT);
        double[][] places = Smile.run(settings.seed(), progress, () ->
                TSNE.fit(squares(codes, descent), options(settings, descent)).coordinates());
        float[] x = Smile.column(places, 0, codes.count());
        float[] y = Smile.column(places, 1, codes.count());
        double kl = Tsne.divergence(codes, settings.perplexity(), x, y, progress.part(DESCENT, 1));
        return new Layout(x, y, kl);
    }

    private static TSNE.Options options(ProjectionSettings settings, Progress progress) {
        int iterations = settings.iterations();
        // it never ends for want of progress: that is judged by a sum whose order changes from run to run
        return new TSNE.Options(2, settings.perplexity(), RATE, EXAGGERATION, iterations, iterations, TOLERANCE, 0.5,
                0.8, Math.min(EXAGGERATED_MOST, iterations / 4), LEAST_GAIN, new Watch(progress, iterations));
    }

    /** Squared distances: given codes, Smile would take as many of them as they have numbers for distances. */
    private static double[][] squares(Codes codes, Progress progress) {
        int count = codes.count();
        double[][] squares = new double[count][count];
        Parallel.each(count, i -> {
            for (int j = 0; j < count && !progress.cancelled(); j++) {
                double sum = 0;
                for (int d = 0; d < codes.dimension(); d++) {
                    double off = codes.at(i, d) - codes.at(j, d);
                    sum += off * off;
                }
                squares[i][j] = sum;
            }
        });
        progress.check();
        return squares;
    }

    /**
     * Hears of every tenth iteration. Smile's own controller would start a thread that keeps the program from ending,
     * and would have the computation wait where nobody fetches what it tells.
     */
    private static final class Watch extends IterativeAlgorithmController<AlgoStatus> {
        private final Progress progress;
        private final int iterations;

        Watch(Progress progress, int iterations) {
            super(Runnable::run, 1);
            this.progress = progress;
            this.iterations = iterations;
        }

        @Override
        public void submit(AlgoStatus status) {
            progress.check();
            progress.update(status.iteration(), iterations);
        }
    }
}
