package org.latentexplorer.projection;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Random;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Projector;

/**
 * t-SNE for any number of codes: neighbours found exactly, repulsion counted exactly for few codes and interpolated on
 * a grid for more. It starts from the principal components and exaggerates affinities at first, with a learning rate
 * that grows with the number of codes (Belkina et al. 2019; Kobak and Berens 2019).
 */
@AutoService(Projection.class)
public final class Tsne implements Projection {
    static final double MAX_PERPLEXITY = 500;
    static final int MAX_ITERATIONS = 20_000;
    /** Neighbours that are looked at, for each one that counts as near. */
    static final int REACH = 3;
    /** Up to so many codes, counting every pair is as fast as the grid. */
    static final int MOST_EXACT = 2_500;
    private static final int MIN_PERPLEXITY = 1;
    private static final Hyperparameter<Double> PERPLEXITY = perplexity(MIN_PERPLEXITY);
    private static final Hyperparameter<Integer> ITERATIONS = iterations(50);
    private static final double EXAGGERATION = 12;
    /** Share of the iterations that exaggerate, and iterations that do at most. */
    private static final double EXAGGERATED_SHARE = 0.25;
    private static final int EXAGGERATED_MOST = 250;
    /** Codes for each unit of the learning rate, once nothing is exaggerated: affinities then pull less and bear more. */
    private static final double LATE = 3;
    private static final double LEAST_RATE = 200;
    private static final double START = 1e-4;
    /** Of what the start is made of, this share is chance: principal components may leave a direction empty. */
    private static final double CHANCE = 0.01;
    private static final long APART = 33_000_000L;
    private static final double SEARCHED = 0.1;

    /** About how many neighbours of a code count as near, typically 5 to 50. */
    static Hyperparameter<Double> perplexity(int min) {
        return Hyperparameter.number("perplexity", 30, min, MAX_PERPLEXITY).option("perplexity", "N")
                .sentence("problem.perplexity");
    }

    /** Steps of the optimisation; 1,000 is usual. */
    static Hyperparameter<Integer> iterations(int min) {
        return Hyperparameter.whole("iterations", 1_000, min, MAX_ITERATIONS)
                .sentence("problem.projection.iterations").in(Hyperparameter.Section.NONE);
    }

    @Override
    public String id() {
        return "tsne";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(PERPLEXITY, ITERATIONS, SEED);
    }

    @Override
    public int minCodes() {
        return REACH * MIN_PERPLEXITY + 1;
    }

    @Override
    public Problem problem(HyperparameterValues values, int codes) {
        return tooFew(values.get(PERPLEXITY), codes);
    }

    /** Says that there are not the neighbours that a perplexity needs; null if there are. */
    static Problem tooFew(double perplexity, int codes) {
        return REACH * perplexity <= codes - 1 ? null : new Problem("perplexity", "problem.perplexity.many",
                String.valueOf(perplexity), codes, (codes - 1) / REACH);
    }

    @Override
    public Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving) {
        int count = codes.count();
        Progress search = progress.part(0, SEARCHED);
        Affinities affinities = affinities(codes, values.get(PERPLEXITY), search);
        progress.check();
        Pca start = Pca.of(codes, search);
        EmbeddingKernel kernel = EmbeddingKernel.best();
        Repulsion repulsion = count <= MOST_EXACT ? new ExactRepulsion(kernel) : new GridRepulsion(kernel);
        Gradient gradient = new Gradient(kernel, affinities, repulsion);
        Random random = new Random(values.get(SEED));
        Descent descent = new Descent(begin(start.x(), random), begin(start.y(), random));
        descend(descent, gradient, values.get(ITERATIONS), progress.part(SEARCHED, 1), moving);
        return new Layout(descent.x(), descent.y(), gradient.divergence(descent.x(), descent.y()));
    }

    private static Affinities affinities(Codes codes, double perplexity, Progress progress) {
        int reach = (int) Math.min(codes.count() - 1, Math.ceil(REACH * perplexity));
        return Affinities.of(Neighbours.among(Rows.of(codes.values(), codes.dimension()), reach, progress::at),
                perplexity, progress);
    }

    /** The Kullback-Leibler divergence of a map made by others, measured as that of our own. */
    static double divergence(Codes codes, double perplexity, float[] x, float[] y, Progress progress) {
        EmbeddingKernel kernel = EmbeddingKernel.best();
        Affinities affinities = affinities(codes, perplexity, progress);
        return new Gradient(kernel, affinities, new ExactRepulsion(kernel)).divergence(x, y);
    }

    /** One coordinate of all points, as small as t-SNE likes it at first. */
    private static float[] begin(float[] component, Random random) {
        double squares = 0;
        for (float value : component) {
            squares += (double) value * value;
        }
        double scale = squares > 0 ? START / Math.sqrt(squares / component.length) : 0;
        float[] begin = new float[component.length];
        for (int i = 0; i < begin.length; i++) {
            begin[i] = (float) (component[i] * scale + random.nextGaussian() * CHANCE * START);
        }
        return begin;
    }

    private static void descend(Descent descent, Gradient gradient, int iterations, Progress steps,
                                Projector.Moving moving) {
        int exaggerated = (int) Math.min(EXAGGERATED_MOST, EXAGGERATED_SHARE * iterations);
        long told = System.nanoTime() - APART;
        for (int i = 0; i < iterations; i++) {
            steps.check();
            boolean early = i < exaggerated;
            double rate = Math.max(LEAST_RATE, descent.x().length / (early ? EXAGGERATION : LATE));
            gradient.compute(descent.x(), descent.y(), early ? EXAGGERATION : 1);
            descent.step(gradient.x(), gradient.y(), rate, early ? 0.5 : 0.8);
            steps.update(i + 1, iterations);
            if (System.nanoTime() - told >= APART) {
                told = System.nanoTime();
                moving.moved(descent.x().clone(), descent.y().clone());
            }
        }
    }
}
