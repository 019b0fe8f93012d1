package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Messages;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShortcutsTest {
    @TempDir
    static Path folder;

    private final List<String> done = new ArrayList<>();
    private Pane elsewhere;
    private TextField field;
    private Button button;
    private Session session;
    private Shortcuts shortcuts;

    @Start
    void start(Stage stage) {
        session = new Session();
        ShellViewModel model = new ShellViewModel(session,
                new Settings(folder.resolve("window.properties")), Locale.ENGLISH);
        shortcuts = new Shortcuts(model, new Parts.TrainingActions(() -> done.add("train"),
                () -> done.add("pause"), () -> done.add("stop"), () -> done.add("restore"),
                new SimpleBooleanProperty(true)));
        elsewhere = new Pane();
        elsewhere.setFocusTraversable(true);
        elsewhere.setMinHeight(40);
        field = new TextField();
        button = new Button("press");
        button.setOnAction(event -> done.add("press"));
        Scene scene = new Scene(new VBox(elsewhere, field, button), 300, 200);
        shortcuts.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void trainingIsRunByKeys(FxRobot robot) {
        robot.interact(elsewhere::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        assertEquals(List.of("train", "pause", "stop"), done);
    }

    @Test
    void spaceIsTheTextFieldsAndTheButtons(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.push(KeyCode.SPACE);
        robot.interact(button::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("press"), done);
    }

    @Test
    void spaceHeldForThePointerDoesNotPause(FxRobot robot) {
        robot.interact(elsewhere::requestFocus);
        robot.press(KeyCode.SPACE);
        robot.clickOn(elsewhere);
        robot.release(KeyCode.SPACE);
        assertEquals(List.of(), done);
    }

    @Test
    void darkIsAKeyAway(FxRobot robot) {
        boolean before = session.darkProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(!before, session.darkProperty().get());
    }

    @Test
    void eachKeyIsSaidInWords() {
        assertFalse(shortcuts.keys().isEmpty());
        shortcuts.keys().keySet().forEach(id ->
                assertFalse(Messages.text(Locale.KOREAN, "help.key." + id).isBlank()));
    }

    @Test
    void noTwoActionsShareAKey() {
        assertTrue(shortcuts.keys().values().stream().distinct().count() == shortcuts.keys().size());
    }
}
