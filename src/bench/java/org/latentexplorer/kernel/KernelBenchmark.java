package org.latentexplorer.kernel;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/**
 * The kernels at the sizes of deep-2d's largest layer, 784 by 128 at batch 32. A product is 6.4 MFLOP: divide by the
 * time for the rate.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class KernelBenchmark {
    private static final int IN = 784;
    private static final int OUT = 128;
    private static final int N = 32;
    private static final int PARAMETERS = 222_000;

    @Param({"vector", "scalar"})
    public String kind;

    private Kernel kernel;
    private final float[] w = floats(IN * OUT);
    private final float[] x = floats(IN * N);
    private final float[] target = floats(IN * N);
    private final float[] y = floats(IN * N);
    private final float[] bias = floats(IN);
    private final float[] parameters = floats(PARAMETERS);
    private final float[] gradient = floats(PARAMETERS);
    private final float[] moments = new float[2 * PARAMETERS];

    private static float[] floats(int count) {
        Random random = new Random(count);
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat();
        }
        return floats;
    }

    @Setup
    public void choose() {
        kernel = kind.equals("vector") ? new TeamKernel(new VectorArithmetic(), new Team(1)) : new TeamKernel(new ScalarArithmetic(), new Team(1));
    }

    @Benchmark
    public void forward() {
        kernel.multiply(OUT, N, IN, w, 0, IN, 1, x, 0, N, bias, 0, y, 0, N);
    }

    @Benchmark
    public void backward() {
        kernel.multiply(IN, N, OUT, w, 0, 1, IN, x, 0, N, null, 0, y, 0, N);
    }

    @Benchmark
    public void weightGradient() {
        kernel.multiply(OUT, IN, N, y, 0, N, 1, x, 0, IN, null, 0, gradient, 0, IN);
    }

    @Benchmark
    public void sigmoid() {
        System.arraycopy(target, 0, y, 0, y.length);
        kernel.sigmoid(y, y.length);
    }

    @Benchmark
    public double crossEntropy() {
        System.arraycopy(target, 0, y, 0, y.length);
        return kernel.crossEntropy(IN, N, N, y, target, 0.1f, x);
    }

    @Benchmark
    public void adam() {
        kernel.adam(PARAMETERS, parameters, gradient, moments, 1e-9, 0.9, 0.999, 1e-8, 100);
    }

    @Benchmark
    public void decodeLayer() {
        kernel.multiply(IN, OUT, w, 0, x, bias, 0, y);
    }
}
