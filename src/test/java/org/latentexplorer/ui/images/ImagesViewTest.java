package org.latentexplorer.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ImagesViewTest {
    private final Session session = new Session();
    private ImagesBox box;

    @Start
    void start(Stage stage) {
        box = new ImagesBox(new ImagesViewModel(session, new FakeSource(), Runners.forWindow(),
                Latest.forWindow("preview")));
        stage.setScene(new Scene(new StackPane(box.view()), 900, 700));
        stage.show();
        session.requests().make(new Request.OpenData(Path.of("/my/pictures")));
    }

    private void ready(FxRobot robot) throws Exception {
        waitFor(20, TimeUnit.SECONDS, () -> box.shownProperty().get()
                && robot.lookup(".import-sample").queryAll().size() == 2);
    }

    @Test
    void showsPicturesBeforeAndAfter(FxRobot robot) throws Exception {
        ready(robot);
        ImageView original = robot.lookup(".import-original .image-view").queryAs(ImageView.class);
        assertEquals(0xFFFF0000, original.getImage().getPixelReader().getArgb(0, 0));
        assertTrue(robot.lookup("#images-summary").queryAs(Label.class).getText().contains("cat, dog"));
        assertTrue(robot.lookup("#images-dark").queryAs(ToggleButton.class).isSelected());
        assertTrue(robot.lookup("#images-paper").queryAs(Label.class).getText().contains("light"));
    }

    @Test
    void choosesAndLoads(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn("#images-light").clickOn("#images-cropped").clickOn("#images-light");
        assertTrue(robot.lookup("#images-light").queryAs(ToggleButton.class).isSelected(), "one of two always is");
        robot.doubleClickOn("#images-side").write("64").push(KeyCode.ENTER);
        assertEquals("/my/pictures?size=64&ink=light&frame=ink", session.dataIdProperty().get());
        waitFor(20, TimeUnit.SECONDS, () -> !box.shownProperty().get());
    }

    @Test
    void aWrongSizeCannotBeLoaded(FxRobot robot) throws Exception {
        ready(robot);
        robot.doubleClickOn("#images-side").write("500");
        assertTrue(robot.lookup("#images-problem").queryAs(Label.class).getText().contains("8 to 128"));
        assertTrue(robot.lookup("#images-load").query().isDisabled());
        robot.clickOn("#images-cancel");
        assertEquals("synthetic", session.dataIdProperty().get());
        assertFalse(box.shownProperty().get());
    }
}
