package org.latentexplorer.ui.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Frames;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PathViewTest {
    @TempDir
    static Path folder;

    private final Session session = Toys.session(2);

    private static final class Dialogs implements FileDialogs {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.of(folder.resolve(name));
        }
    }

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        PathView view = new PathView(new PathViewModel(session, new Frames(), System::nanoTime,
                Latest.forWindow("decode path"), Runners.forWindow()), new Dialogs());
        Scene scene = new Scene(view, 900, 200);
        scene.getStylesheets().add(PathView.class.getResource("/org/latentexplorer/ui/app.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.asyncFx(call).get();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void lead(FxRobot robot) throws Exception {
        robot.interact(() -> session.pathEditing().lead(List.of(new float[] {-1, 0}, new float[] {1, 0})));
        until(() -> robot.lookup(".path-column").queryAll().size() == 12);
    }

    @Test
    void withoutAPathItSaysHowToMakeOne(FxRobot robot) throws Exception {
        assertTrue(robot.lookup(".hint").query().isVisible());
        lead(robot);
        assertFalse(robot.lookup(".hint").query().isVisible());
        robot.clickOn("#path-tool");
        assertEquals(MapTool.PATH, session.toolProperty().get());
    }

    @Test
    void playingMovesTheTouchedCodeUntilItIsPaused(FxRobot robot) throws Exception {
        lead(robot);
        robot.clickOn("#path-play");
        until(() -> session.touchedCode() != null && session.touchedCode()[0] > -0.9f);
        Slider position = robot.lookup("#path-position").queryAs(Slider.class);
        until(() -> position.getValue() > 0.05);
        robot.clickOn("#path-play");
        float[] rests = session.touchedCode();
        lead(robot);
        assertArrayEquals(rests, session.touchedCode(), 0);
    }

    @Test
    void aTileAndTheSliderGoToTheirPlaces(FxRobot robot) throws Exception {
        lead(robot);
        List<Node> columns = List.copyOf(robot.lookup(".path-column").queryAll());
        robot.clickOn(columns.getFirst());
        assertEquals(-1, session.touchedCode()[0], 1e-6);
        robot.interact(() -> robot.lookup("#path-position").queryAs(Slider.class).setValue(0.5));
        assertEquals(0, session.touchedCode()[0], 1e-6);
    }

    @Test
    void arcsTakeTheWayAroundZero(FxRobot robot) throws Exception {
        robot.interact(() -> session.pathEditing().lead(List.of(new float[] {-1, 0}, new float[] {0, 1})));
        robot.clickOn("#path-spherical");
        assertEquals(Interpolation.SPHERICAL, session.pathEditing().wayProperty().get());
        robot.interact(() -> robot.lookup("#path-position").queryAs(Slider.class).setValue(0.5));
        float[] middle = session.touchedCode();
        assertEquals(1, Math.hypot(middle[0], middle[1]), 1e-3);
        robot.clickOn("#path-spherical");
        assertEquals(Interpolation.SPHERICAL, session.pathEditing().wayProperty().get(), "one of the two is chosen");
    }

    @Test
    void editsAreUndone(FxRobot robot) throws Exception {
        lead(robot);
        robot.clickOn("#path-clear");
        assertTrue(session.path().isEmpty());
        robot.clickOn("#path-undo");
        assertEquals(2, session.path().size());
    }

    @Test
    void samplesBecomeThePath(FxRobot robot) throws Exception {
        robot.interact(() -> session.samples().addAll(List.of(new float[] {0, 0}, new float[] {1, 1},
                new float[] {0, 1})));
        robot.clickOn("#path-from").clickOn("#path-from-samples");
        assertEquals(3, session.path().size());
        assertNotNull(session.pathEditing().pathProperty().get());
    }

    @Test
    void pictureAnimationAndTableAreWritten(FxRobot robot) throws Exception {
        lead(robot);
        robot.clickOn("#path-save-picture").clickOn("#path-save-animation").clickOn("#path-save-table");
        for (String name : List.of("path.png", "path.gif", "path.csv")) {
            until(() -> Files.exists(folder.resolve(name)));
        }
        assertEquals(13, Files.readAllLines(folder.resolve("path.csv")).size());
    }

    @Test
    void thePixelsCanBeHidden(FxRobot robot) throws Exception {
        lead(robot);
        assertEquals(24, robot.lookup(".path-column .image-tile").queryAll().stream().filter(Node::isVisible).count());
        robot.clickOn("#path-pixels");
        assertEquals(12, robot.lookup(".path-column .image-tile").queryAll().stream().filter(Node::isVisible).count());
        robot.interact(() -> robot.lookup("#path-play").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> session.touchedCode() != null);
    }
}
