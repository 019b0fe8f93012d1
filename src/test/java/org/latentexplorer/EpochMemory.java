package org.latentexplorer;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.network.Autoencoder;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.session.Session;

/**
 * Prints the heap in use, after a collection, as a run goes on in the real window, somebody looking back at earlier
 * epochs at each of ten places: {@code tiny} trains deep-2d on 120 images for 10,000 epochs, {@code few} only publishes
 * as many changed networks of that kind, one in 10 ms, and {@code mnist} 500 of variational-2d, one in 250 ms, as
 * training MNIST so often takes hours. A number after it is another count of epochs. Not part of the tests: it takes
 * minutes.
 */
public final class EpochMemory {
    private static final int PLACES = 10;
    private static final int PICTURES = 120;

    private final Session session;
    private final Stage stage;

    private EpochMemory(Trainer trainer) throws Exception {
        Settings settings = new Settings(Files.createTempDirectory("memory").resolve("window.properties"));
        settings.put("window.width", 1000);
        settings.put("window.height", 700);
        stage = WindowPictures.onFx(Stage::new);
        MainWindow window = WindowPictures.onFx(() -> new MainWindow(stage, new Services(new Dl4jModelStore(),
                new Catalog(), List.of(trainer), Analyses.SERVICES, settings, Locale.ENGLISH)));
        session = window.session();
        WindowPictures.run(() -> window.show(null));
        WindowPictures.await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        boolean tiny = !args[0].equals("mnist");
        int epochs = args.length > 1 ? Integer.parseInt(args[1]) : tiny ? 10_000 : 500;
        String preset = tiny ? "deep-2d" : "variational-2d";
        Recipe recipe = Preset.of(preset).recipe().with(Recipe.EPOCHS, epochs);
        new EpochMemory(args[0].equals("tiny") ? new BuiltInTrainer() : new Publisher(tiny ? 10 : 250)).run(recipe, tiny);
        System.exit(0);
    }

    private void run(Recipe recipe, boolean tiny) throws Exception {
        WindowPictures.run(() -> {
            if (tiny) {
                session.dataProperty().set(few(session.dataProperty().get()));
            }
            session.recipeProperty().set(recipe);
            stage.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Enter")).run();
        });
        // until then the history is the ready model's
        WindowPictures.await(() -> !session.snapshots().isEmpty());
        int step = Math.max(1, recipe.epochs() / PLACES);
        for (int place = 1; place <= PLACES; place++) {
            int epoch = place * step;
            while (WindowPictures.onFx(() -> epochs() < epoch
                    && session.trainingProperty().get() != Session.Training.IDLE)) {
                Thread.sleep(50);
            }
            lookBack();
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf(Locale.ROOT, "epoch %5d: %4d MB in use, %d networks to go back to%n",
                    WindowPictures.onFx(this::epochs), used >> 20, WindowPictures.onFx(() -> session.snapshots().size()));
        }
    }

    private int epochs() {
        return session.historyProperty().get().epochs().size();
    }

    /** Goes to some earlier epochs, which are then encoded with their neighbours, and comes back. */
    private void lookBack() throws Exception {
        for (double share : new double[] {0.1, 0.4, 0.7}) {
            WindowPictures.run(() -> {
                Slider slider = (Slider) stage.getScene().lookup("#epochs-slider");
                slider.setValue(share * slider.getMax());
            });
            Thread.sleep(500);
        }
        WindowPictures.run(() -> ((ButtonBase) stage.getScene().lookup("#epochs-live")).fire());
    }

    private static DataSet few(DataSet data) {
        int[] first = IntStream.range(0, PICTURES).toArray();
        ImageSet train = data.train().choose(first);
        return new DataSet("few", train, data.test().choose(first), "few");
    }

    /** Changes the weights a little for an epoch, learning nothing. */
    private static final class Publisher implements Trainer {
        private final int millis;

        /** @param millis an epoch */
        Publisher(int millis) {
            this.millis = millis;
        }

        @Override
        public String id() {
            return BuiltInTrainer.ID;
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            NetworkSpec network = NetworkSpec.of(recipe, data.train());
            float[] weights = new BuiltInTrainer().train(recipe.with(Recipe.EPOCHS, 1), few(data), null,
                    TrainingListener.NONE, control).model().model().parameters();
            History history = History.EMPTY;
            LatentModel newest = new Autoencoder(network, weights.clone());
            listener.started(newest, 1);
            for (int epoch = 1; epoch <= recipe.epochs() && control.proceed(); epoch++) {
                weights[epoch % weights.length] += 0.01f;
                newest = new Autoencoder(network, weights.clone());
                History.Epoch figures = new History.Epoch(epoch, 1.0 / epoch, Double.NaN, 1, 1);
                history = history.plus(figures);
                listener.batch(epoch, 1, 1.0 / epoch, 1);
                listener.epoch(figures, newest);
                pause();
            }
            return new TrainingResult(new SavedModel(newest, history, null, null, null), List.of(),
                    TrainingResult.End.FINISHED, null);
        }

        private void pause() {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
