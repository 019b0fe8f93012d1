package org.latentexplorer.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Preset;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class CompareViewTest extends ApplicationTest {
    private final Session session = new Session();
    private final CountedTrainer trainer = new CountedTrainer();
    private CompareViewModel model;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(CountedTrainer.data());
        model = new CompareViewModel(session, trainer, Runners.forWindow());
        stage.setScene(new Scene(new CompareView(model), 900, 260));
        stage.show();
    }

    @Test
    void theLessonIsTrainedByItsButtonAndOpenedByItsMaps() throws Exception {
        clickOn("#compare-lesson");
        await(() -> !model.trainingProperty().get() && model.maps().size() == 3
                && model.maps().stream().allMatch(m -> m.shownProperty().get() != null));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, lookup(".compare-card").queryAll().size());
        Card second = card(1);
        assertEquals("Lesson 2: KL only", lookup(".compare-title").nth(1).queryLabeled().getText());
        interact(() -> second.view().requestFocus());
        push(KeyCode.ENTER);
        assertSame(second.map().saved(), session.modelProperty().get());
        push(KeyCode.DELETE);
        assertEquals(2, lookup(".compare-card").queryAll().size());
    }

    @Test
    void itIsCancelledByItsButton() throws Exception {
        trainer.permits.drainPermits();
        trainer.permits.release(Preset.LESSON.getFirst().recipe().epochs());
        clickOn("#compare-lesson");
        await(() -> model.stepProperty().get() == 2);
        assertTrue(lookup("#compare-lesson").query().isDisabled());
        clickOn("#compare-cancel");
        await(() -> !model.trainingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, lookup(".compare-card").queryAll().size());
        assertFalse(lookup("#compare-lesson").query().isDisabled());
    }

    @Test
    void thePointerFindsADigit() throws Exception {
        trainTheLesson();
        SmallMapView map = card(0).view();
        moveTo(map.localToScreen(map.place(4)));
        assertEquals(4, session.hoveredProperty().get());
        assertTrue(lookup("#compare .compare-controls .image-tile").query().isVisible());
        moveTo("#compare-lesson");
        assertEquals(-1, session.hoveredProperty().get());
    }

    /** The second number of each of these codes is the same in all of a model's. */
    @Test
    void aMapWhoseCodesAreTheSameAlongAnAxisSaysSo() throws Exception {
        trainTheLesson();
        assertEquals(List.of("Posterior collapse of z2: this number hardly tells images apart (variance below 0.01)."),
                notes());
        interact(() -> Texts.localeProperty().set(Locale.KOREAN));
        assertTrue(notes().getFirst().startsWith("z2의 사후 분포 붕괴"), notes().toString());
    }

    /** Trains what the lesson compares, until the first of the maps shows the codes of what was trained. */
    private void trainTheLesson() throws Exception {
        clickOn("#compare-lesson");
        await(() -> !model.trainingProperty().get()
                && model.maps().getFirst().shownProperty().get() != null
                && model.maps().getFirst().shownProperty().get().codes().at(0, 1) > 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the first of the maps says of itself, but for the ends of its axes. */
    private List<String> notes() {
        return card(0).view().getChildrenUnmodifiable().stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty() && !text.matches("z\\d:.*"))
                .toList();
    }

    @Test
    void whatIsHiddenInTheLegendIsNotThereToBeFound() throws Exception {
        trainTheLesson();
        SmallMapView map = card(0).view();
        Point2D at = map.localToScreen(map.place(4));
        assertTrue(map.dots() > 0);
        interact(() -> session.visibleClassesProperty().set(new boolean[256]));
        assertEquals(0, map.dots());
        moveTo(at);
        assertEquals(-1, session.hoveredProperty().get());
        drag(at.add(-9, -9)).dropTo(at.add(9, 9));
        assertTrue(session.selectionProperty().get().isEmpty());
    }

    @Test
    void aRectangleSelectsInAllMapsAndEscapeLetsGo() throws Exception {
        trainTheLesson();
        SmallMapView map = card(0).view();
        Point2D at = map.localToScreen(map.place(4));
        drag(at.add(-9, -9)).dropTo(at.add(9, 9));
        assertEquals(Selection.of(4), session.selectionProperty().get());
        assertNull(session.modelProperty().get(), "a drag opens nothing");
        clickOn(map).push(KeyCode.ESCAPE);
        assertTrue(session.selectionProperty().get().isEmpty());
    }

    @Test
    void whatWasTakenAwayCanBePutBack() throws Exception {
        clickOn("#compare-lesson");
        await(() -> !model.trainingProperty().get() && model.maps().size() == 3);
        WaitForAsyncUtils.waitForFxEvents();
        Compared first = card(0).map();
        interact(() -> ((Button) card(0).lookup(".button")).fire());
        assertEquals(2, model.maps().size());
        clickOn("#compare-put-back");
        assertSame(first, model.maps().getFirst());
        assertFalse(lookup("#compare-put-back").query().isVisible());
    }

    private Card card(int place) {
        return (Card) lookup(".compare-card").nth(place).query();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
