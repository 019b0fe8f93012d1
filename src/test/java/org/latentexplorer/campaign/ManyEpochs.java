package org.latentexplorer.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.network.Autoencoder;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.epochs.EpochsViewModel;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.training.TrainingViewModel;

/**
 * Hours of training in the window, as fast as it can show them: every epoch's network is taken over, encoded and shown,
 * now and then one goes back to an earlier one. However many epochs, memory is to stay as it is.
 */
final class ManyEpochs {
    private static final int SIDE = 28;
    private static final int IMAGES = 20;
    /** Of 400 kB. */
    private static final Recipe RECIPE = Recipe.vanilla(List.of(63), 2);
    /** Of two runs, one after the other, and of what the window itself needs. */
    private static final long MOST_GROWTH = 24 << 20;
    private static final int STEPS = 20;
    private static final int LOOK_BACK = 50;

    private ManyEpochs() {
    }

    /** A run whose every epoch waits until the last one is on the screen. */
    private static final class Simulated implements Trainer {
        private final Semaphore shown = new Semaphore(1);

        @Override
        public String id() {
            return "simulated";
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            LatentModel network = network(0);
            listener.started(network, 1);
            History history = History.EMPTY;
            for (int epoch = 1; epoch <= recipe.epochs() && control.proceed(); epoch++) {
                shown.acquireUninterruptibly();
                network = network(epoch);
                History.Epoch figures = new History.Epoch(epoch, 1.0 / epoch, 1.0 / epoch, 0.1, 1000);
                history = history.plus(figures);
                listener.batch(epoch, 1, 1.0 / epoch, 1000);
                listener.epoch(figures, network);
            }
            return new TrainingResult(new SavedModel(network, history, null, null, null), List.of(network),
                    TrainingResult.End.FINISHED, null);
        }

        private static LatentModel network(int epoch) {
            NetworkSpec spec = NetworkSpec.of(RECIPE, ImageShape.square(SIDE), 0);
            float[] parameters = new float[(int) spec.parameterCount()];
            Arrays.fill(parameters, epoch * 1e-6f);
            return new Autoencoder(spec, parameters);
        }
    }

    /** The window's view models, driven frame by frame. Tells used memory as it goes. */
    static final class Window {
        private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        private final Session session = new Session();
        private final Simulated trainer = new Simulated();
        private final Runner runner = new Runner(waiting::add);
        private final TrainingViewModel training = new TrainingViewModel(session, List.of(trainer), runner);
        private final EpochsViewModel epochs = new EpochsViewModel(session, runner);

        private Window() {
        }

        public static void main(String[] args) throws InterruptedException {
            Window window = new Window();
            ImageSet images = new ImageSet("few", ImageShape.square(SIDE), new byte[IMAGES * SIDE * SIDE],
                    new byte[IMAGES],
                    List.of());
            window.session.dataProperty().set(new DataSet("few", images, images, "0"));
            int count = Integer.parseInt(args[0]);
            for (int run = 0; run < Integer.parseInt(args[1]); run++) {
                window.run(run * count, count);
            }
        }

        private void run(int before, int count) throws InterruptedException {
            session.recipeProperty().set(RECIPE.with(Recipe.EPOCHS, count));
            training.train();
            int told = 0;
            LatentModel last = null;
            boolean encoding = false;
            while (session.trainingProperty().get() != Training.IDLE) {
                training.pull();
                int epoch = session.historyProperty().get().epochs().size();
                LatentModel newest = session.snapshots().isEmpty() ? null : session.snapshots().getLast();
                if (newest != last) {
                    last = newest;
                    look(epoch);
                    encoding = true;
                }
                Runnable next = waiting.poll(1, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
                if (next != null && encoding) {
                    encoding = false;
                    trainer.shown.release();
                }
                boolean former = epoch == count && told == 0;
                if (!former && epoch >= (told + 1) * count / STEPS) {
                    told++;
                    System.out.println(before + epoch + " " + used());
                }
            }
            if (session.failureProperty().get() != null) {
                System.out.println(session.failureProperty().get().getMessage());
            }
        }

        private void look(int epoch) {
            if (epoch % LOOK_BACK == 0) {
                epochs.go(epoch / 2);
            } else if (epoch % LOOK_BACK == LOOK_BACK / 2) {
                epochs.comeBack();
            }
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** @param epochs of each run */
    static Tally run(int epochs, int runs, String heap) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ChildJvm.Outcome outcome = ChildJvm.run(ChildJvm.command(heap, Window.class, String.valueOf(epochs),
                String.valueOf(runs)));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        List<long[]> curve = outcome.said().lines().filter(line -> line.matches("\\d+ \\d+"))
                .map(line -> new long[] {Long.parseLong(line.substring(0, line.indexOf(' '))),
                    Long.parseLong(line.substring(line.indexOf(' ') + 1))}).toList();
        return tally(epochs * runs, outcome, curve, seconds);
    }

    private static Tally tally(int count, ChildJvm.Outcome outcome, List<long[]> curve, double seconds) {
        List<String> findings = new ArrayList<>();
        long reached = curve.isEmpty() ? 0 : curve.getLast()[0];
        if (outcome.code() != 0 || reached < count) {
            findings.add("ended after " + reached + " of " + count + " epochs: "
                    + outcome.said().lines().filter(line -> !line.matches("\\d+ \\d+|\\s+at .*|\\s*")).limit(9)
                    .toList());
        } else if (curve.getLast()[1] - curve.get(curve.size() / 2)[1] > MOST_GROWTH) {
            findings.add("memory grows");
        }
        // told in any case: who reads it sees whether it is flat
        String megabytes = String.join(" ", curve.stream().map(point -> String.valueOf(point[1] >> 20)).toList());
        System.out.println("MB used, from the first epoch to the last of " + reached + ": " + megabytes);
        return new Tally("epochs in the window", count, reached, 0, seconds, findings);
    }
}
