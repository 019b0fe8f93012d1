package org.latentexplorer.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.bench.Peer.Speed;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/**
 * Trains a preset's network here, in PyTorch with one and more threads, and in DL4J, in turn, and prints the medians of
 * all speeds and the ratios of ours to them.
 *
 * <p>Arguments: the MNIST folder; a preset; then optionally the rounds (5), PyTorch's most threads (2; on a busy machine
 * its threads wait for each other) and the Python program.
 */
public final class BesidePeers {
    /** Steps a round, about a second of PyTorch's. */
    private static final Map<String, Integer> STEPS = Map.of("deep-2d", 400, "shallow-32", 300, "variational-2d", 50,
            "convolutional-2d", 8);
    private static final int WARM_UP = 6;

    private BesidePeers() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2 || !STEPS.containsKey(args[1])) {
            throw new IllegalArgumentException("arguments: MNIST-FOLDER " + STEPS.keySet() + " [ROUNDS] [THREADS] [PYTHON]");
        }
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        List<Peer> peers = peers(args[0], args[1], threads, args.length > 4 ? args[4] : "python3");
        for (int i = 0; i < WARM_UP; i++) {
            peers.getFirst().run();
        }
        peers.getLast().run();
        List<List<Speed>> speeds = new ArrayList<>();
        peers.forEach(peer -> speeds.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < peers.size(); i++) {
                speeds.get(i).add(peers.get(i).run());
            }
        }
        System.out.printf("%s, medians of %d rounds%n%-45s%12s%8s%20s%8s%n", args[1], rounds, "", "samples/s", "ratio",
                "fastest tenth", "ratio");
        for (int i = 0; i < peers.size(); i++) {
            System.out.printf("%-45s%12.0f%8.2f%20.0f%8.2f%n", peers.get(i).name(),
                    median(speeds.get(i), Speed::mean),
                    median(speeds.getFirst(), Speed::mean) / median(speeds.get(i), Speed::mean),
                    median(speeds.get(i), Speed::best),
                    median(speeds.getFirst(), Speed::best) / median(speeds.get(i), Speed::best));
        }
        peers.forEach(Peer::close);
    }

    private static List<Peer> peers(String folder, String preset, int threads, String python) throws Exception {
        DataSet data = new Catalog().load(Path.of(folder).toString(), Progress.NONE);
        Recipe recipe = Preset.of(preset).recipe();
        int steps = STEPS.get(preset);
        List<Peer> peers = new ArrayList<>(List.of(new OurTrainer(recipe, data, steps)));
        for (int t = 1; t <= threads; t++) {
            peers.add(new PyTorch(python, folder, preset, steps, t));
        }
        if (!preset.equals("variational-2d")) {
            // DL4J knows a Gaussian code only as a pretraining layer
            peers.add(new StockDl4j(recipe, data.train(), Math.min(steps, 100)));
        }
        return peers;
    }

    private static double median(List<Speed> speeds, ToDoubleFunction<Speed> of) {
        return speeds.stream().mapToDouble(of).sorted().skip(speeds.size() / 2).findFirst().orElse(Double.NaN);
    }
}
