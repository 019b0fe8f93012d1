package org.latentexplorer.ui.analysis.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.analysis.ApplicationTester;

class ProbeViewTest extends ApplicationTester {
    private ProbeViewModel model;

    @Override
    protected Parent view() {
        model = new ProbeViewModel(session, analyst, Runners.forWindow());
        return new ProbeView(model);
    }

    private void measure() throws Exception {
        clickOn("#probe-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
    }

    @Test
    void itMeasuresAndACellSelectsItsImages() throws Exception {
        assertTrue(lookup("#probe-empty").query().isVisible());
        measure();
        assertFalse(lookup("#probe-empty").query().isVisible());
        assertEquals("With all 200 labels", lookup("#probe-labels").<Labeled>query().getText());
        assertEquals("1.000", lookup("#probe-codes-neighbours").<ToggleButton>query().getText());
        ConfusionMatrix matrix = lookup("#probe-confusion").query();
        double[] middle = matrix.place(2, 2);
        clickOn(matrix.localToScreen(middle[0], middle[1]));
        assertEquals(50, session.selectionProperty().get().count());
        assertArrayEquals(new int[] {2, 2}, model.selectedCell());
        push(KeyCode.UP);
        push(KeyCode.LEFT);
        push(KeyCode.ENTER);
        assertArrayEquals(new int[] {1, 1}, model.selectedCell());
    }

    @Test
    void theSliderAndTheCellsChooseWhatIsLookedAt() throws Exception {
        measure();
        interact(() -> lookup("#probe-budget").query().requestFocus());
        push(KeyCode.HOME);
        assertEquals("With 10 labels", lookup("#probe-labels").<Labeled>query().getText());
        assertEquals(0, model.at());
        clickOn("#probe-pixels-logistic");
        assertEquals(new ProbeViewModel.ProbeMethod(org.latentexplorer.model.ProbeResult.Input.PIXELS,
                org.latentexplorer.model.ProbeResult.Classifier.LOGISTIC), model.wayProperty().get());
        clickOn("#probe-map");
        assertNotNull(session.colouredByProperty().get());
        assertEquals("Predicted class", session.colouredByProperty().get().name());
    }
}
