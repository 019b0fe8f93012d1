package org.latentexplorer.projection;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.kernel.Parallel;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Projector;
import smile.manifold.TSNE;
import smile.util.AlgoStatus;
import smile.util.IterativeAlgorithmController;

/** Smile's t-SNE, which counts every pair of codes: three square matrices, and time to match. */
@AutoService(Projection.class)
public final class SmileTsne implements Projection {
    private static final int MIN_PERPLEXITY = 2;
    private static final Hyperparameter<Double> PERPLEXITY = Tsne.perplexity(MIN_PERPLEXITY);
    private static final Hyperparameter<Integer> ITERATIONS = Tsne.iterations(250);
    private static final double RATE = 200;
    private static final double EXAGGERATION = 12;
    private static final int EXAGGERATED_MOST = 250;
    private static final double TOLERANCE = 1e-7;
    private static final double LEAST_GAIN = 0.01;
    private static final double DESCENT = 0.98;

    @Override
    public String id() {
        return "tsne-smile";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(PERPLEXITY, ITERATIONS, SEED);
    }

    @Override
    public int minCodes() {
        return Tsne.REACH * MIN_PERPLEXITY + 1;
    }

    /** Its time and memory grow with the square of the number of codes. */
    @Override
    public int maxCodes() {
        return 3_000;
    }

    @Override
    public Projection standIn() {
        return Projection.of("tsne");
    }

    @Override
    public Problem problem(HyperparameterValues values, int codes) {
        return Tsne.tooFew(values.get(PERPLEXITY), codes);
    }

    @Override
    public Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving) {
        Progress descent = progress.part(0, DESCENT);
        double[][] places = Smile.run(values.get(SEED), progress, () ->
                TSNE.fit(squares(codes, descent), Watch.options(values, descent)).coordinates());
        float[] x = Smile.column(places, 0, codes.count());
        float[] y = Smile.column(places, 1, codes.count());
        double kl = Tsne.divergence(codes, values.get(PERPLEXITY), x, y, progress.part(DESCENT, 1));
        return new Layout(x, y, kl);
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
     * and would have the computation wait where nobody fetches what it tells. Loaded with the library, at the first run.
     */
    private static final class Watch extends IterativeAlgorithmController<AlgoStatus> {
        private final Progress progress;
        private final int iterations;

        Watch(Progress progress, int iterations) {
            super(Runnable::run, 1);
            this.progress = progress;
            this.iterations = iterations;
        }

        static TSNE.Options options(HyperparameterValues values, Progress progress) {
            int iterations = values.get(ITERATIONS);
            // it never ends for want of progress: that is judged by a sum whose order changes from run to run
            return new TSNE.Options(2, values.get(PERPLEXITY), RATE, EXAGGERATION, iterations, iterations, TOLERANCE,
                    0.5, 0.8, Math.min(EXAGGERATED_MOST, iterations / 4), LEAST_GAIN, new Watch(progress, iterations));
        }

        @Override
        public void submit(AlgoStatus status) {
            progress.check();
            progress.update(status.iteration(), iterations);
        }
    }
}
