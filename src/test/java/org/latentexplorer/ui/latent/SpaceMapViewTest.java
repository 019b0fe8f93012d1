package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.Orbit;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.plot.SpaceView;
import org.latentexplorer.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class SpaceMapViewTest extends ApplicationTest {
    /** The corners of a cube and its middle, of two classes. */
    private static final float[] VALUES = {0, 0, 0, 10, 0, 0, 0, 10, 0, 10, 10, 0, 0, 0, 10, 10, 0, 10, 0, 10, 10,
        10, 10, 10, 5, 5, 5};
    private static final byte[] LABELS = {0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int MIDDLE = 8;

    private final Session session = new Session();
    private final LatentMapViewModel model = new LatentMapViewModel(session, new FakeProjector());
    private LatentMapView view;
    private SpacePlot plot;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        view = new LatentMapView(model);
        stage.setScene(new Scene(view, 760, 520));
        stage.show();
    }

    @BeforeEach
    void showSpace() throws Exception {
        interact(() -> session.codesProperty().set(new Codes(VALUES.clone(), 3, LABELS)));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#map-space");
        plot = view.spacePlot();
        await(() -> plot.points().count() == 9 && plot.settled());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(int point) {
        SpaceView.Seen seen = plot.place(point);
        return plot.area().localToScreen(seen.x(), seen.y());
    }

    private Orbit orbit() {
        return plot.orbitProperty().get();
    }

    @Test
    void aPointUnderThePointerIsHoveredAndDecodedWhenClicked() throws Exception {
        moveTo(onScreen(3));
        await(() -> session.hoveredProperty().get() == 3);
        assertTrue(lookup("#space-hover").query().isVisible());
        assertNull(session.touchedCode());
        clickOn(onScreen(MIDDLE));
        assertArrayEquals(new float[] {5, 5, 5}, session.touchedCode());
        moveTo("#map-space");
        await(() -> session.hoveredProperty().get() == -1);
    }

    @Test
    void ofTwoBehindEachOtherTheOneInFrontIsPicked() throws Exception {
        interact(() -> plot.look(orbit().from(0, 0)));
        await(plot::settled);
        interact(() -> plot.look(orbit().zoomed(0.3, 0, 0)));
        await(plot::settled);
        SpaceView.Seen front = plot.place(0);
        assertEquals(0, plot.pick(front.x(), front.y(), 14));
        assertTrue(front.nearness() > plot.place(2).nearness());
    }

    @Test
    void aCodeThatDecodesToNothingLikeTheDataIsWarnedOf() throws Exception {
        clickOn(onScreen(MIDDLE));
        Node warning = view.lookup(".space-map #map-torn");
        assertFalse(warning.isVisible());
        interact(() -> session.touchedRoundTripProperty().set(1));
        assertTrue(warning.isVisible());
        interact(() -> session.touchedRoundTripProperty().set(0.98));
        assertFalse(warning.isVisible());
    }

    @Test
    void draggingTurnsAndTouchesNothing() throws Exception {
        Orbit before = orbit();
        drag(onScreen(MIDDLE)).moveBy(80, 30).drop();
        await(plot::settled);
        assertTrue(orbit().yaw() > before.yaw());
        assertTrue(orbit().pitch() > before.pitch());
        assertNull(session.touchedCode());
        push(KeyCode.DIGIT0);
        await(plot::settled);
        assertEquals(Orbit.START, orbit());
    }

    @Test
    void theWheelZoomsAtThePointer() throws Exception {
        Point2D at = onScreen(6);
        Point2D in = plot.area().screenToLocal(at);
        Point2D scene = plot.area().localToScene(in);
        interact(() -> Event.fireEvent(plot.area(), new ScrollEvent(null, plot.area(), ScrollEvent.SCROLL, scene.getX(),
                scene.getY(), 0, 0, false, false, false, false, false, false, 0, 40, 0, 40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES, 3, 0,
                new PickResult(plot.area(), scene.getX(), scene.getY()))));
        await(plot::settled);
        assertEquals(1.2, orbit().zoom(), 1e-6);
        assertEquals(0, onScreen(6).distance(at), 2);
    }

    @Test
    void keysTurnZoomLookAlongAxesAndLeave() throws Exception {
        interact(() -> plot.area().requestFocus());
        push(KeyCode.RIGHT);
        assertTrue(orbit().yaw() > Orbit.START.yaw());
        push(KeyCode.PLUS);
        assertTrue(orbit().zoom() > 1);
        push(KeyCode.DIGIT3);
        await(plot::settled);
        assertEquals(Math.PI / 2, orbit().pitch(), 1e-9);
        assertEquals(plot.place(0).x(), plot.place(2).x(), 20, "from above it is the map");
        push(KeyCode.ENTER);
        assertEquals(5, session.touchedCode()[0]);
        push(KeyCode.ESCAPE);
        assertFalse(model.space().shownProperty().get());
        assertTrue(lookup("#map-area").query().isVisible());
    }

    @Test
    void hiddenClassesAreNeitherDrawnNorPicked() throws Exception {
        Point2D middle = onScreen(MIDDLE);
        interact(() -> model.setVisible(1, false));
        await(plot::settled);
        Point2D local = plot.area().screenToLocal(middle);
        assertEquals(-1, plot.pick(local.getX(), local.getY(), 5));
    }

    @Test
    void otherCodesOfTwoNumbersLeadBackToTheMap() {
        interact(() -> session.codesProperty().set(new Codes(new float[8], 2, null)));
        assertFalse(model.space().shownProperty().get());
        assertTrue(lookup("#map-area").query().isVisible());
    }
}
