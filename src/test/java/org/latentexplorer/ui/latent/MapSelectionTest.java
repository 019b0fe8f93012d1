package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapSelectionTest {
    /** A point in each corner, and one in the middle; the last two are of class 1. */
    private static final float[] VALUES = {0, 0, 10, 0, 0, 10, 10, 10, 5, 5};
    private static final byte[] LABELS = {0, 0, 0, 1, 1};

    private final Session session = new Session();
    private LatentMapView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        view = new LatentMapView(new LatentMapViewModel(session));
        stage.setScene(new Scene(view, 640, 460));
        stage.show();
    }

    @BeforeEach
    void show() throws Exception {
        show(new Codes(VALUES.clone(), 2, LABELS));
    }

    private void show(Codes codes) throws Exception {
        onFx(() -> {
            session.codesProperty().set(codes);
            return null;
        });
        settle();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.asyncFx(call).get();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(() -> view.plot().settled() && view.plot().indexed()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(double x, double y) throws Exception {
        return onFx(() -> view.plot().area().localToScreen(view.plot().viewport().toScreenX(x),
                view.plot().viewport().toScreenY(y)));
    }

    private void take(MapTool tool) throws Exception {
        onFx(() -> {
            session.toolProperty().set(tool);
            return null;
        });
    }

    /** Drags along places in data units. */
    private void drag(FxRobot robot, double... places) throws Exception {
        robot.moveTo(onScreen(places[0], places[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < places.length; i += 2) {
            robot.moveTo(onScreen(places[i], places[i + 1]));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void assertSelected(int... images) {
        assertArrayEquals(images, session.selectionProperty().get().images());
    }

    private String count(FxRobot robot) {
        return robot.lookup("#map-count").<Labeled>query().getText();
    }

    @Test
    void aRectangleSelectsWhatLiesInIt(FxRobot robot) throws Exception {
        robot.clickOn("#tool-rectangle");
        drag(robot, 7, 12, -2, 3);
        assertSelected(2, 4);
        assertEquals("2 of 5 points selected", count(robot));
        drag(robot, 8, -1, 12, 12);
        assertSelected(1, 3);
    }

    @Test
    void aLassoSelectsWhatItGoesRound(FxRobot robot) throws Exception {
        robot.clickOn("#tool-lasso");
        // about the middle, in a bow round the lower left
        drag(robot, 4, 11, 6, 11, 6, 4, 12, 4, 12, -2, 7, -2, 7, 2, 4, 2);
        assertSelected(1, 4);
        assertEquals(null, session.touchedProperty().get(), "nothing is touched by it");
    }

    @Test
    void shiftAddsAndControlOrAltTakesAway(FxRobot robot) throws Exception {
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 1, 11);
        assertSelected(0, 2);
        robot.press(KeyCode.SHIFT);
        drag(robot, 9, -1, 11, 11);
        robot.release(KeyCode.SHIFT);
        assertSelected(0, 1, 2, 3);
        robot.press(KeyCode.CONTROL);
        drag(robot, -1, -1, 11, 1);
        robot.release(KeyCode.CONTROL);
        assertSelected(2, 3);
        robot.press(KeyCode.ALT);
        drag(robot, 9, 9, 11, 11);
        robot.release(KeyCode.ALT);
        assertSelected(2);
    }

    @Test
    void aClickTakesThePointOrClearsOnNothing(FxRobot robot) throws Exception {
        take(MapTool.LASSO);
        robot.clickOn(onScreen(10, 10));
        assertSelected(3);
        robot.press(KeyCode.SHIFT).clickOn(onScreen(5, 5)).clickOn(onScreen(2, 8)).release(KeyCode.SHIFT);
        assertSelected(3, 4);
        robot.clickOn(onScreen(2, 8));
        assertSelected();
        assertEquals("5 points", count(robot));
    }

    @Test
    void hiddenClassesAreNotTaken(FxRobot robot) throws Exception {
        robot.clickOn("#legend-1");
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 11, 11);
        assertSelected(0, 1, 2);
    }

    @Test
    void whatIsBeingDrawnIsSeenAtOnceAndEscapeGivesItUp(FxRobot robot) throws Exception {
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 1, 1);
        robot.moveTo(onScreen(9, 9)).press(MouseButton.PRIMARY).moveTo(onScreen(11, 11)).moveTo(onScreen(4, 4));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("2 of 5 points selected", count(robot));
        assertSelected(0);
        robot.type(KeyCode.ESCAPE).moveTo(onScreen(2, 2)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertSelected(0);
        assertEquals("1 of 5 points selected", count(robot));
        assertEquals(MapTool.RECTANGLE, session.toolProperty().get(), "the tool stays in hand");
    }

    @Test
    void theOthersAreDimmed(FxRobot robot) throws Exception {
        assertTrue(colourful(10, 10));
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 6, 6);
        settle();
        assertFalse(colourful(10, 10));
        assertTrue(colourful(0, 0));
        robot.clickOn(onScreen(2, 8));
        settle();
        assertTrue(colourful(10, 10));
    }

    /** Whether a place of the map is of a strong colour. */
    private boolean colourful(double x, double y) throws Exception {
        return onFx(() -> {
            Viewport at = view.plot().viewport();
            var image = view.plot().area().getChildrenUnmodifiable().getFirst().snapshot(null, null);
            return image.getPixelReader().getColor((int) at.toScreenX(x), (int) at.toScreenY(y)).getSaturation() > 0.4;
        });
    }

    @Test
    void viewsAndSelectionsAreUndoneInTheOrderTheyWereMade(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#map-back").query().isDisabled());
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 6, 6);
        settle();
        Viewport before = onFx(() -> view.plot().viewport());
        robot.clickOn("#map-zoom-in");
        settle();
        Viewport near = onFx(() -> view.plot().viewport());
        assertNotEquals(before, near);
        onFx(() -> {
            // as another part of the window does it
            session.selectionProperty().set(Selection.of(1));
            return null;
        });
        robot.clickOn("#map-back");
        settle();
        assertSelected(0, 4);
        assertEquals(near, onFx(() -> view.plot().viewport()));
        onFx(() -> {
            view.requestFocus();
            return null;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(before, onFx(() -> view.plot().viewport()));
        assertSelected(0, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertSelected();
        assertTrue(robot.lookup("#map-back").query().isDisabled());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL,
                KeyCode.SHIFT);
        settle();
        assertSelected(0, 4);
        assertEquals(near, onFx(() -> view.plot().viewport()));
        robot.clickOn("#map-forward");
        assertSelected(1);
        assertTrue(robot.lookup("#map-forward").query().isDisabled());
    }

    @Test
    void theSelectionStaysWithTheNextEpochAndGoesWithTheTestSet(FxRobot robot) throws Exception {
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 6, 6);
        float[] moved = VALUES.clone();
        moved[0] = 3;
        show(new Codes(moved, 2, LABELS));
        assertSelected(0, 4);
        show(new Codes(VALUES.clone(), 2, new byte[]{1, 1, 1, 1, 1}));
        assertSelected();
        assertTrue(robot.lookup("#map-back").query().isDisabled(), "what meant other images is not come back to");
    }

    @Test
    void keysSelectAllTheOthersNeighboursAndClasses(FxRobot robot) throws Exception {
        robot.clickOn(onScreen(1, 1));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertSelected(0, 1, 2, 3, 4);
        robot.type(KeyCode.ESCAPE);
        assertSelected();
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertSelected(3, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertSelected(0, 1, 2);
        onFx(() -> {
            session.neighboursProperty().set(2);
            return null;
        });
        robot.moveTo(onScreen(3, 8));
        settle();
        robot.type(KeyCode.N);
        assertSelected(0, 4);
        robot.moveTo(onScreen(10, 10));
        settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        assertSelected(0, 3, 4);
        robot.type(KeyCode.F);
        assertEquals(MapTool.LASSO, session.toolProperty().get());
    }

    @Test
    void theMenuOfAPointSelectsItsNeighboursAndItsClass(FxRobot robot) throws Exception {
        robot.clickOn(onScreen(10, 10), MouseButton.SECONDARY);
        robot.clickOn("#map-menu-class");
        assertSelected(3, 4);
        robot.clickOn(onScreen(10, 10), MouseButton.SECONDARY);
        robot.clickOn("#map-menu-invert");
        assertSelected(0, 1, 2);
        robot.clickOn(onScreen(10, 10), MouseButton.SECONDARY);
        robot.clickOn("#map-menu-neighbours").clickOn("#map-menu-neighbours-10");
        assertSelected(0, 1, 2, 3, 4);
        assertEquals(10, session.neighboursProperty().get());
    }

    @Test
    void theLegendSelectsAClass(FxRobot robot) throws Exception {
        robot.rightClickOn("#legend-0").clickOn("#legend-select");
        assertSelected(0, 1, 2);
        robot.rightClickOn("#legend-1").clickOn("#legend-select-add");
        assertSelected(0, 1, 2, 3, 4);
        robot.rightClickOn("#legend-0").clickOn("#legend-select-less");
        assertSelected(3, 4);
        onFx(() -> {
            robot.lookup("#legend-0").query().requestFocus();
            return null;
        });
        robot.type(KeyCode.S);
        assertSelected(0, 1, 2);
    }
}
