package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Somebody's own pictures in the whole window, with labels and without. */
@ExtendWith(ApplicationExtension.class)
class OwnImagesWindowTest {
    @TempDir
    static Path folder;

    @TempDir
    Path pictures;
    private Session session;

    @Start
    void start(Stage stage) {
        Settings settings = new Settings(folder.resolve(System.nanoTime() + ".properties"));
        settings.put("window.width", 1000);
        settings.put("window.height", 900);
        Catalog catalog = new Catalog(folder.resolve("none"), null, List.of());
        MainWindow window = new MainWindow(stage, new Services(new ToyStore(), catalog, List.of(new BuiltInTrainer()),
                Analyses.SERVICES, settings, Locale.ENGLISH));
        session = window.session();
        window.show(null);
        session.dataIdProperty().set("synthetic:60");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(60, TimeUnit.SECONDS, condition);
    }

    private void open(FxRobot robot, Path pictures) throws Exception {
        until(() -> session.dataProperty().get() != null);
        robot.interact(() -> session.requests().make(new Request.OpenData(pictures)));
        until(() -> robot.lookup("#images-load").tryQuery().filter(b -> b.isVisible() && !b.isDisabled()).isPresent());
    }

    private void load(FxRobot robot, Path pictures) throws Exception {
        open(robot, pictures);
        robot.interact(() -> robot.lookup("#images-load").queryButton().fire());
        until(() -> session.dataProperty().get() != null && session.dataProperty().get().id()
                .equals(pictures.getFileName().toString()) && session.codesProperty().get() != null
                && session.codesProperty().get().count() == session.dataProperty().get().test().count());
    }

    /** Whatever the window has is looked at with the data loaded; training on it makes a map of it. */
    private void lookAround(FxRobot robot) throws Exception {
        robot.interact(() -> session.hoveredProperty().set(1));
        robot.interact(() -> session.touch(session.codesProperty().get().code(2)));
        until(() -> !robot.lookup("#neighbours .image-tile").queryAll().isEmpty());
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
        }
        robot.interact(() -> session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 2)));
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        until(() -> session.unsavedProperty().get()
                && session.trainingProperty().get() == Session.Training.IDLE);
        assertEquals(session.dataProperty().get().test().count(), session.codesProperty().get().count());
        robot.interact(() -> tabs.getSelectionModel().select(1));
        until(() -> robot.lookup("#tabs .tile-button").queryAll().stream().anyMatch(b -> b.isVisible()));
        assertNull(session.failureProperty().get());
    }

    @Test
    void picturesWithoutLabels(FxRobot robot) throws Exception {
        load(robot, OwnPictures.make(pictures, 60, 0));
        // there is nothing to tell apart
        until(() -> !robot.lookup(".legend").query().isVisible());
        lookAround(robot);
        assertNull(session.codesProperty().get().labels());
        String told = robot.lookup("#tabs .tile-button").queryAll().stream().filter(b -> b.isVisible()).findFirst()
                .orElseThrow().getAccessibleText();
        assertFalse(told.contains("class"), told);
        assertTrue(((Labeled) robot.lookup("#neighbours .tile-button").query()).getText().isEmpty());
    }

    @Test
    void picturesOfManyClasses(FxRobot robot) throws Exception {
        load(robot, OwnPictures.make(pictures, 260, 26));
        assertTrue(robot.lookup(".legend").query().isVisible());
        int many = robot.lookup(".legend-entry").queryAll().size();
        assertTrue(many > 20, many + " classes in the legend");
        lookAround(robot);
        assertTrue(((Labeled) robot.lookup("#neighbours .tile-button").query()).getText().startsWith("class "));
    }

    @Test
    void filesLeftOutAreListedOnRequest(FxRobot robot) throws Exception {
        load(robot, OwnPictures.make(pictures, 60, 10));
        ToggleButton told = robot.lookup("#recipe-skipped").queryAs(ToggleButton.class);
        assertEquals("One file left out", told.getText());
        assertFalse(robot.lookup("#recipe-skipped-files").query().isVisible());
        robot.interact(told::fire);
        assertTrue(robot.lookup("#recipe-skipped-files").query().isVisible());
        until(() -> robot.lookup("#recipe-skipped-files .label").queryAll().stream()
                .anyMatch(label -> ((Label) label).getText().endsWith("torn.jpg")));
    }

    @Test
    void escapeLeavesTheDataAsItIs(FxRobot robot) throws Exception {
        open(robot, OwnPictures.make(pictures, 30, 0));
        assertTrue(robot.lookup("#images-box").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Session.Training.IDLE, session.trainingProperty().get(), "keys are the box's");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#images-box").tryQuery().isEmpty()
                || !robot.lookup("#images-load").tryQuery().map(b -> !b.isDisabled()).orElse(false));
        assertEquals("synthetic:60", session.dataIdProperty().get());
    }

    @Test
    void anEmptyFolderIsToldInASentence(FxRobot robot) throws Exception {
        until(() -> session.dataProperty().get() != null);
        robot.interact(() -> session.requests().make(new Request.OpenData(emptyFolder())));
        until(() -> session.failureProperty().get() != null);
        assertEquals("failure.data.folder", session.failureProperty().get().key());
        assertEquals("synthetic:60", session.dataIdProperty().get());
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(folder, "empty");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
