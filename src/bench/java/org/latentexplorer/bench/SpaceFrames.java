package org.latentexplorer.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.projection.Projections;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.latent.LatentMapViewModel;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.session.Session;

/**
 * Turns the real 3-D view at every frame, resting and while deep-2d is being trained, and prints how long pictures,
 * frames and picking take. Works without a screen.
 *
 * <p>Arguments: the numbers of points (10000 70000 1000000).
 */
public final class SpaceFrames {
    private static final int FRAMES = 300;
    private static final int DIMENSION = 16;

    private final Session session = new Session();
    private final LatentMapViewModel model = new LatentMapViewModel(session, new Projections());
    private LatentMapView view;

    private SpaceFrames() {
    }

    public static void main(String[] args) throws Exception {
        int[] counts = args.length == 0 ? new int[]{10_000, 70_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        Platform.startup(() -> { });
        new SpaceFrames().run(counts);
        Platform.exit();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get();
    }

    private void run(int[] counts) throws Exception {
        onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            view = new LatentMapView(model);
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1100, 700));
            stage.show();
            session.codesProperty().set(clusters(100));
            model.space().shownProperty().set(true);
            return null;
        });
        System.out.printf("3-D view of 1100 x 700, frames of 16.7 ms asked for; "
                + "all times in ms%n%n%-8s %-24s %18s %18s %22s%n",
                "points", "what", "picture p50 p99", "FX cpu p50 p99", "frame p50 p99  missed");
        for (int count : counts) {
            measure(count);
        }
    }

    private void measure(int count) throws Exception {
        Codes codes = clusters(count);
        SpacePlot plot = view.spacePlot();
        onFx(() -> {
            session.codesProperty().set(codes);
            return null;
        });
        while (!onFx(() -> plot.points().count() == count && plot.settled())) {
            Thread.sleep(20);
        }
        drive(count, null);
        drive(count, null);
        drive(count, "turn");
        DataSet data = new Catalog().load("synthetic", Progress.NONE);
        TrainingControl control = new TrainingControl();
        Thread training = Thread.ofPlatform().daemon().start(() -> new BuiltInTrainer().train(
                Preset.DEEP_2D.recipe().with(Recipe.EPOCHS, 10_000), data, null, new TrainingListener() { }, control));
        drive(count, "turn, training");
        control.stop();
        training.join();
        pick(count, plot);
    }

    private void drive(int count, String what) throws Exception {
        SpacePlot plot = view.spacePlot();
        MapDriver driver = onFx(() -> new MapDriver(plot.area(), plot::renderNanos, FRAMES,
                frame -> MapDriver.drag(plot.area(), MouseButton.PRIMARY, frame)));
        driver.await();
        if (what != null) {
            System.out.printf("%-8d %-24s %s%n", count, what, driver.summary());
        }
        Thread.sleep(300);
    }

    private static void pick(int count, SpacePlot plot) throws Exception {
        double[] times = new double[300];
        Random random = new Random(4);
        onFx(() -> {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                plot.pick(random.nextDouble() * plot.getWidth(), random.nextDouble() * plot.getHeight(), 14);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            return null;
        });
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        System.out.printf("%-8d point picked in %.3f (p50) %.3f (p99)%n%n", count, MapDriver.percentile(warm, 50),
                MapDriver.percentile(warm, 99));
    }

    /** Ten clusters in sixteen dimensions. */
    private static Codes clusters(int count) {
        Random random = new Random(1);
        float[][] middles = new float[10][DIMENSION];
        for (float[] middle : middles) {
            for (int d = 0; d < DIMENSION; d++) {
                middle[d] = 4 * (float) random.nextGaussian();
            }
        }
        float[] values = new float[count * DIMENSION];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            for (int d = 0; d < DIMENSION; d++) {
                values[i * DIMENSION + d] = middles[i % 10][d] + (float) random.nextGaussian();
            }
        }
        return new Codes(values, DIMENSION, labels);
    }
}
