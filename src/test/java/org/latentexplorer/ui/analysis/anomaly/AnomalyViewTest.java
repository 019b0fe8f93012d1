package org.latentexplorer.ui.analysis.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.analysis.ApplicationTester;

class AnomalyViewTest extends ApplicationTester {
    private static final Trainer TRAINER = new BuiltInTrainer();

    private final SpotDetector detector = new SpotDetector();
    private AnomalyViewModel model;
    private AnomalySeriesViewModel series;

    @Override
    protected Parent view() {
        model = new AnomalyViewModel(session, detector, TRAINER, new ToyCatalog(), Runners.forWindow());
        series = new AnomalySeriesViewModel(model, detector, TRAINER, Runners.forWindow());
        return new AnomalyView(model, series);
    }

    private void find() throws Exception {
        clickOn("#anomaly-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
    }

    private ScoreChart chart() {
        return lookup("#anomaly-scores").query();
    }

    private String text(String id) {
        return lookup(id).<Label>query().getText();
    }

    private Point2D at(double score) {
        return chart().localToScreen(chart().place(score), chart().getHeight() / 2);
    }

    @Test
    void theThresholdIsDraggedAndTheCountsFollow() throws Exception {
        find();
        moveTo(at(model.thresholdProperty().get())).press(MouseButton.PRIMARY).moveTo(at(0.6));
        assertEquals(0.6, model.thresholdProperty().get(), 0.02);
        assertEquals("0 (0%)", text("#anomaly-missed-count"));
        assertTrue(model.countsProperty().get().alarms() > 60);
        String alarms = text("#anomaly-alarms-count");
        moveTo(at(1.9)).release(MouseButton.PRIMARY);
        assertEquals(1.9, model.thresholdProperty().get(), 0.02);
        assertTrue(model.countsProperty().get().missed() > 20);
        assertFalse(alarms.equals(text("#anomaly-alarms-count")));
        double before = model.thresholdProperty().get();
        push(KeyCode.LEFT);
        assertTrue(model.thresholdProperty().get() < before);
    }

    @Test
    void missedImagesAreShownAsTheThresholdMoves() throws Exception {
        find();
        interact(() -> model.thresholdProperty().set(0));
        clickOn("#anomaly-missed");
        assertEquals(0, lookup(".anomaly-unseen").queryAll().size());
        interact(() -> model.thresholdProperty().set(1.02));
        assertEquals(model.countsProperty().get().missed(), lookup(".anomaly-unseen").queryAll().size());
        assertTrue(model.countsProperty().get().missed() > 0);
    }

    @Test
    void trainingIsCancelled() throws Exception {
        detector.permits.drainPermits();
        clickOn("#anomaly-run");
        assertTrue(lookup("#anomaly-cancel").query().isVisible());
        clickOn("#anomaly-cancel");
        assertFalse(model.analysis().runningProperty().get());
        assertTrue(lookup("#anomaly-run").query().isVisible());
        assertTrue(lookup("#anomaly-empty").query().isVisible());
    }

    @Test
    void finishedRowsStayWhenTheSeriesIsCancelled() throws Exception {
        detector.permits.drainPermits();
        clickOn("#anomaly-show-all-one");
        clickOn("#anomaly-all-run");
        detector.permits.release(2);
        await(() -> series.analysis().result() != null && series.analysis().result().rows().size() == 2);
        clickOn("#anomaly-all-cancel");
        assertEquals(3, lookup("#anomaly-table").<GridPane>query().getRowCount(), "a head and two rows");
        assertTrue(lookup("#anomaly-all-stopped").query().isVisible());
        clickOn("#anomaly-show-one-all");
        assertTrue(lookup("#anomaly-run").query().isVisible());
    }
}
