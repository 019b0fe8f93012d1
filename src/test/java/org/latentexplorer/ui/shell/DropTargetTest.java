package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DropTargetTest {
    private final List<Path> dropped = new ArrayList<>();
    private final List<Path> data = new ArrayList<>();
    private final List<Path> pictures = new ArrayList<>();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    @TempDir
    private Path folder;
    private DropTarget target;

    @Start
    void start(Stage stage) {
        target = new DropTarget(new Pane(), open, List.of(new DropTarget.Kind(DropTarget::model, "app.drop", dropped::add),
                new DropTarget.Kind(DropTarget::data, "app.drop.data", data::add),
                new DropTarget.Kind(DropTarget::picture, "app.drop.picture", pictures::add)));
    }

    @Test
    void aModelIsTakenAndTheHintGoesAway() {
        List<File> files = List.of(new File("notes.txt"), new File("Model.ZIP"));
        assertTrue(target.over(files));
        assertTrue(target.isVisible());
        assertTrue(target.drop(files));
        assertFalse(target.isVisible());
        assertEquals(List.of(Path.of("Model.ZIP")), dropped);
    }

    @Test
    void otherFilesAreNot() {
        assertFalse(target.over(List.of(new File("notes.txt"))));
        assertFalse(target.isVisible());
        assertFalse(target.drop(List.of()));
        assertTrue(dropped.isEmpty());
    }

    @Test
    void aFolderOrATableIsData() {
        assertTrue(target.over(List.of(folder.toFile())));
        assertEquals("Drop this here to look at its images", ((Label) target.getChildren().getFirst()).getText());
        assertTrue(target.drop(List.of(folder.toFile())));
        assertTrue(target.drop(List.of(new File("digits.CSV"))));
        assertEquals(List.of(folder, Path.of("digits.CSV")), data);
        assertTrue(target.over(List.of(folder.toFile(), new File("m.zip"))), "a model comes first");
        assertEquals("Drop the model here to open it", ((Label) target.getChildren().getFirst()).getText());
    }

    @Test
    void nothingIsTakenWhileAQuestionIsOpen() {
        open.set(false);
        assertFalse(target.over(List.of(new File("m.zip"))));
        assertFalse(target.drop(List.of(folder.toFile())));
        assertTrue(dropped.isEmpty() && data.isEmpty());
    }

    @Test
    void aSinglePictureIsNoData() {
        assertTrue(target.over(List.of(new File("seven.JPG"))));
        assertEquals("Drop the picture here to hear how strange it is",
                ((Label) target.getChildren().getFirst()).getText());
        assertTrue(target.drop(List.of(new File("seven.JPG"))));
        assertEquals(List.of(Path.of("seven.JPG")), pictures);
        assertTrue(data.isEmpty());
    }
}
