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
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
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
    /** Corners of a square and its middle, of which the last two are of class 1, and two far away. */
    private static final float[] VALUES = {0, 0, 10, 0, 0, 10, 10, 10, 5, 5, -4, -4, 14, 14};
    private static final byte[] LABELS = {0, 0, 0, 1, 1, 0, 0};

    private final Session session = new Session();
    private LatentMapView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        view = new LatentMapView(new LatentMapViewModel(session, new FakeProjector()));
        stage.setScene(new Scene(view, 640, 460));
        UndoKeys.install(stage.getScene(), session.history(), () -> true);
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

    /** A drag with a key held, which the robot does not do without a screen. */
    private void drag(KeyCode held, double fromX, double fromY, double toX, double toY) throws Exception {
        onFx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, held, fromX, fromY);
            fire(MouseEvent.MOUSE_DRAGGED, held, toX, toY);
            fire(MouseEvent.MOUSE_RELEASED, held, toX, toY);
            return null;
        });
    }

    private void fire(EventType<MouseEvent> type, KeyCode held, double atX, double atY) {
        Node area = view.plot().area();
        Point2D place = area.localToScene(view.plot().viewport().toScreenX(atX), view.plot().viewport().toScreenY(atY));
        Event.fireEvent(area, new MouseEvent(null, area, type, place.getX(), place.getY(), 0, 0, MouseButton.PRIMARY, 1,
                held == KeyCode.SHIFT, held == KeyCode.CONTROL, held == KeyCode.ALT, false, true, false, false, false,
                false, true, new PickResult(area, place.getX(), place.getY())));
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
        assertEquals("2 of 7 points selected", count(robot));
        drag(robot, 8, -1, 12, 12);
        assertSelected(1, 3);
    }

    @Test
    void aLassoSelectsWhatItGoesRound(FxRobot robot) throws Exception {
        robot.clickOn("#tool-lasso");
        // about the middle, in a bow round the lower left
        drag(robot, 4, 11, 6, 11, 6, 4, 12, 4, 12, -2, 7, -2, 7, 2, 4, 2);
        assertSelected(1, 4);
        assertEquals(null, session.touchedCode(), "nothing is touched by it");
    }

    @Test
    void shiftAddsAndControlOrAltTakesAway(FxRobot robot) throws Exception {
        take(MapTool.RECTANGLE);
        drag(robot, -1, -1, 1, 11);
        assertSelected(0, 2);
        drag(KeyCode.SHIFT, 9, -1, 11, 11);
        assertSelected(0, 1, 2, 3);
        drag(KeyCode.CONTROL, -1, -1, 11, 1);
        assertSelected(2, 3);
        drag(KeyCode.ALT, 9, 9, 11, 11);
        assertSelected(2);
    }

    @Test
    void aClickTakesThePointOrClearsOnNothing(FxRobot robot) throws Exception {
        take(MapTool.LASSO);
        robot.clickOn(onScreen(10, 10));
        assertSelected(3);
        drag(KeyCode.SHIFT, 5, 5, 5, 5);
        drag(KeyCode.SHIFT, 2, 8, 2, 8);
        assertSelected(3, 4);
        robot.clickOn(onScreen(2, 8));
        assertSelected();
        assertEquals("7 points", count(robot));
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
        robot.moveTo(onScreen(11, 11)).press(MouseButton.PRIMARY).moveTo(onScreen(9, 9)).moveTo(onScreen(4, 4));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("2 of 7 points selected", count(robot));
        assertSelected(0);
        robot.type(KeyCode.ESCAPE).moveTo(onScreen(2, 2)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertSelected(0);
        assertEquals("1 of 7 points selected", count(robot));
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
        show(new Codes(VALUES.clone(), 2, new byte[7]));
        assertSelected();
        assertTrue(robot.lookup("#map-back").query().isDisabled(), "what meant other images is not come back to");
    }

    @Test
    void keysSelectAllTheOthersNeighboursAndClasses(FxRobot robot) throws Exception {
        robot.clickOn(onScreen(1, 1));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertSelected(0, 1, 2, 3, 4, 5, 6);
        robot.type(KeyCode.ESCAPE);
        assertSelected();
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertSelected(3, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertSelected(0, 1, 2, 5, 6);
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
        assertSelected(0, 3, 4, 6);
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
        assertSelected(0, 1, 2, 5, 6);
        robot.clickOn(onScreen(10, 10), MouseButton.SECONDARY);
        robot.clickOn("#map-menu-neighbours").clickOn("#map-menu-neighbours-10");
        assertSelected(0, 1, 2, 3, 4, 5, 6);
        assertEquals(10, session.neighboursProperty().get());
    }

    @Test
    void theLegendSelectsAClass(FxRobot robot) throws Exception {
        robot.rightClickOn("#legend-0").clickOn("#legend-select");
        assertSelected(0, 1, 2, 5, 6);
        robot.rightClickOn("#legend-1").clickOn("#legend-select-add");
        assertSelected(0, 1, 2, 3, 4, 5, 6);
        robot.rightClickOn("#legend-0").clickOn("#legend-select-less");
        assertSelected(3, 4);
        onFx(() -> {
            robot.lookup("#legend-0").query().requestFocus();
            return null;
        });
        robot.type(KeyCode.S);
        assertSelected(0, 1, 2, 5, 6);
    }
}
