package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Session session;
    private MainWindow window;
    private Settings settings;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        settings = new Settings(folder.resolve(System.nanoTime() + ".properties"));
        settings.put("window.width", 1000);
        settings.put("window.height", 800);
        window = new MainWindow(stage,
                new Services(new ToyStore(), new ToyCatalog(), List.of(new BuiltInTrainer()),
                        Analyses.SERVICES, settings, Locale.KOREAN));
        session = window.session();
        window.show(null);
    }

    @AfterEach
    void english(FxRobot robot) {
        robot.interact(() -> Texts.localeProperty().set(Locale.ENGLISH));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(30, TimeUnit.SECONDS, condition);
    }

    private static int[] pixels(FxRobot robot) {
        ImageView view = (ImageView) robot.lookup("#decoded-image").query().lookup(".image-view");
        int[] argb = new int[28 * 28];
        view.getImage().getPixelReader().getPixels(0, 0, 28, 28,
                javafx.scene.image.PixelFormat.getIntArgbInstance(), argb, 0, 28);
        return argb;
    }

    @Test
    void theFirstWindowSpeaksTheComputersLanguageAndShowsTheReadyModel(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        assertEquals("깊은 2차원", robot.lookup("#model-title").queryAs(Label.class).getText());
        until(() -> Arrays.stream(pixels(robot)).anyMatch(p -> (p & 0xff) > 200));
    }

    @Test
    void theLanguageChangesAtOnceAndIsRemembered(FxRobot robot) {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        assertEquals("샘플", tab(tabs, "samples").getText());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Samples", tab(tabs, "samples").getText());
        assertEquals("en", settings.text("language", ""));
    }

    private static Tab tab(TabPane tabs, String id) {
        return tabs.getTabs().stream().filter(t -> t.getId().equals("tab-" + id)).findFirst().orElseThrow();
    }

    @Test
    void aDroppedPictureIsJudgedInFrontOfThePerson(FxRobot robot) throws Exception {
        until(() -> session.dataProperty().get() != null);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(tab(tabs, "applications")));
        Spinner<?> epochs = robot.lookup("#anomaly-epochs").query();
        robot.interact(() -> {
            epochs.getEditor().setText("1");
            epochs.commitValue();
        });
        robot.clickOn("#anomaly-run");
        until(() -> !robot.lookup("#anomaly-made").queryAs(Label.class).getText().isEmpty());
        robot.interact(() -> {
            tabs.getSelectionModel().selectFirst();
            session.requests().make(new Request.JudgePicture(Path.of("spot.png")));
        });
        until(() -> tabs.getSelectionModel().getSelectedItem() == tab(tabs, "applications")
                && robot.lookup("#anomaly-verdict").query().isVisible());
    }

    @Test
    void theCountOfPointsSelectedOpensTheirTray(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> session.selectionProperty().set(Selection.of(1, 2)));
        robot.clickOn("#map-count");
        assertEquals(tab(tabs, "selection"), tabs.getSelectionModel().getSelectedItem());
        until(() -> robot.lookup("#selection-count").queryAs(Label.class).getText().contains("2"));
    }

    @Test
    void darkIsDark(FxRobot robot) {
        String light = Application.getUserAgentStylesheet();
        robot.clickOn("#theme");
        assertNotEquals(light, Application.getUserAgentStylesheet());
        assertEquals("dark", settings.text("theme", ""));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(light, Application.getUserAgentStylesheet());
    }

    @Test
    void aFailureIsShownInTheWindowsLanguageAndDismissed(FxRobot robot) {
        Node banner = robot.lookup("#failure-banner").query();
        assertFalse(banner.isVisible());
        robot.interact(() -> session.failureProperty().set(new Failure("failure.open.training")));
        assertTrue(banner.isVisible());
        assertTrue(robot.lookup("#failure-text").queryAs(Label.class).getText().contains("학습"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(robot.lookup("#failure-text").queryAs(Label.class).getText().contains("training"));
        robot.clickOn("#failure-dismiss");
        assertFalse(banner.isVisible());
    }

    @Test
    void aSliderMovesTheCodeAndTheImage(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null
                && robot.lookup("#dimensions .slider").tryQuery().isPresent());
        int[] before = pixels(robot);
        Slider slider = robot.lookup("#dimensions .slider").queryAs(Slider.class);
        float[] code = session.touchedCode();
        robot.interact(() -> slider.setValue(slider.getMax()));
        assertNotEquals(code[0], session.touchedCode()[0]);
        until(() -> !Arrays.equals(before, pixels(robot)));
    }

    @Test
    void aTypedValueIsTheCodesAndNonsenseIsMarked(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#dimensions .text-field").tryQuery().isPresent());
        TextField field = robot.lookup("#dimensions .text-field").queryAs(TextField.class);
        robot.interact(() -> {
            field.setText("0.125");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(0.125f, session.touchedCode()[0]);
        robot.interact(() -> {
            field.setText("abc");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(0.125f, session.touchedCode()[0]);
        assertTrue(field.getPseudoClassStates().stream().anyMatch(p -> p.getPseudoClassName().equals("danger")));
    }

    @Test
    void samplesAreDrawnRemovedAndBroughtBack(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(tab(tabs, "samples")));
        robot.clickOn("#samples-random");
        until(() -> robot.lookup("#samples .image-tile").queryAll().size() == 10);
        robot.clickOn("#samples-clear");
        until(() -> robot.lookup("#samples .image-tile").queryAll().isEmpty());
        robot.clickOn("#samples-undo");
        until(() -> robot.lookup("#samples .image-tile").queryAll().size() == 10);
        robot.clickOn("#samples-tool");
        assertEquals(MapTool.SAMPLE, session.toolProperty().get());
    }

    @Test
    void whateverWasDoneIsUndoneAndRedoneInTheOrderItWasDone(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        Recipe recipe = session.recipeProperty().get();
        robot.interact(() -> {
            session.selectionProperty().set(Selection.of(1, 2));
            session.pathEditing().add(new float[] {0, 0});
            session.recipeProperty().set(recipe.with(Recipe.EPOCHS, 7));
            session.samples().add(new float[] {1, 1});
            robot.lookup("#map-area").query().requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(session.samples().isEmpty());
        assertEquals(7, session.recipeProperty().get().epochs());
        robot.interact(() -> robot.lookup("#recipe-picture").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(recipe, session.recipeProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(session.path().isEmpty());
        robot.interact(robot.lookup("#map-back").<Button>query()::fire);
        assertTrue(session.selectionProperty().get().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Y).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
                .push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(Selection.of(1, 2), session.selectionProperty().get());
        assertEquals(1, session.path().size());
        assertEquals(7, session.recipeProperty().get().epochs());
        robot.interact(robot.lookup("#map-forward").<Button>query()::fire);
        assertEquals(1, session.samples().size());
    }

    @Test
    void closingAsksBeforeAnythingIsLost(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        robot.interact(() -> session.unsavedProperty().set(true));
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(stage.isShowing());
        until(() -> robot.lookup("#question-cancel").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#question-cancel").queryButton().fire());
        assertTrue(stage.isShowing());
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> robot.lookup("#question-discard").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#question-discard").queryButton().fire());
        until(() -> !stage.isShowing());
    }

    @Test
    void whatNobodyCaughtIsToldInASentence(FxRobot robot) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            robot.interact(window::tellUncaught);
            robot.interact(() -> Platform.runLater(() -> {
                throw new IllegalStateException("on the screen's thread");
            }));
            until(() -> robot.lookup("#failure-text").queryAs(Label.class).getText()
                    .contains("on the screen's thread"));
            Thread.ofPlatform().start(() -> {
                throw new OutOfMemoryError();
            });
            until(() -> session.failureProperty().get().key().equals("failure.memory"));
            robot.push(KeyCode.CONTROL, KeyCode.L);
            assertEquals("en", Texts.localeProperty().get().getLanguage(), "the window goes on");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void escapeTwiceLeavesTheQuestionOnce(FxRobot robot) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> thrown.add(e));
        try {
            until(() -> session.codesProperty().get() != null);
            robot.interact(() -> session.unsavedProperty().set(true));
            for (int i = 0; i < 3; i++) {
                robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
                until(() -> robot.lookup("#question-cancel").tryQuery().isPresent());
                robot.push(KeyCode.ESCAPE);
                robot.push(KeyCode.ESCAPE);
            }
            assertEquals(List.of(), thrown);
            assertTrue(stage.isShowing());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void theQuestionTakesTheKeysFromWhatIsBehindIt(FxRobot robot) throws Exception {
        until(() -> session.codesProperty().get() != null);
        Slider slider = robot.lookup(".slider").queryAs(Slider.class);
        robot.interact(slider::requestFocus);
        robot.interact(() -> session.unsavedProperty().set(true));
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> robot.lookup("#question-cancel").tryQuery().isPresent());
        double before = slider.getValue();
        robot.push(KeyCode.RIGHT);
        assertEquals(before, slider.getValue());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("ko", Texts.localeProperty().get().getLanguage());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".modal-pane").queryAs(ModalPane.class).isDisplay());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("en", Texts.localeProperty().get().getLanguage());
        assertTrue(stage.isShowing());
    }

    @Test
    void helpListsTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        until(() -> robot.lookup("#help-box .key").queryAll().size() >= 10);
        for (Node text : robot.lookup("#help-box .label").queryAll()) {
            assertFalse(((Labeled) text).getText().isBlank());
        }
    }

    @Test
    void typeGrowsForAProjector(FxRobot robot) {
        double before = robot.lookup("#model-title").queryAs(Label.class).getFont().getSize();
        robot.clickOn("#projector");
        robot.interact(() -> stage.getScene().getRoot().applyCss());
        assertTrue(robot.lookup("#model-title").queryAs(Label.class).getFont().getSize() > before);
    }
}
