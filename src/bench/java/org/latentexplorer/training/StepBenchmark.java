package org.latentexplorer.training;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Autoencoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One training step in its parts, and decoding one code, for each preset. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class StepBenchmark {
    private static final int IMAGES = 4096;

    @Param({"deep-2d", "shallow-32", "variational-2d", "convolutional-2d"})
    public String preset;

    private Recipe recipe;
    private Batch batch;
    private Backpropagation backpropagation;
    private Updater updater;
    private Autoencoder autoencoder;
    private float[] parameters;
    private float[] gradient;
    private float[] code;
    private final RandomGenerator random = new SplittableRandom(1);
    private final Step step = new Step();
    private final float[] image = new float[784];
    private final int[] order = IntStream.range(0, IMAGES).toArray();
    private int at;

    @Setup
    public void prepare() {
        recipe = Preset.of(preset).recipe();
        NetworkSpec network = NetworkSpec.of(recipe, ImageShape.square(28), 10);
        batch = new Batch(network, strokes(), recipe.batch());
        backpropagation = new Backpropagation(network, recipe.batch());
        parameters = Initializer.parameters(network);
        gradient = new float[parameters.length];
        updater = new Updater(recipe.optimizer(), parameters.length, null);
        autoencoder = new Autoencoder(network, parameters.clone());
        code = new float[recipe.latent()];
        batch.load(order, 0, recipe.batch(), random);
        step.begin(recipe.batch(), true, 1, random);
        backpropagation.gradient(parameters, batch, step, gradient);
    }

    /** Images with a fifth of their pixels inked, as digits have. */
    private static ImageSet strokes() {
        Random random = new Random(1);
        byte[] pixels = new byte[IMAGES * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextInt(5) == 0 ? random.nextInt(256) : 0);
        }
        return new ImageSet("strokes", ImageShape.square(28), pixels, null, List.of());
    }

    @Benchmark
    public void load() {
        at = (at + recipe.batch()) % (IMAGES - recipe.batch());
        batch.load(order, at, recipe.batch(), random);
    }

    @Benchmark
    public double gradient() {
        return backpropagation.gradient(parameters, batch, step, gradient);
    }

    @Benchmark
    public void update() {
        updater.step(parameters, gradient);
    }

    @Benchmark
    public double wholeStep() {
        load();
        double loss = gradient();
        update();
        return loss;
    }

    @Benchmark
    public void decodeOne() {
        code[0] = (at++ & 255) * 0.05f;
        autoencoder.decode(code, image);
    }
}
