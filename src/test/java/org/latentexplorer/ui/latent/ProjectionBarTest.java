package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProjectionBarTest {
    private final Session session = new Session();
    private final FakeProjector projector = new FakeProjector();
    private final LatentMapViewModel model = new LatentMapViewModel(session, projector);
    private LatentMapView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        view = new LatentMapView(model);
        stage.setScene(new Scene(view, 760, 460));
        stage.show();
    }

    @BeforeEach
    void show() throws Exception {
        show(new Codes(new float[]{0, 0, 1, 10, 0, 2, 0, 10, 3, 10, 10, 4, 5, 5, 5}, 3, new byte[5]));
        settle();
    }

    @AfterEach
    void end() throws Exception {
        projector.finish();
        onFx(() -> {
            Texts.localeProperty().set(Locale.ENGLISH);
            return null;
        });
    }

    private void show(Codes codes) throws Exception {
        onFx(() -> {
            session.codesProperty().set(codes);
            return null;
        });
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.asyncFx(call).get();
    }

    private void settle() throws Exception {
        until(() -> view.plot().settled() && view.plot().indexed());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private void choose(FxRobot robot, Projection method) throws Exception {
        onFx(() -> {
            robot.lookup("#map-projection").queryComboBox().getSelectionModel().select(Optional.ofNullable(method));
            return null;
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Point2D onScreen(double x, double y) throws Exception {
        return onFx(() -> view.plot().area().localToScreen(view.plot().viewport().toScreenX(x),
                view.plot().viewport().toScreenY(y)));
    }

    @Test
    void codesOfTwoNumbersLeaveNothingToChoose(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#map-projection-bar").query().isVisible());
        show(new Codes(new float[]{0, 0, 10, 10}, 2, null));
        assertFalse(robot.lookup("#map-projection-bar").query().isVisible());
    }

    @Test
    void aMethodIsChosenShowsItsProgressAndIsToldOfAfterwards(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#map-axis-x").query().isVisible());
        choose(robot, TestProjections.TSNE);
        until(() -> robot.lookup("#map-projection-progress").query().isVisible());
        assertTrue(text(robot, "#map-projection-note").startsWith("t-SNE: "));
        until(() -> projector.working() != null);
        projector.move();
        until(() -> view.plot().cloud() == model.cloudProperty().get() && model.placementProperty().get().moving());
        until(() -> view.plot().viewport().toScreenX(50) < view.plot().viewport().width());
        projector.finish();
        until(() -> !robot.lookup("#map-projection-cancel").query().isVisible());
        settle();
        assertEquals("t-SNE in 1.5 s, KL divergence 0.25 nats", text(robot, "#map-projection-note"));
        assertFalse(robot.lookup("#map-axis-x").query().isVisible());
        robot.moveTo(onScreen(100, 100));
        settle();
        assertEquals(3, session.hoveredProperty().get());
        onFx(() -> {
            Texts.localeProperty().set(Locale.KOREAN);
            return null;
        });
        assertNotEquals("t-SNE in 1.5 s, KL divergence 0.25 nats", text(robot, "#map-projection-note"));
    }

    @Test
    void itIsStoppedByItsButtonAndByEscape(FxRobot robot) throws Exception {
        choose(robot, TestProjections.PCA);
        settle();
        assertEquals("PCA in 1.5 s", text(robot, "#map-projection-note"));
        choose(robot, TestProjections.UMAP);
        until(() -> robot.lookup("#map-projection-cancel").query().isVisible());
        robot.clickOn("#map-projection-cancel");
        assertEquals(Optional.of(TestProjections.PCA), robot.lookup("#map-projection").queryComboBox().getValue());
        until(() -> projector.cancelled);
        choose(robot, TestProjections.TSNE);
        until(() -> robot.lookup("#map-projection-progress").query().isVisible());
        robot.clickOn(onScreen(5, 5)).type(KeyCode.ESCAPE);
        assertNull(model.projection().jobProperty().get());
        assertEquals("PCA in 1.5 s", text(robot, "#map-projection-note"));
    }

    @Test
    void aSpotInAHoleIsWarnedOf(FxRobot robot) throws Exception {
        choose(robot, TestProjections.PCA);
        settle();
        robot.clickOn(onScreen(0, 1));
        assertTrue(text(robot, "#map-projection-spot").endsWith("× usual distance"));
        assertFalse(robot.lookup("#map-hole").query().isVisible());
        roundTrip(1);
        assertTrue(robot.lookup("#map-torn").query().isVisible());
        roundTrip(0.98);
        assertFalse(robot.lookup("#map-torn").query().isVisible());
        robot.clickOn(onScreen(8, 8));
        assertTrue(robot.lookup("#map-hole").query().isVisible());
        roundTrip(1);
        assertFalse(robot.lookup("#map-torn").query().isVisible(), "one warning is enough");
        robot.type(KeyCode.RIGHT);
        assertTrue(robot.lookup("#map-hole").query().isVisible());
        onFx(() -> {
            session.touch(new float[]{1, 2, 3});
            return null;
        });
        assertFalse(robot.lookup("#map-hole").query().isVisible());
        assertEquals("", text(robot, "#map-projection-spot"));
    }

    private void roundTrip(double share) throws Exception {
        onFx(() -> {
            session.touchedRoundTripProperty().set(share);
            return null;
        });
    }

    private static void write(FxRobot robot, String neighbours) throws Exception {
        robot.clickOn("#projection-neighbours");
        onFx(() -> {
            robot.lookup("#projection-neighbours").queryTextInputControl().selectAll();
            return null;
        });
        robot.write(neighbours);
    }

    @Test
    void settingsThatCannotBeUsedAreExplainedAndOthersLayOutAnew(FxRobot robot) throws Exception {
        choose(robot, TestProjections.UMAP);
        until(() -> projector.working() != null);
        projector.finish();
        until(() -> model.projection().jobProperty().get() == null);
        robot.clickOn("#map-projection-settings");
        until(() -> robot.lookup("#projection-neighbours").tryQuery().isPresent());
        assertFalse(robot.lookup("#projection-perplexity").query().isVisible());
        write(robot, "7");
        assertEquals("7 neighbours are asked for and there are only 5 codes: set it to at most 4, or project more codes.",
                text(robot, "#projection-problem"));
        assertTrue(robot.lookup("#projection-apply").query().isDisabled());
        write(robot, "x");
        assertTrue(robot.lookup("#projection-problem").query().isVisible());
        write(robot, "3");
        robot.type(KeyCode.ENTER);
        until(() -> projector.working() != null);
        assertEquals(3, projector.asked.getLast().values().get("neighbours"));
    }
}
