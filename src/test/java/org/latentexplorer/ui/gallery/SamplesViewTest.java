package org.latentexplorer.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SamplesViewTest {
    @TempDir
    private Path folder;
    private Session session;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session = Toys.session(2);
        FileDialogs dialogs = new FileDialogs() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String name) {
                return Optional.of(folder.resolve("samples." + kind.extensions().getFirst()));
            }
        };
        stage.setScene(new Scene(new SamplesView(new SamplesViewModel(session, Runnable::run, Toys.atOnce()), dialogs),
                900, 200));
        stage.show();
    }

    private static int tiles(FxRobot robot) {
        return robot.lookup(".tile-button").queryAllAs(SampleTile.class).size();
    }

    @Test
    void asManyAreDrawnAsAskedForAndWrittenAsPictureAndTable(FxRobot robot) throws Exception {
        robot.doubleClickOn("#samples-count").push(KeyCode.CONTROL, KeyCode.A).write("4").type(KeyCode.ENTER);
        robot.clickOn("#samples-random");
        assertEquals(4, tiles(robot));
        robot.clickOn("#samples-random");
        assertEquals(8, tiles(robot));
        robot.clickOn("#samples-export").clickOn("#samples-save");
        assertEquals(9, Files.readAllLines(folder.resolve("samples.csv")).size());
        assertTrue(Files.size(folder.resolve("samples.png")) > 100);
    }

    @Test
    void whatIsNoNumberOrTooManyIsPutRight(FxRobot robot) {
        Spinner<Integer> count = robot.lookup("#samples-count").query();
        robot.doubleClickOn(count).push(KeyCode.CONTROL, KeyCode.A).write("many").type(KeyCode.ENTER);
        assertEquals(10, count.getValue());
        assertEquals("10", count.getEditor().getText());
        robot.doubleClickOn(count).push(KeyCode.CONTROL, KeyCode.A).write("100000").type(KeyCode.ENTER);
        assertEquals(200, count.getValue());
    }
}
