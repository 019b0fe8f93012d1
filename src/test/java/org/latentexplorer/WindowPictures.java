package org.latentexplorer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.latentexplorer.model.Preset;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.session.Session;

/** Opens the window in its sizes, themes and languages and writes pictures of it to {@code target/pictures}. */
public final class WindowPictures {
    private static final Path FOLDER = Path.of("target/pictures");
    private static final int SETTLING_FRAMES = 40;

    private WindowPictures() {
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        Locale.setDefault(Locale.ENGLISH);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (String look : args.length > 0 ? args : new String[] {"light-en-1280x800", "dark-ko-1280x800",
            "dark-en-1920x1080", "light-ko-1920x1080"}) {
            picture(look);
        }
        System.exit(0);
    }

    private static void picture(String look) throws Exception {
        String[] parts = look.split("[-x]");
        Settings settings = new Settings(Files.createTempDirectory("pictures").resolve("window.properties"));
        settings.put("theme", parts[0]);
        settings.put("language", parts[1]);
        settings.put("window.width", parts[2]);
        settings.put("window.height", parts[3]);
        settings.put("window.x", 0);
        settings.put("window.y", 0);
        Services services = new Services(new ToyStore(), new ToyCatalog(), null, settings, Locale.ENGLISH);
        Stage stage = onFx(Stage::new);
        MainWindow window = onFx(() -> new MainWindow(stage, services));
        onFx(() -> {
            window.show();
            return null;
        });
        Session session = window.session();
        await(() -> session.codesProperty().get() != null);
        snapshot(stage, look);
        onFx(() -> {
            session.samples().addAll(session.codesProperty().get().code(3), session.codesProperty().get().code(4),
                    session.codesProperty().get().code(9), session.codesProperty().get().code(11));
            ((javafx.scene.control.TabPane) stage.getScene().lookup("#tabs")).getSelectionModel().selectLast();
            stage.getScene().lookup("#help").fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        snapshot(stage, look + "-help");
        onFx(() -> {
            stage.getScene().lookup("#help-close").fireEvent(new javafx.event.ActionEvent());
            session.failureProperty().set(new org.latentexplorer.model.Failure("failure.open.training"));
            return null;
        });
        snapshot(stage, look + "-samples");
        onFx(() -> {
            stage.close();
            return null;
        });
    }

    private static void snapshot(Stage stage, String name) throws Exception {
        for (int i = 0; i < SETTLING_FRAMES; i++) {
            CountDownLatch frame = new CountDownLatch(1);
            onFx(() -> {
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        frame.countDown();
                    }
                });
                Platform.requestNextPulse();
                return null;
            });
            frame.await(1, TimeUnit.SECONDS);
        }
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
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

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window shows no map");
            }
            Thread.sleep(20);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
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
