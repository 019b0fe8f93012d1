package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
import org.latentexplorer.ui.latent.colour.ByAxis;
import org.latentexplorer.ui.latent.colour.ByDensity;
import org.latentexplorer.ui.latent.colour.LegendEntry;
import org.latentexplorer.ui.latent.decode.ManifoldViewModel;
import org.latentexplorer.ui.plot.Backdrop;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LatentMapViewTest {
    /** Five points, far apart; the last two are of class 1. */
    private static final float[] VALUES = {0, 0, 10, 0, 0, 10, 10, 10, 5, 5};
    private static final byte[] LABELS = {0, 0, 0, 1, 1};

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
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> onFx(() -> view.plot().settled() && view.plot().indexed()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Viewport viewport() throws Exception {
        return onFx(() -> view.plot().viewport());
    }

    private Point2D onScreen(double x, double y) throws Exception {
        return onFx(() -> view.plot().area().localToScreen(view.plot().viewport().toScreenX(x),
                view.plot().viewport().toScreenY(y)));
    }

    /** A pixel, in data units: what a robot that moves in whole pixels may be off by. */
    private float pixel() throws Exception {
        return (float) (1.01 / Math.min(viewport().scaleX(), viewport().scaleY()));
    }

    private void hide(FxRobot robot, int classNumber) {
        robot.clickOn("#legend-" + classNumber);
    }

    @Test
    void aPressTouchesTheCodeUnderThePointerAndADragFollows(FxRobot robot) throws Exception {
        robot.moveTo(onScreen(2, 3)).press(MouseButton.PRIMARY);
        assertArrayEquals(new float[]{2, 3}, session.touchedCode(), pixel());
        robot.moveTo(onScreen(8, 6));
        settle();
        assertArrayEquals(new float[]{8, 6}, session.touchedCode(), pixel());
        robot.release(MouseButton.PRIMARY);
        robot.moveTo(onScreen(1, 1));
        settle();
        assertArrayEquals(new float[]{8, 6}, session.touchedCode(), pixel());
        assertTrue(session.samples().isEmpty(), "no sample without the sampling tool");
    }

    @Test
    void whatIsDecodedIsShownBesideThePointerWhileItDrags(FxRobot robot) throws Exception {
        onFx(() -> {
            session.shownProperty().set(new FakeModel(2));
            return null;
        });
        robot.moveTo(onScreen(2, 3)).press(MouseButton.PRIMARY).moveTo(onScreen(3, 3));
        settle();
        assertTrue(robot.lookup("#map-drag-image").query().isVisible());
        robot.release(MouseButton.PRIMARY);
        settle();
        assertFalse(robot.lookup("#map-drag-image").query().isVisible());
    }

    @Test
    void theInvitationGoesAtTheFirstTouchAndStaysAway(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#map-invitation").query().isVisible());
        robot.clickOn(onScreen(2, 3));
        assertFalse(robot.lookup("#map-invitation").query().isVisible());
        show(new Codes(VALUES.clone(), 2, null));
        assertFalse(robot.lookup("#map-invitation").query().isVisible());
    }

    @Test
    void farPointsAreLeftOutUntilTheirNoteIsClicked(FxRobot robot) throws Exception {
        float[] codes = new float[2 * 1000];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i % 40;
        }
        codes[0] = 10_000;
        show(new Codes(codes.clone(), 2, null));
        assertFalse(robot.lookup("#map-outside").query().isVisible(), "one of a thousand is no news");
        for (int i = 0; i < 4; i++) {
            codes[2 * i] = 10_000;
            codes[100 + 2 * i + 1] = 10_000;
        }
        show(new Codes(codes, 2, null));
        assertTrue(viewport().toScreenX(10_000) > viewport().width());
        robot.clickOn("#map-outside");
        settle();
        assertTrue(viewport().toScreenX(10_000) < viewport().width());
        assertFalse(robot.lookup("#map-outside").query().isVisible());
        robot.clickOn("#map-fit");
        settle();
        assertTrue(viewport().toScreenX(10_000) > viewport().width());
    }

    @Test
    void theWheelZoomsAboutThePointer(FxRobot robot) throws Exception {
        Viewport before = viewport();
        turnWheel(before.toScreenX(8), before.toScreenY(3));
        turnWheel(before.toScreenX(8), before.toScreenY(3));
        settle();
        Viewport after = viewport();
        assertNotEquals(before.scaleX(), after.scaleX());
        double x = before.toScreenX(8);
        double y = before.toScreenY(3);
        assertEquals(8, after.toDataX(x), pixel());
        assertEquals(3, after.toDataY(y), pixel());
    }

    @Test
    void theRightButtonPansAndZeroFitsAgain(FxRobot robot) throws Exception {
        Viewport before = viewport();
        robot.moveTo(onScreen(5, 5)).press(MouseButton.SECONDARY).moveBy(60, 25).release(MouseButton.SECONDARY);
        settle();
        assertEquals(before.toScreenX(5) + 60, viewport().toScreenX(5), 1);
        assertEquals(before.toScreenY(5) + 25, viewport().toScreenY(5), 1);
        assertEquals(null, session.touchedCode());
        robot.type(KeyCode.DIGIT0);
        settle();
        assertEquals(before, viewport());
    }

    @Test
    void keysMoveTheTouchedPlaceZoomAndPan(FxRobot robot) throws Exception {
        Viewport before = viewport();
        robot.clickOn(onScreen(5, 5)).type(KeyCode.RIGHT).type(KeyCode.UP);
        settle();
        float[] touched = session.touchedCode();
        assertEquals(5 + 3 / before.scaleX(), touched[0], pixel());
        assertEquals(5 + 3 / before.scaleY(), touched[1], pixel());
        robot.type(KeyCode.PLUS);
        settle();
        assertTrue(viewport().scaleX() > before.scaleX());
        Viewport zoomed = viewport();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.RIGHT).release(KeyCode.SHORTCUT);
        settle();
        assertTrue(viewport().centreX() > zoomed.centreX());
        assertArrayEquals(touched, session.touchedCode());
    }

    @Test
    void viewsAreGoneBackThroughAndForward(FxRobot robot) throws Exception {
        Viewport fitted = viewport();
        assertTrue(robot.lookup("#map-back").query().isDisabled());
        robot.clickOn(onScreen(5, 5)).type(KeyCode.PLUS);
        settle();
        Viewport zoomed = viewport();
        robot.moveTo(onScreen(5, 5)).press(MouseButton.SECONDARY).moveBy(60, 25).release(MouseButton.SECONDARY);
        settle();
        Viewport panned = viewport();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        settle();
        assertEquals(zoomed, viewport());
        robot.clickOn("#map-back");
        settle();
        assertEquals(fitted, viewport());
        assertTrue(onFx(() -> view.plot().views().fitted()), "it keeps the points in view again");
        robot.clickOn(onScreen(5, 5));
        for (Viewport next : new Viewport[]{zoomed, panned}) {
            robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
            settle();
            assertEquals(next, viewport());
        }
    }

    @Test
    void theMiniMapIsThereWhenMuchLiesOutsideAndMovesTheView(FxRobot robot) throws Exception {
        Node mini = robot.lookup("#map-mini").query();
        assertFalse(mini.isVisible());
        onFx(() -> {
            view.plot().views().zoom(4, 100, 100);
            return null;
        });
        settle();
        assertTrue(mini.isVisible());
        float[] touched = session.touchedCode();
        robot.clickOn(mini);
        settle();
        assertEquals(5, viewport().centreX(), 0.2);
        assertEquals(5, viewport().centreY(), 0.2);
        assertEquals(touched, session.touchedCode(), "it does not touch the map");
        robot.drag(mini).moveBy(20, 0).drop();
        settle();
        assertTrue(viewport().centreX() > 5.8);
    }

    @Test
    void theManifoldLiesBehindThePointsAndFollowsTheViewAndTheNetwork(FxRobot robot) throws Exception {
        ManifoldViewModel manifold = model.manifold();
        onFx(() -> {
            session.shownProperty().set(new FakeModel(2));
            return null;
        });
        robot.clickOn(view.plot().area()).type(KeyCode.M);
        Backdrop first = awaitBackdrop(null);
        assertTrue(first.left() < viewport().toDataX(0) && first.top() > viewport().toDataY(0));
        assertTrue(first.left() + first.width() * first.pixelX() > viewport().toDataX(viewport().width()));
        onFx(() -> {
            view.plot().views().pan(-300, 0);
            return null;
        });
        Backdrop panned = awaitBackdrop(first);
        assertTrue(panned.left() > first.left());
        onFx(() -> {
            session.shownProperty().set(null);
            session.shownProperty().set(new FakeModel(2));
            return null;
        });
        awaitBackdrop(panned);
        robot.type(KeyCode.M);
        settle();
        assertEquals(null, manifold.backdropProperty().get());
    }

    @Test
    void pointsAreColouredByWhatIsChosenAndByTheirClassesAgain(FxRobot robot) throws Exception {
        int byClass = onFx(() -> view.plot().colour(3));
        assertFalse(robot.lookup("#map-scale").query().isVisible());
        onFx(() -> {
            robot.lookup("#map-colour").queryComboBox().getSelectionModel().select(new ByAxis(0));
            return null;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(() -> view.plot().colour(3) != byClass));
        settle();
        assertEquals(new ByAxis(0), session.colouredByProperty().get());
        assertTrue(robot.lookup("#map-scale").query().isVisible());
        assertEquals(onFx(() -> view.plot().colour(1)), onFx(() -> view.plot().colour(3)), "the same z1");
        robot.moveTo(onScreen(10, 10));
        settle();
        assertTrue(robot.lookup("z1: 10").tryQuery().isPresent());
        show(new Codes(new float[]{1, 2, 3, 4, 5}, 1, LABELS));
        assertEquals(new ByAxis(0), session.colouredByProperty().get());
        onFx(() -> {
            session.colouredByProperty().set(new ByAxis(1));
            session.codesProperty().set(new Codes(VALUES.clone(), 2, LABELS));
            session.codesProperty().set(new Codes(new float[]{1, 2, 3, 4, 5}, 1, LABELS));
            return null;
        });
        assertEquals(null, session.colouredByProperty().get(), "an axis that these codes do not have");
        robot.clickOn(view.plot().area()).type(KeyCode.C);
        assertEquals(new ByDensity(), session.colouredByProperty().get());
        robot.type(KeyCode.C).type(KeyCode.C);
        settle();
        assertEquals(null, session.colouredByProperty().get());
        assertEquals(byClass, onFx(() -> view.plot().colour(3)));
    }

    private Backdrop awaitBackdrop(Backdrop unlike) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(() -> {
            Backdrop now = model.manifold().backdropProperty().get();
            return now != null && now != unlike && view.plot().settled();
        }));
        return onFx(() -> model.manifold().backdropProperty().get());
    }

    @Test
    void aHiddenClassIsNotPicked(FxRobot robot) throws Exception {
        robot.moveTo(onScreen(10, 10));
        settle();
        assertEquals(3, session.hoveredProperty().get());
        hide(robot, 1);
        robot.moveTo(onScreen(10, 10));
        settle();
        assertEquals(-1, session.hoveredProperty().get());
        robot.moveTo(onScreen(10, 0));
        settle();
        assertEquals(1, session.hoveredProperty().get());
        robot.clickOn("#legend-all").moveTo(onScreen(10, 10));
        settle();
        assertEquals(3, session.hoveredProperty().get());
    }

    @Test
    void shiftClickAndDoubleClickShowAClassAlone(FxRobot robot) throws Exception {
        onFx(() -> {
            Node entry = view.lookup("#legend-1");
            Event.fireEvent(entry, shiftClick(entry, MouseEvent.MOUSE_PRESSED));
            Event.fireEvent(entry, shiftClick(entry, MouseEvent.MOUSE_RELEASED));
            return null;
        });
        assertArrayEquals(new boolean[]{false, true}, shown());
        robot.clickOn("#legend-all");
        assertArrayEquals(new boolean[]{true, true}, shown());
        robot.doubleClickOn("#legend-0");
        assertArrayEquals(new boolean[]{true, false}, shown());
    }

    @Test
    void theLegendByKeyboard(FxRobot robot) throws Exception {
        onFx(() -> {
            view.lookup("#legend-0").requestFocus();
            return null;
        });
        robot.type(KeyCode.ENTER);
        assertArrayEquals(new boolean[]{true, false}, shown());
        robot.type(KeyCode.ENTER);
        assertArrayEquals(new boolean[]{true, true}, shown());
        robot.type(KeyCode.SPACE);
        assertArrayEquals(new boolean[]{false, true}, shown());
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertArrayEquals(new boolean[]{false, false}, shown());
    }

    // the robot of the headless platform turns no wheel, and holds no Shift while it clicks

    private static MouseEvent shiftClick(Node node, EventType<MouseEvent> type) {
        Point2D at = node.localToScreen(5, 5);
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(node, node, type, 5, 5, at.getX(), at.getY(), MouseButton.PRIMARY, 1, true, false, false,
                false, down, false, false, true, false, true, new PickResult(node, 5, 5));
    }

    private void turnWheel(double x, double y) throws Exception {
        onFx(() -> {
            Node area = view.plot().area();
            Point2D at = area.localToScene(x, y);
            Event.fireEvent(area, new ScrollEvent(null, area, ScrollEvent.SCROLL, at.getX(), at.getY(), 0, 0, false,
                    false, false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.LINES, 3, 0, new PickResult(area, at.getX(), at.getY())));
            return null;
        });
    }

    private boolean[] shown() throws Exception {
        return onFx(() -> {
            boolean[] shown = new boolean[2];
            for (int i = 0; i < 2; i++) {
                shown[i] = ((LegendEntry) view.lookup("#legend-" + i)).isSelected();
            }
            return shown;
        });
    }

    @Test
    void hoverShowsTheRightTestImage(FxRobot robot) throws Exception {
        byte[] pixels = new byte[5 * 4];
        Arrays.fill(pixels, 8, 12, (byte) 255);
        ImageSet images = new ImageSet("some", ImageShape.square(2), pixels, LABELS, List.of());
        onFx(() -> {
            session.dataProperty().set(new DataSet("some", images, images, ""));
            return null;
        });
        robot.moveTo(onScreen(0, 10));
        settle();
        assertEquals(2, session.hoveredProperty().get());
        HoverCard card = robot.lookup("#map-hover").queryAs(HoverCard.class);
        assertTrue(card.isVisible());
        assertTrue(robot.from(card).lookup("Test image 2").tryQuery().isPresent());
        robot.moveTo(onScreen(2.5, 2.5));
        settle();
        assertEquals(-1, session.hoveredProperty().get());
        assertFalse(card.isVisible());
    }

    @Test
    void underARestingPointerThePointThatLiesThereOnceTheViewRestsIsHovered(FxRobot robot) throws Exception {
        robot.moveTo(onScreen(10, 10));
        settle();
        assertEquals(3, session.hoveredProperty().get());
        onFx(() -> {
            view.plot().views().glideBy(-60, 0);
            return null;
        });
        settle();
        assertEquals(-1, session.hoveredProperty().get());
        onFx(() -> {
            view.plot().views().fit(false);
            return null;
        });
        settle();
        assertEquals(3, session.hoveredProperty().get());
    }

    @Test
    void theSamplingToolKeepsWhatIsClickedButNotWhatIsDraggedOver(FxRobot robot) throws Exception {
        robot.clickOn("#tool-sample");
        assertEquals(MapTool.SAMPLE, session.toolProperty().get());
        robot.clickOn(onScreen(2, 3)).clickOn(onScreen(7, 8));
        robot.moveTo(onScreen(1, 1)).press(MouseButton.PRIMARY).moveTo(onScreen(4, 4)).release(MouseButton.PRIMARY);
        settle();
        assertEquals(2, session.samples().size());
        assertArrayEquals(new float[]{2, 3}, session.samples().get(0), pixel());
        assertArrayEquals(new float[]{7, 8}, session.samples().get(1), pixel());
        robot.type(KeyCode.ENTER);
        assertArrayEquals(new float[]{4, 4}, session.samples().get(2), pixel());
        robot.type(KeyCode.ESCAPE);
        assertEquals(MapTool.TOUCH, session.toolProperty().get());
    }

    @Test
    void newCodesGlideAndTheViewFollows(FxRobot robot) throws Exception {
        float[] moved = VALUES.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = 100 - 3 * moved[i];
        }
        show(new Codes(moved, 2, LABELS));
        robot.moveTo(onScreen(100, 70));
        settle();
        assertEquals(2, session.hoveredProperty().get());
        assertEquals(70, viewport().toDataX(18), 0.5);
    }

    @Test
    void codesThatAreNotFiniteAreLeftOutAndCounted(FxRobot robot) throws Exception {
        float[] broken = VALUES.clone();
        broken[1] = Float.NaN;
        broken[4] = Float.POSITIVE_INFINITY;
        show(new Codes(broken, 2, LABELS));
        assertTrue(robot.lookup("#map-left-out").query().isVisible());
        robot.moveTo(onScreen(10, 10));
        settle();
        assertEquals(3, session.hoveredProperty().get());
        show(new Codes(VALUES.clone(), 2, LABELS));
        assertFalse(robot.lookup("#map-left-out").query().isVisible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "one", "equal", "constant", "all NaN", "huge", "line", "many axes"})
    void anyCodesGiveAViewThatCanBeTouched(String kind, FxRobot robot) throws Exception {
        float nan = Float.NaN;
        float huge = Float.MAX_VALUE;
        show(switch (kind) {
            case "none" -> new Codes(new float[0], 2, new byte[0]);
            case "one" -> new Codes(new float[]{3, 4}, 2, new byte[1]);
            case "equal" -> new Codes(new float[]{3, 4, 3, 4, 3, 4}, 2, null);
            case "constant" -> new Codes(new float[]{1, 4, 2, 4, 3, 4}, 2, null);
            case "all NaN" -> new Codes(new float[]{nan, nan, nan, nan}, 2, new byte[2]);
            case "huge" -> new Codes(new float[]{-huge, huge, huge, -huge}, 2, new byte[2]);
            case "line" -> new Codes(new float[]{1, 2, 3}, 1, new byte[3]);
            default -> new Codes(new float[32 * 7], 32, new byte[7]);
        });
        assertEquals(kind.equals("none"), robot.lookup("#map-empty").query().isVisible());
        assertEquals(kind.equals("many axes"), robot.lookup("#map-axis-x").tryQuery().isPresent());
        turnWheel(50, 60);
        robot.clickOn(view.plot().area()).type(KeyCode.LEFT).type(KeyCode.DIGIT0);
        settle();
        assertEquals(!kind.equals("none"), session.touchedCode() != null);
    }

    @Test
    void anAxisIsChosenWhereItIsNamed(FxRobot robot) throws Exception {
        show(new Codes(new float[]{1, 2, 3, 4, 50, 60, 70, 80}, 4, null));
        onFx(() -> {
            robot.lookup("#map-axis-x").queryComboBox().getSelectionModel().select(3);
            return null;
        });
        settle();
        assertEquals(3, session.axisXProperty().get());
        robot.moveTo(onScreen(80, 60));
        settle();
        assertEquals(1, session.hoveredProperty().get());
    }
}
