package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
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
        stage.setScene(new Scene(scroll, 500, 200));
        // an earlier test may have left the stage another size
        stage.sizeToScene();
        stage.show();
    }

    private void width(double pixels) {
        interact(() -> scroll.getScene().getWindow().setWidth(pixels));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> scroll.getScene().getRoot().layout());
    }

    private boolean scrolls(Orientation way) {
        return scroll.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == way && bar.isVisible());
    }

    @Test
    void theSecondPartGoesBelowWhereThereIsNoRoomBesideTheFirst() {
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
