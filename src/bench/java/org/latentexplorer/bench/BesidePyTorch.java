package org.latentexplorer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.training.BuiltInTrainer;

/**
 * Trains deep-2d here and in PyTorch, in turn, and prints both speeds and their ratio.
 *
 * <p>Arguments: the MNIST folder; a Python script that takes the folder, epochs, seed and threads and prints lines
 * with "N samples/s" an epoch; then optionally the rounds (3) and the Python program (python3).
 */
public final class BesidePyTorch {
    private static final Pattern SPEED = Pattern.compile("(\\d+) samples/s");
    private static final int EPOCHS = 3;

    private BesidePyTorch() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("arguments: MNIST-FOLDER SCRIPT.py [ROUNDS] [PYTHON]");
        }
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        String python = args.length > 3 ? args[3] : "python3";
        DataSet data = new Catalog().load(Path.of(args[0]).toString(), Progress.NONE);
        System.out.println(Kernel.best().description());
        train(data);
        List<Double> ours = new ArrayList<>();
        List<List<Double>> theirs = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            ours.addAll(train(data));
            for (int threads = 1; threads <= 2; threads++) {
                theirs.get(threads - 1).addAll(pytorch(python, args[1], args[0], threads));
            }
        }
        double best = Math.max(median(theirs.get(0)), median(theirs.get(1)));
        System.out.printf("Latent Explorer     %8.0f samples/s%n", median(ours));
        System.out.printf("PyTorch, 1 thread   %8.0f samples/s%n", median(theirs.get(0)));
        System.out.printf("PyTorch, 2 threads  %8.0f samples/s%n", median(theirs.get(1)));
        System.out.printf("ratio to its best   %8.2f%n", median(ours) / best);
    }

    private static List<Double> train(DataSet data) {
        Recipe recipe = Preset.DEEP_2D.recipe().with().epochs(EPOCHS).build();
        List<Double> speeds = new ArrayList<>();
        new BuiltInTrainer().train(recipe, data, null, new TrainingListener() {
            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                speeds.add(epoch.samplesPerSecond());
            }
        }, new TrainingControl());
        return speeds;
    }

    private static List<Double> pytorch(String python, String script, String folder, int threads) throws IOException {
        Process process = new ProcessBuilder(python, script, folder, String.valueOf(EPOCHS), "0",
                String.valueOf(threads)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Double> speeds = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher speed = SPEED.matcher(line);
                if (speed.find()) {
                    speeds.add(Double.valueOf(speed.group(1)));
                }
            }
        }
        return speeds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
