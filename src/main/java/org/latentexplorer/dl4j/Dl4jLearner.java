package org.latentexplorer.dl4j;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.training.Learner;
import org.latentexplorer.training.Start;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J at work on one network. Its parameters are in our order, see {@link TrainingGraph}. */
final class Dl4jLearner implements Learner {
    private static final int LOOK_MILLIS = 50;

    private final Start start;
    private final Recipe recipe;
    private Dl4jBatch batch;
    private TrainingGraph training;
    private ComputationGraph graph;
    private double penalty;

    Dl4jLearner(Start start) {
        this.start = start;
        recipe = start.network().recipe();
    }

    /** ND4J takes seconds to start, in which somebody may lose patience. */
    @Override
    public void prepare(TrainingControl control) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("nd4j-start").start(() -> {
            try {
                Nd4jRuntime.startSingleThreaded();
                started.complete(null);
            } catch (Throwable e) {
                started.completeExceptionally(e);
            }
        });
        while (!control.stopped()) {
            try {
                started.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                build();
                return;
            } catch (TimeoutException e) {
                // not yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                control.stop();
            } catch (ExecutionException e) {
                throw new Failure(e.getCause(), "failure.dl4j.start");
            }
        }
    }

    private void build() {
        // threads are counted for each thread that computes
        Nd4jRuntime.startSingleThreaded();
        training = new TrainingGraph(start.network());
        graph = training.graph();
        graph.init(Nd4j.createFromArray(start.parameters()), false);
        OptimizerState state = start.optimizer();
        INDArray memory = graph.getUpdater().getStateViewArray();
        if (state != null && state.values().length == memory.length()) {
            memory.assign(Nd4j.createFromArray(state.values()).reshape(memory.shape()));
            graph.getConfiguration().setIterationCount((int) Math.min(state.steps(), Integer.MAX_VALUE));
        }
        batch = new Dl4jBatch(start.network(), start.images());
    }

    /** What DL4J itself draws at random, dropout, depends on the epoch alone. */
    @Override
    public void begin(int epoch) {
        Nd4j.getRandom().setSeed(recipe.seed() * 31 + epoch);
    }

    @Override
    public double learn(int[] images, int from, int count, double epochs, RandomGenerator noise) {
        training.weigh(epochs);
        double weights = graph.calcRegularizationScore(true);
        try (Filled data = new Filled(batch.load(images, from, count, noise))) {
            graph.fit(data.set());
        }
        penalty = weights + training.divergence();
        return graph.score();
    }

    @Override
    public double penalty() {
        return penalty;
    }

    @Override
    public double loss(int[] images, int from, int count, double epochs, RandomGenerator noise) {
        training.weigh(epochs);
        try (Filled data = new Filled(batch.load(images, from, count, noise))) {
            return graph.score(data.set(), false);
        }
    }

    @Override
    public float[] parameters() {
        return graph == null ? start.parameters().clone() : graph.params().toFloatVector();
    }

    @Override
    public OptimizerState state(int epochs) {
        if (graph != null) {
            return new OptimizerState(graph.getUpdater().getStateViewArray().toFloatVector(),
                    graph.getConfiguration().getIterationCount(), epochs);
        }
        return start.optimizer() != null ? start.optimizer() : new OptimizerState(new float[(int)
                ModelWriter.stateLength(recipe.optimizer().kind(), start.parameters().length)], 0, epochs);
    }

    /** A batch whose memory, which the garbage collector does not see, is given back at once. */
    private record Filled(MultiDataSet set) implements AutoCloseable {
        @Override
        public void close() {
            Arrays.stream(set.getFeatures()).forEach(INDArray::close);
            Arrays.stream(set.getLabels()).forEach(INDArray::close);
        }
    }
}
