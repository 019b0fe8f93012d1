package org.latentexplorer.ui.analysis.anomaly;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.picture.chart.Histogram;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.chart.ChartArea;

/**
 * How strange seen and unseen images are, as two histograms, each of its own share; and the threshold, a line that is
 * dragged, or moved with the arrow keys.
 */
final class ScoreChart extends ChartArea {
    private static final double STEP = 0.01;

    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private AnomalyScores scores;
    private Histogram histogram;
    private PlotFrame frame;
    private Verdict mark;

    ScoreChart() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        threshold.subscribe(value -> repaint());
        setOnMousePressed(event -> {
            requestFocus();
            drag(event);
            // the pane that scrolls would take the focus away
            event.consume();
        });
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
    }

    DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Shows other scores; null for none. */
    void show(AnomalyScores now) {
        scores = now;
        histogram = now == null ? null : Histogram.of(now.values(), now.unseen());
        repaint();
    }

    /** Points out the score of a single picture; null for none. */
    void mark(Verdict verdict) {
        mark = verdict;
        repaint();
    }

    /** Where on the chart a score is, in its pixels. */
    double place(double score) {
        return frame.atX(score);
    }

    private void drag(MouseEvent event) {
        if (scores != null && frame != null) {
            threshold.set(frame.valueAtX(event.getX()));
        }
    }

    private void key(KeyEvent event) {
        double step = histogram == null ? 0
                : (histogram.axis().high() - histogram.axis().low()) * (event.isShiftDown() ? 10 * STEP : STEP);
        switch (event.getCode()) {
            case LEFT -> move(-step);
            case RIGHT -> move(step);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double by) {
        if (histogram != null) {
            threshold.set(within(threshold.get() + by));
        }
    }

    private double within(double score) {
        return Math.clamp(score, histogram.axis().low(), histogram.axis().high());
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (scores == null) {
            return;
        }
        frame = PlotFrame.within(width, height, pen().size(), histogram.axis(), histogram.heights(), true);
        frame.draw(pen(), Texts.get("anomaly.score." + scores.kind().id() + ".axis"), "", null, true);
        histogram.draw(pen(), frame);
        if (mark != null) {
            mark();
        }
        line(g);
    }

    private void line(GraphicsContext g) {
        double x = PlotFrame.sharp(frame.atX(within(threshold.get())));
        g.setGlobalAlpha(0.06);
        g.setFill(strong());
        g.fillRect(x, frame.top(), frame.left() + frame.width() - x, frame.height());
        g.setGlobalAlpha(1);
        pen().line(x, frame.top(), x, frame.bottom(), Tint.STRONG, 2);
        g.setFill(strong());
        g.fillRoundRect(x - 5, frame.top() + frame.height() / 2 - 11, 10, 22, 6, 6);
        double middle = frame.top() + frame.height() / 2;
        for (int dx = -1; dx <= 1; dx += 2) {
            pen().line(x + dx * 1.5, middle - 5, x + dx * 1.5, middle + 5, Tint.GROUND, 1);
        }
        above(Texts.get("anomaly.threshold", AnomalyTexts.score(threshold.get())), x, 0);
    }

    /** Words above a line, within the chart; 0 for directly above the plot, 1 for a line of text below its top. */
    private void above(String words, double x, int below) {
        boolean left = x > frame.left() + frame.width() / 2;
        pen().text(words, x + (left ? 5 : -5), frame.top() - 4 + below * 1.5 * pen().size(),
                left ? Pen.Align.RIGHT : Pen.Align.LEFT, Tint.STRONG);
    }

    private void mark() {
        double x = PlotFrame.sharp(frame.atX(within(mark.score())));
        double bottom = frame.bottom();
        pen().line(x, frame.top(), x, bottom, Tint.STRONG, 1.5, 3, 3);
        pen().area(new double[] {x - 6, x + 6, x}, new double[] {bottom + 8, bottom + 8, bottom}, Tint.STRONG);
        above(mark.name(), x, 1);
    }
}
