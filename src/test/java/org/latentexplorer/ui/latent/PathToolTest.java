package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PathToolTest {
    private static final float[] CORNERS = {0, 0, 10, 0, 0, 10, 10, 10};

    private final Session session = new Session();
    private final LatentMapViewModel model = new LatentMapViewModel(session, new FakeProjector());
    private LatentMapView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        view = new LatentMapView(model);
        stage.setScene(new Scene(view, 640, 460));
        UndoKeys.install(stage.getScene(), session.history(), () -> true);
        stage.show();
    }

    @BeforeEach
    void show() throws Exception {
        show(new Codes(CORNERS.clone(), 2, null));
    }

    private void show(Codes codes) throws Exception {
        onFx(() -> {
            session.codesProperty().set(codes);
            session.toolProperty().set(MapTool.PATH);
            return null;
        });
        settle();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.asyncFx(call).get();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> onFx(() -> view.plot().settled() && view.plot().indexed()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(double x, double y) throws Exception {
        return onFx(() -> view.plot().area().localToScreen(view.plot().viewport().toScreenX(x),
                view.plot().viewport().toScreenY(y)));
    }

    private float pixel() throws Exception {
        return onFx(() -> (float) (1.01 / Math.min(view.plot().viewport().scaleX(), view.plot().viewport().scaleY())));
    }

    /** Far enough from the click before not to be the second of two. */
    private void click(FxRobot robot, double x, double y) throws Exception {
        robot.clickOn(onScreen(x, y));
        settle();
    }

    @Test
    void clicksAddWaypointsAndTheirCodesAreDecoded(FxRobot robot) throws Exception {
        click(robot, 2, 3);
        click(robot, 8, 3);
        click(robot, 5, 8);
        assertEquals(3, session.path().size());
        assertArrayEquals(new float[] {8, 3}, session.path().get(1), pixel());
        assertArrayEquals(session.path().get(2), session.touchedCode(), 0);
        assertTrue(session.samples().isEmpty());
    }

    @Test
    void aWaypointIsDraggedAndTheDragTakenBackAtOnce(FxRobot robot) throws Exception {
        click(robot, 2, 3);
        click(robot, 8, 3);
        robot.moveTo(onScreen(2, 3)).press(MouseButton.PRIMARY).moveTo(onScreen(3, 5)).moveTo(onScreen(4, 6))
                .release(MouseButton.PRIMARY);
        settle();
        assertEquals(2, session.path().size());
        assertArrayEquals(new float[] {4, 6}, session.path().getFirst(), pixel());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertArrayEquals(new float[] {2, 3}, session.path().getFirst(), pixel());
        assertEquals(2, session.path().size());
    }

    @Test
    void backspaceTakesTheLastAwayAndEnterEndsIt(FxRobot robot) throws Exception {
        click(robot, 2, 3);
        click(robot, 8, 3);
        robot.push(KeyCode.BACK_SPACE);
        assertEquals(1, session.path().size());
        robot.push(KeyCode.ENTER);
        assertEquals(MapTool.TOUCH, session.toolProperty().get());
        assertTrue(session.samples().isEmpty(), "Enter keeps no sample meanwhile");
        robot.push(KeyCode.BACK_SPACE);
        assertEquals(1, session.path().size(), "without the tool the path is safe");
        click(robot, 5, 5);
        assertEquals(1, session.path().size());
    }

    @Test
    void escapeLeavesTheToolAndThePath(FxRobot robot) throws Exception {
        click(robot, 2, 3);
        robot.push(KeyCode.ESCAPE);
        assertEquals(MapTool.TOUCH, session.toolProperty().get());
        assertEquals(1, session.path().size());
    }

    @Test
    void aDoubleClickAddsTheLastWaypointAndEndsIt(FxRobot robot) throws Exception {
        click(robot, 2, 3);
        robot.doubleClickOn(onScreen(8, 8));
        settle();
        assertEquals(2, session.path().size());
        assertEquals(MapTool.TOUCH, session.toolProperty().get());
    }

    @Test
    void onAMapOfSomeAxesAPressOnAPointMeansItsWholeCode(FxRobot robot) throws Exception {
        show(new Codes(new float[] {0, 0, 7, 5, 2, 8, 10, 0, 4, 0, 10, 9, 10, 10, 6}, 3, null));
        click(robot, 5, 2);
        assertArrayEquals(new float[] {5, 2, 8}, session.path().getFirst(), 0);
        click(robot, 5, 6);
        float[] beside = session.path().get(1);
        assertArrayEquals(new float[] {5, 6, 8}, beside, pixel(), "what is not drawn stays as last touched");
        onFx(() -> {
            session.axisYProperty().set(2);
            return null;
        });
        settle();
        assertArrayEquals(beside, session.path().get(1), 0, "waypoints are codes, however they are drawn");
    }

    @Test
    void onAProjectionWaypointsLieWhereTheyWerePut(FxRobot robot) throws Exception {
        show(new Codes(new float[] {0, 0, 7, 10, 0, 8, 0, 10, 9, 10, 10, 6}, 3, null));
        onFx(() -> {
            model.projection().choose(TestProjections.PCA);
            return null;
        });
        settle();
        click(robot, 3, 3);
        click(robot, 7, 3);
        PathLine.Line line = onFx(() -> new PathLine(model, new Latest(Runnable::run, Runnable::run))
                .lineProperty().get());
        assertEquals(3, line.x()[0], pixel());
        assertEquals(7, line.x()[line.legs()[1]], pixel());
        assertTrue(line.x().length > 10, "places are looked for on the way");
        assertEquals(2, session.path().size());
    }

    @Test
    void thePathIsDrawn(FxRobot robot) throws Exception {
        click(robot, 2, 2);
        click(robot, 8, 8);
        robot.push(KeyCode.ENTER);
        settle();
        // half way the arrow head is, so a little before it
        assertTrue(inked(3.6, 3.6), "a line from one to the other");
        assertFalse(inked(3.6, 7), "and nowhere else");
        onFx(() -> {
            session.pathEditing().clear();
            return null;
        });
        settle();
        assertFalse(inked(3.6, 3.6));
    }

    private boolean inked(double x, double y) throws Exception {
        return onFx(() -> {
            WritableImage image = view.plot().area().snapshot(new SnapshotParameters(), null);
            int across = (int) view.plot().viewport().toScreenX(x);
            int down = (int) view.plot().viewport().toScreenY(y);
            boolean inked = false;
            for (int i = 0; i < 9; i++) {
                int argb = image.getPixelReader().getArgb(across + i % 3 - 1, down + i / 3 - 1);
                inked |= (argb & 0xff) > 120 && (argb >> 16 & 0xff) < 90;
            }
            return inked;
        });
    }
}
