package org.latentexplorer.ui.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.analysis.ApplicationTester;
import org.latentexplorer.ui.common.chart.CurveChart;

class CapacityViewTest extends ApplicationTester {
    private final StubSweeper sweeper = new StubSweeper();
    private CapacityViewModel model;

    @Override
    protected Parent view() {
        session.dataProperty().set(Toys.data(700, "toy"));
        model = new CapacityViewModel(session, sweeper, new BuiltInTrainer(), Runners.forWindow());
        model.learnedProperty().set(300);
        return new CapacityView(model);
    }

    private CurveChart chart() {
        return lookup("#capacity-chart").query();
    }

    private int points() {
        return chart().curves().getFirst().x().length;
    }

    private boolean seen(String id) {
        return lookup(id).query().isVisible();
    }

    @Test
    void theChartFillsAndKeepsWhatIsFinishedWhenCancelled() throws Exception {
        interact(() -> session.dataProperty().set(Toys.data(700, "toy")));
        sweeper.permits.drainPermits();
        assertTrue(seen("#capacity-empty"));
        clickOn("#capacity-run");
        assertFalse(seen("#capacity-run"));
        assertTrue(lookup("#capacity-values").query().isDisabled());
        sweeper.permits.release(2);
        await(() -> model.analysis().result() != null && model.analysis().result().points().size() == 4);
        assertEquals(2, points());
        assertEquals(4, chart().curves().size());
        clickOn("#capacity-cancel");
        assertTrue(seen("#capacity-run"));
        assertTrue(seen("#capacity-stopped"));
        assertEquals(2, points());
        sweeper.permits.release(100);
        clickOn("#capacity-run");
        await(() -> !model.analysis().runningProperty().get());
        assertEquals(6, points());
        assertFalse(seen("#capacity-stopped"));
        assertTrue(lookup("#capacity-made").<Label>query().getText().contains("learned from 300 images"));
    }

    @Test
    void wrongValuesAreSaidAndNothingRuns() {
        interact(() -> session.dataProperty().set(Toys.data(700, "toy")));
        clickOn("#capacity-values").push(KeyCode.CONTROL, KeyCode.A).write("wide");
        assertTrue(lookup("#capacity-run").query().isDisabled());
        assertTrue(lookup("#capacity-empty").<Label>query().getText().startsWith("The values are whole numbers"));
    }

    @Test
    void anEditedRecipeMakesItStale() throws Exception {
        interact(() -> session.dataProperty().set(Toys.data(700, "toy")));
        clickOn("#capacity-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
        assertFalse(seen("#capacity-stale"));
        interact(() -> session.recipeProperty().set(session.recipeProperty().get().with(Recipe.LATENT, 5)));
        assertTrue(seen("#capacity-stale"));
    }
}
