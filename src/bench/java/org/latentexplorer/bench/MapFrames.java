package org.latentexplorer.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.kernel.PlanarIndex;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.network.Autoencoder;
import org.latentexplorer.projection.Projections;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.latent.LatentMapViewModel;
import org.latentexplorer.ui.plot.Backdrop;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/**
 * Drives the real map with its real decoder, resting and while deep-2d is being trained, and prints how long
 * pictures and frames take. Works without a screen.
 *
 * <p>Arguments: the numbers of points (10000 70000 1000000).
 */
public final class MapFrames {
    private static final int FRAMES = 300;

    private final Session session = new Session();
    private LatentMapView view;

    private MapFrames() {
    }

    public static void main(String[] args) throws Exception {
        int[] counts = args.length == 0 ? new int[]{10_000, 70_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        Platform.startup(() -> { });
        new MapFrames().run(counts);
        Platform.exit();
    }

    private static <T> T onFx(Callable<T> call) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get();
    }

    private void run(int[] counts) throws Exception {
        DataSet data = new Catalog().load("synthetic", Progress.NONE);
        Recipe recipe = Preset.DEEP_2D.recipe();
        LatentModel model = new BuiltInTrainer().train(recipe.with(Recipe.EPOCHS, 1), data, null,
                new TrainingListener() { }, new TrainingControl()).model().model();
        onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            session.shownProperty().set(model);
            view = new LatentMapView(new LatentMapViewModel(session, new Projections()));
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1100, 700));
            stage.show();
            return null;
        });
        System.out.printf("map of 1100 x 700, frames of 16.7 ms asked for; "
                + "all times in ms%n%n%-8s %-38s %18s %18s %22s%n",
                "points", "what", "picture p50 p99", "FX cpu p50 p99", "frame p50 p99  missed");
        show(counts[0], 1);
        measureManifold(recipe, model);
        for (int count : counts) {
            measure(count, data, recipe);
            measurePicking(count);
        }
    }

    private void measure(int count, DataSet data, Recipe recipe) throws Exception {
        show(count, 1);
        // twice, the first for the compiler
        drive(count, null, this::touchDrag, 0);
        drive(count, null, this::panDrag, 0);
        drive(count, "drag (touch)", this::touchDrag, 0);
        drive(count, "pan, all redrawn", this::panDrag, 0);
        measureSelecting(count);
        showManifold(true);
        drive(count, null, this::panDrag, 0);
        drive(count, "pan, manifold", this::panDrag, 0);
        TrainingControl control = new TrainingControl();
        Thread training = Thread.ofPlatform().daemon().start(() -> new BuiltInTrainer()
                .train(recipe.with(Recipe.EPOCHS, 10_000), data, null, new TrainingListener() {
                    @Override
                    public void epoch(History.Epoch epoch, LatentModel snapshot) {
                        Platform.runLater(() -> session.shownProperty().set(snapshot));
                    }
                }, control));
        drive(count, "drag (touch), manifold, training", this::touchDrag, 0);
        drive(count, "pan, manifold, training", this::panDrag, 0);
        showManifold(false);
        drive(count, "drag (touch), training", this::touchDrag, 0);
        drive(count, "pan, all redrawn, training", this::panDrag, 0);
        drive(count, "drag, new codes each 0.5 s, training", this::touchDrag, 30);
        control.stop();
        training.join();
    }

    private void measureSelecting(int count) throws Exception {
        select(Selection.where(count, i -> i % 3 == 0), MapTool.LASSO);
        drive(count, null, this::panDrag, 0);
        drive(count, "pan, a third selected", this::panDrag, 0);
        drive(count, null, this::touchDrag, 0);
        drive(count, "lasso drawn, seen at once", this::touchDrag, 0);
        select(Selection.NONE, MapTool.TOUCH);
    }

    private void select(Selection selection, MapTool tool) throws Exception {
        onFx(() -> {
            session.selectionProperty().set(selection);
            session.toolProperty().set(tool);
            return null;
        });
    }

    private void showManifold(boolean shown) throws Exception {
        onFx(() -> {
            view.manifold().shownProperty().set(shown);
            return null;
        });
    }

    /** All cells of the view at once, as after each epoch, in the background thread of the map. */
    private void measureManifold(Recipe recipe, LatentModel model) throws Exception {
        showManifold(true);
        double[] times = new double[120];
        int cells = 0;
        for (int i = 0; i < times.length; i++) {
            Backdrop before = onFx(() -> view.manifold().backdropProperty().get());
            onFx(() -> {
                // another network each time: nothing is in the cache
                session.shownProperty().set(new Autoencoder(recipe, model.shape(), model.parameters()));
                return null;
            });
            while (onFx(() -> view.manifold().backdropProperty().get() == before)) {
                Thread.onSpinWait();
            }
            times[i] = view.manifold().decodeNanos() / 1e6;
            cells = view.manifold().decodedCells();
        }
        showManifold(false);
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        System.out.printf("manifold of %d cells decoded and put together in %.2f (p50) %.2f (p90)%n%n", cells,
                MapDriver.percentile(warm, 50), MapDriver.percentile(warm, 90));
    }

    private void show(int count, long seed) throws Exception {
        Codes codes = rays(count, seed);
        PointCloud before = onFx(() -> view.plot().cloud());
        onFx(() -> {
            session.codesProperty().set(codes);
            view.plot().views().fit(false);
            return null;
        });
        while (!onFx(() -> view.plot().cloud() != before && view.plot().settled() && view.plot().indexed())) {
            Thread.sleep(20);
        }
    }

    /** Ten classes in rays, as a two-dimensional autoencoder lays them. */
    private static Codes rays(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[2 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            // the same labels whatever the seed: it is one test set, encoded anew
            labels[i] = (byte) (i * 7919L % 10);
            double angle = 0.2 * Math.PI * labels[i] + 0.1 * seed + 0.09 * random.nextGaussian();
            double length = 2 + Math.abs(8 + 5 * random.nextGaussian());
            values[2 * i] = (float) (length * Math.cos(angle));
            values[2 * i + 1] = (float) (length * Math.sin(angle));
        }
        return new Codes(values, 2, labels);
    }

    private void touchDrag(int frame) {
        MapDriver.drag(view.plot().area(), MouseButton.PRIMARY, frame);
    }

    private void panDrag(int frame) {
        MapDriver.drag(view.plot().area(), MouseButton.SECONDARY, frame);
    }

    private void drive(int count, String what, MapDriver.Move move, int newCodesEvery) throws Exception {
        Codes[] epochs = newCodesEvery > 0 ? new Codes[]{rays(count, 2), rays(count, 3)} : null;
        MapDriver driver = onFx(() -> new MapDriver(view, FRAMES, frame -> {
            move.at(frame);
            if (newCodesEvery > 0 && frame % newCodesEvery == newCodesEvery - 1) {
                session.codesProperty().set(epochs[frame / newCodesEvery % 2]);
            }
        }));
        driver.await();
        if (what != null) {
            System.out.printf("%-8d %-38s %s%n", count, what, driver.summary());
        }
        onFx(() -> {
            view.plot().views().fit(false);
            return null;
        });
        Thread.sleep(600);
    }

    private static void measurePicking(int count) {
        Codes codes = rays(count, 1);
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = codes.at(i, 0);
            y[i] = codes.at(i, 1);
        }
        PointCloud cloud = PointCloud.of(x, y, codes.labels());
        PlanarIndex index = null;
        double[] build = new double[12];
        for (int i = 0; i < build.length; i++) {
            long start = System.nanoTime();
            index = new PlanarIndex(cloud.x(), cloud.y());
            build[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] pick = new double[20_000];
        Random random = new Random(4);
        for (int i = 0; i < pick.length; i++) {
            long start = System.nanoTime();
            index.nearest(random.nextGaussian() * 8, random.nextGaussian() * 8, 40, 30, 14, p -> true);
            pick[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(pick, pick.length / 2, pick.length);
        System.out.printf("%-8d index built in %.1f; nearest point found in %.4f (p50) %.4f (p99)%n%n", count,
                MapDriver.percentile(build, 50), MapDriver.percentile(warm, 50), MapDriver.percentile(warm, 99));
    }
}
