package org.latentexplorer.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.projection.Projections;

/**
 * t-SNE of a model's codes of all MNIST test images, here and by scikit-learn in turn, and of all 70,000 images here.
 *
 * <p>Arguments: the MNIST folder; a model of more than two dimensions; then optionally the rounds (3) and the Python
 * program.
 */
public final class Embedding {
    private static final String SCRIPT = "src/bench/python/embedding.py";

    private final Path folder = Files.createTempDirectory("embedding");
    private final String python;

    private Embedding(String python) throws IOException {
        this.python = python;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            throw new IllegalArgumentException("arguments: MNIST-FOLDER MODEL [ROUNDS] [PYTHON]");
        }
        DataSet data = new Catalog().load(args[0], Progress.NONE);
        LatentModel model = new Dl4jModelStore().open(Path.of(args[1])).model();
        Codes test = model.encode(data.test(), Progress.NONE);
        Embedding bench = new Embedding(args.length > 3 ? args[3] : "python3");
        bench.besideScikitLearn(test, args.length > 2 ? Integer.parseInt(args[2]) : 3);
        Codes all = both(model.encode(data.train(), Progress.NONE), test);
        ProjectedCodes projected = project(all);
        System.out.printf("%,d codes: %.1f s, KL %.4f, most memory of the process %s%n", all.count(), projected.seconds(),
                projected.kl(), mostMemory());
    }

    private void besideScikitLearn(Codes codes, int rounds) throws IOException, InterruptedException {
        Path input = write("codes", codes.values());
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        Path places = folder.resolve("here");
        Path theirPlaces = folder.resolve("there");
        for (int round = 0; round < rounds; round++) {
            ProjectedCodes projected = project(codes);
            ours[round] = projected.seconds();
            write("here", interleaved(projected));
            theirs[round] = ask("run", input, codes, theirPlaces);
        }
        System.out.printf("%,d codes of %d numbers, medians of %d rounds: here %.1f s, scikit-learn %.1f s, ratio %.2f%n",
                codes.count(), codes.dimension(), rounds, median(ours), median(theirs), median(theirs) / median(ours));
        System.out.printf("exact KL divergence: here %.4f, scikit-learn %.4f%n", ask("score", input, codes, places),
                ask("score", input, codes, theirPlaces));
    }

    private static ProjectedCodes project(Codes codes) {
        return new Projections().project(codes, ProjectionSettings.of(Projection.of("tsne")), Progress.NONE,
                Projector.Moving.UNSEEN);
    }

    private double ask(String task, Path codes, Codes of, Path places) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, SCRIPT, task, codes.toString(), String.valueOf(of.count()),
                String.valueOf(of.dimension()), places.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(SCRIPT + " ended with " + process.exitValue());
        }
        return Double.parseDouble(answer);
    }

    private Path write(String name, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Files.write(folder.resolve(name), bytes.array());
    }

    private static float[] interleaved(ProjectedCodes projected) {
        float[] places = new float[2 * projected.count()];
        for (int i = 0; i < projected.count(); i++) {
            places[2 * i] = projected.x()[i];
            places[2 * i + 1] = projected.y()[i];
        }
        return places;
    }

    private static Codes both(Codes first, Codes second) {
        float[] values = Arrays.copyOf(first.values(), first.values().length + second.values().length);
        System.arraycopy(second.values(), 0, values, first.values().length, second.values().length);
        return new Codes(values, first.dimension(), null);
    }

    /** What the process has held in memory at most, as Linux tells. */
    private static String mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.substring(6).strip()).findFirst().orElse("unknown") : "unknown";
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
