package org.latentexplorer.ui.analysis.anomaly;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.chart.Axis;
import org.latentexplorer.ui.common.chart.ChartArea;
import org.latentexplorer.ui.common.chart.PlotFrame;

/**
 * How strange seen and unseen images are, as two histograms, each of its own share; and the threshold, a line that is
 * dragged, or moved with the arrow keys.
 */
final class ScoreChart extends ChartArea {
    static final int SEEN = 0;
    static final int UNSEEN = 1;
    private static final int BINS = 48;
    /** The few strangest images would squeeze all others into a corner: they are counted in the last bin. */
    private static final double SHOWN = 0.995;
    private static final double STEP = 0.01;

    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private AnomalyScores scores;
    private Axis axis = new Axis(0, 1, false);
    private double[] seen = new double[BINS];
    private double[] unseen = new double[BINS];
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
        if (now != null) {
            double[] sorted = now.values().clone();
            Arrays.sort(sorted);
            double high = sorted[(int) Math.min(sorted.length - 1, SHOWN * sorted.length)];
            axis = new Axis(sorted[0], high > sorted[0] ? high : sorted[0] + 1e-9, false);
            seen = shares(false);
            unseen = shares(true);
        }
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

    private double[] shares(boolean which) {
        double[] shares = new double[BINS];
        long all = IntStream.range(0, scores.values().length).filter(i -> scores.unseen()[i] == which).count();
        for (int i = 0; i < scores.values().length; i++) {
            if (scores.unseen()[i] == which) {
                shares[bin(scores.values()[i])] += 1.0 / all;
            }
        }
        return shares;
    }

    private int bin(double score) {
        return (int) Math.clamp(axis.share(score) * BINS, 0, BINS - 1);
    }

    private void drag(MouseEvent event) {
        if (scores != null && frame != null) {
            threshold.set(frame.valueAtX(event.getX()));
        }
    }

    private void key(KeyEvent event) {
        double step = (axis.high() - axis.low()) * (event.isShiftDown() ? 10 * STEP : STEP);
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
        threshold.set(Math.clamp(threshold.get() + by, axis.low(), axis.high()));
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (scores == null) {
            return;
        }
        double top = Math.max(Arrays.stream(seen).max().orElse(1), Arrays.stream(unseen).max().orElse(1));
        frame = PlotFrame.within(width, height, font(), axis, new Axis(0, 1.08 * top, false), true);
        frame.draw(g, Texts.get("anomaly.score." + scores.kind().id() + ".axis",
                AnomalySettings.SAMPLES), "", null, true, grid(), muted());
        histogram(g, seen, SEEN);
        histogram(g, unseen, UNSEEN);
        if (mark != null) {
            mark(g);
        }
        line(g);
    }

    private void histogram(GraphicsContext g, double[] shares, int colour) {
        double[] x = new double[2 * BINS + 2];
        double[] y = new double[2 * BINS + 2];
        for (int bin = 0; bin < BINS; bin++) {
            x[2 * bin + 1] = frame.left() + frame.width() * bin / BINS;
            x[2 * bin + 2] = frame.left() + frame.width() * (bin + 1) / BINS;
            y[2 * bin + 1] = y[2 * bin + 2] = frame.atY(shares[bin]);
        }
        x[0] = x[1];
        x[x.length - 1] = x[x.length - 2];
        y[0] = y[y.length - 1] = frame.atY(0);
        g.setFill(series(colour, 0.28));
        g.fillPolygon(x, y, x.length);
        g.setStroke(series(colour));
        g.setLineWidth(1.75);
        g.strokePolyline(x, y, x.length);
    }

    private void line(GraphicsContext g) {
        double x = Math.round(frame.atX(Math.clamp(threshold.get(), axis.low(), axis.high()))) + 0.5;
        double bottom = frame.top() + frame.height();
        g.setGlobalAlpha(0.06);
        g.setFill(strong());
        g.fillRect(x, frame.top(), frame.left() + frame.width() - x, frame.height());
        g.setGlobalAlpha(1);
        g.setStroke(strong());
        g.setLineWidth(2);
        g.strokeLine(x, frame.top(), x, bottom);
        g.setFill(strong());
        g.fillRoundRect(x - 5, frame.top() + frame.height() / 2 - 11, 10, 22, 6, 6);
        g.setStroke(ground());
        g.setLineWidth(1);
        for (int dx = -1; dx <= 1; dx += 2) {
            g.strokeLine(x + dx * 1.5, frame.top() + frame.height() / 2 - 5, x + dx * 1.5,
                    frame.top() + frame.height() / 2 + 5);
        }
        above(g, Texts.get("anomaly.threshold", AnomalyTexts.score(threshold.get())), x, 0);
    }

    /** Words above a line, within the chart; 0 for directly above the plot, 1 for a line of text below its top. */
    private void above(GraphicsContext g, String words, double x, int below) {
        boolean left = x > frame.left() + frame.width() / 2;
        g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        g.setFill(strong());
        g.fillText(words, x + (left ? 5 : -5), frame.top() - 4 + below * 1.5 * font().getSize());
    }

    private void mark(GraphicsContext g) {
        double x = Math.round(frame.atX(Math.clamp(mark.score(), axis.low(), axis.high()))) + 0.5;
        g.setStroke(strong());
        g.setLineWidth(1.5);
        g.setLineDashes(3, 3);
        g.strokeLine(x, frame.top(), x, frame.top() + frame.height());
        g.setLineDashes();
        g.setFill(strong());
        double bottom = frame.top() + frame.height();
        g.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {bottom + 8, bottom + 8, bottom}, 3);
        above(g, mark.name(), x, 1);
    }
}
