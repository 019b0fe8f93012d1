package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class BesideOrBelowTest extends ApplicationTest {
    private final Region first = new Region();
    private final Region second = new Region();
    private ScrollPane scroll;

    @Override
    public void start(Stage stage) {
        scroll = new ScrollPane(new BesideOrBelow(first, second));
        first.setMinSize(200, 150);
        second.setMinSize(180, 120);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        // its size is its own, whatever size an earlier test left the stage
        scroll.setManaged(false);
        stage.setScene(new Scene(new Pane(scroll)));
        stage.show();
    }

    private void width(double pixels) {
        for (int pass = 0; pass < 2; pass++) {
            interact(() -> {
                scroll.resize(pixels, 200);
                scroll.applyCss();
                scroll.layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private boolean scrolls(Orientation way) {
        return scroll.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == way && bar.isVisible());
    }

    @Test
    void theSecondPartGoesBelowWhereThereIsNoRoomBesideTheFirst() {
        width(500);
        assertEquals(first.getLayoutY(), second.getLayoutY());
        assertTrue(second.getLayoutX() >= first.getLayoutX() + first.getWidth());
        assertFalse(scrolls(Orientation.VERTICAL));
        width(300);
        assertEquals(first.getLayoutX(), second.getLayoutX());
        assertTrue(second.getLayoutY() >= first.getLayoutY() + 150);
        assertTrue(second.getHeight() >= 120);
        assertTrue(scrolls(Orientation.VERTICAL), "all of it is reached");
        assertFalse(scrolls(Orientation.HORIZONTAL));
        width(600);
        assertEquals(first.getLayoutY(), second.getLayoutY());
        assertFalse(scrolls(Orientation.VERTICAL));
    }
}
