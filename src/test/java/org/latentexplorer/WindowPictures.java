package org.latentexplorer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.Session;

/**
 * Opens the window in its sizes, themes and languages and writes pictures of it to {@code target/pictures}. Arguments
 * are looks such as {@code dark-ko-1280x800}; {@code mvn -q test-compile exec:exec@pictures} takes all,
 * {@code -Dapp.looks=dark-ko-1280x800} that one. With MNIST below {@code LATENT_EXPLORER_DATA} that is shown, without it
 * the synthetic digits. {@code states-dark-ko-1280x800} shows opened menus, wrong input and the like,
 * {@code map-dark-ko-1280x800} what the map can show, {@code families-dark-ko-1280x800} what only some families do,
 * {@code compare-dark-ko-1280x800} models side by side, {@code applications-dark-ko-1280x800} what codes are good for
 * ({@code codes-dark-ko-1280x800} some of that),
 * {@code epochs-dark-ko-1280x800} the epochs of a run, {@code space-dark-ko-1280x800} codes in three dimensions,
 * {@code projection-dark-ko-1280x800} codes laid out on a plane,
 * {@code selection-dark-ko-1280x800} points singled out,
 * {@code path-dark-ko-1280x800} a path through the latent space.
 */
public final class WindowPictures {
    /** Before a look: what a person meets only now and then is shown instead, opened menus, wrong input and such. */
    private static final String STATES = "states-";
    private static final String MAP = "map-";
    private static final String FAMILIES = "families-";
    private static final String COMPARE = "compare-";
    private static final String APPLICATIONS = "applications-";
    private static final String EPOCHS = "epochs-";
    private static final String SPACE = "space-";
    private static final String PROJECTION = "projection-";
    private static final String SELECTION = "selection-";
    private static final String CODES = "codes-";
    private static final String PATH = "path-";
    private static final Path FOLDER = Path.of("target/pictures");
    private static final List<String> LOOKS = List.of("light-en-1280x800", "dark-en-1280x800", "light-ko-1280x800",
            "dark-ko-1280x800", "light-en-1920x1080", "dark-en-1920x1080", "light-ko-1920x1080", "dark-ko-1920x1080");
    /** Enough for points to have glided to their places. */
    private static final int SETTLING_FRAMES = 60;

    final String look;
    final Stage stage;
    final MainWindow window;
    final Session session;

    private WindowPictures(String look) throws Exception {
        this.look = look;
        String[] parts = look.split("[-x]");
        Settings settings = new Settings(Files.createTempDirectory("pictures").resolve("window.properties"));
        settings.put("theme", parts[0]);
        settings.put("language", parts[1]);
        settings.put("window.width", parts[2]);
        settings.put("window.height", parts[3]);
        settings.put("window.x", 0);
        settings.put("window.y", 0);
        stage = onFx(Stage::new);
        window = onFx(() -> new MainWindow(stage, App.services(settings)));
        session = window.session();
        run(() -> window.show(null));
    }

    public static void main(String[] args) throws Exception {
        // JavaFX's thread would keep a program alive that has nothing more to do
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            System.exit(1);
        });
        Files.createDirectories(FOLDER);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        // the headless screen is smaller than these windows and says so at every frame
        run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            if (!(e instanceof IndexOutOfBoundsException)) {
                e.printStackTrace();
            }
        }));
        for (String look : args.length > 0 ? List.of(args) : LOOKS) {
            if (look.startsWith(STATES)) {
                new WindowStates(new WindowPictures(look.substring(STATES.length()))).take();
            } else if (look.startsWith(MAP)) {
                new MapPictures(new WindowPictures(look.substring(MAP.length()))).take();
            } else if (look.startsWith(FAMILIES)) {
                new FamilyPictures(new WindowPictures(look.substring(FAMILIES.length()))).take();
            } else if (look.startsWith(COMPARE)) {
                new ComparePictures(new WindowPictures(look.substring(COMPARE.length()))).take();
            } else if (look.startsWith(APPLICATIONS)) {
                new ApplicationPictures(new WindowPictures(look.substring(APPLICATIONS.length()))).take();
            } else if (look.startsWith(EPOCHS)) {
                new EpochPictures(new WindowPictures(look.substring(EPOCHS.length()))).take();
            } else if (look.startsWith(SPACE)) {
                new SpacePictures(new WindowPictures(look.substring(SPACE.length()))).take();
            } else if (look.startsWith(PROJECTION)) {
                new ProjectionPictures(new WindowPictures(look.substring(PROJECTION.length()))).take();
            } else if (look.startsWith(SELECTION)) {
                new SelectionPictures(new WindowPictures(look.substring(SELECTION.length()))).take();
            } else if (look.startsWith(CODES)) {
                new ApplicationPictures(new WindowPictures(look.substring(CODES.length()))).takeCodes();
            } else if (look.startsWith(PATH)) {
                new PathStates(new WindowPictures(look.substring(PATH.length()))).take();
            } else {
                new WindowPictures(look).take();
            }
        }
        System.exit(0);
    }

    private void take() throws Exception {
        await(() -> session.codesProperty().get() != null && session.dataProperty().get() != null);
        settle(stage);
        Point2D seven = place(7);
        touch(seven.getX(), seven.getY());
        snapshot(stage, look);
        run(() -> {
            for (int image : new int[] {3, 2, 1, 18, 4, 8}) {
                session.samples().add(session.codesProperty().get().code(image));
            }
            ((TabPane) stage.getScene().lookup("#tabs")).getSelectionModel().selectLast();
            session.failureProperty().set(new Failure("failure.open.training"));
        });
        snapshot(stage, look + "-samples");
        run(() -> {
            session.failureProperty().set(null);
            press("#help");
        });
        snapshot(stage, look + "-help");
        run(() -> {
            press("#help-close");
            session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 30));
            ((TabPane) stage.getScene().lookup("#tabs")).getSelectionModel().selectFirst();
        });
        train();
        run(() -> {
            session.unsavedProperty().set(true);
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        snapshot(stage, look + "-question");
        run(() -> {
            press("#question-cancel");
            for (Preset preset : List.of(Preset.SHALLOW_32, Preset.DEEP_2D)) {
                session.unsavedModels().add(new Dl4jModelStore().bundled(preset));
            }
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        snapshot(stage, look + "-question-several");
        run(() -> {
            press("#question-cancel");
            session.historyProperty().set(session.historyProperty().get().plusPartial(0.4));
        });
        snapshot(stage, look + "-partial");
        run(() -> {
            press("#projector");
        });
        snapshot(stage, look + "-projector");
        run(() -> {
            press("#projector");
            session.unsavedProperty().set(false);
            ((TabPane) stage.getScene().lookup("#tabs")).getSelectionModel().select(1);
            window.files().openReady(Preset.SHALLOW_32);
        });
        await(() -> session.codesProperty().get() != null && session.codesProperty().get().dimension() == 32);
        snapshot(stage, look + "-32");
        run(stage::close);
    }

    /** In the midst of a run, after some epochs. */
    private void train() throws Exception {
        run(() -> stage.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Enter")).run());
        await(() -> session.snapshots().size() > 3
                && session.trainingProperty().get() == Session.Training.RUNNING);
        snapshot(stage, look + "-training");
        run(() -> stage.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Period")).run());
        await(() -> session.trainingProperty().get() == Session.Training.IDLE);
    }

    /** Presses on a place of the map, in its pixels, and lets go. */
    void touch(double x, double y) throws Exception {
        run(() -> {
            Node area = stage.getScene().lookup("#map-area");
            area.fireEvent(mouse(area, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y));
            area.fireEvent(mouse(area, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y));
        });
    }

    /** Where the code of a test image is on the map. */
    Point2D place(int image) throws Exception {
        return onFx(() -> {
            Viewport view = ((LatentMapView) stage.getScene().lookup(".latent-map")).plot().viewport();
            float[] code = session.codesProperty().get().code(image);
            return new Point2D(view.toScreenX(code[0]), view.toScreenY(code[1]));
        });
    }

    static MouseEvent mouse(Node at, EventType<MouseEvent> type, MouseButton button, double x, double y) {
        Point2D scene = at.localToScene(x, y);
        return new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), button, 1, false, false,
                false, false, button == MouseButton.PRIMARY && type == MouseEvent.MOUSE_PRESSED, false, false, false,
                false, true, new PickResult(at, scene.getX(), scene.getY()));
    }

    void press(String id) {
        ((ButtonBase) stage.getScene().lookup(id)).fire();
    }

    static void run(Runnable work) throws Exception {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    static void snapshot(Stage stage, String name) throws Exception {
        settle(stage);
        write(stage.getScene(), name);
    }

    static void settle(Stage stage) throws Exception {
        for (int i = 0; i < SETTLING_FRAMES; i++) {
            CountDownLatch frame = new CountDownLatch(1);
            run(() -> {
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        frame.countDown();
                    }
                });
                Platform.requestNextPulse();
            });
            frame.await(1, TimeUnit.SECONDS);
        }
    }

    static void write(Scene scene, String name) throws Exception {
        WritableImage image = onFx(() -> scene.snapshot(null));
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        write(picture, name);
    }

    private static void write(BufferedImage picture, String name) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(picture, "png", file.toFile());
        System.out.println(file);
    }

    static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window shows no map");
            }
            Thread.sleep(20);
        }
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }
}
