package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DropTargetTest {
    private final List<Path> dropped = new ArrayList<>();
    private DropTarget target;

    @Start
    void start(Stage stage) {
        target = new DropTarget(new Pane(), dropped::add);
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
}
