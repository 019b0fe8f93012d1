package org.latentexplorer.ui.common.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;

/** Curves over a common axis. The pointer, or the arrow keys, read the values at a place. */
public final class CurveChart extends ChartArea {
    private static final double[] DASHES = {6, 4};
    private static final double RADIUS = 3.5;
    /** So many different places to the right are marked each. */
    private static final int FEW = 12;

    private final Label reading = new Label();
    private List<Curve> curves = List.of();
    private String nameX = "";
    private String nameY = "";
    private boolean logarithmic;
    private boolean unit;
    private double[] mark;
    private PlotFrame frame;
    private int read = -1;

    public CurveChart() {
        setFocusTraversable(true);
        reading.getStyleClass().add("chart-reading");
        reading.setVisible(false);
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        getChildren().add(reading);
        setOnMouseMoved(e -> read(nearest(e.getX())));
        setOnMouseExited(e -> read(-1));
        setOnMousePressed(e -> {
            requestFocus();
            // a pane that scrolls would take the focus away
            e.consume();
        });
        setOnKeyPressed(this::key);
    }

    /** @param logarithmicX whether equal ratios are equally far apart to the right */
    public void setAxes(String x, String y, boolean logarithmicX) {
        nameX = x;
        nameY = y;
        logarithmic = logarithmicX;
        repaint();
    }

    /** Both axes go from 0 to 1, whatever the curves. */
    public void setUnit() {
        unit = true;
    }

    public void setCurves(List<Curve> now) {
        curves = List.copyOf(now);
        read(Math.min(read, places().length - 1));
        repaint();
    }

    public List<Curve> curves() {
        return curves;
    }

    /** A place to be pointed out; null for none. */
    public void setMark(double[] xy) {
        mark = xy;
        repaint();
    }

    /** All places to the right that there are values at. */
    private double[] places() {
        return curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).sorted().distinct().toArray();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double[] places = places();
        double[] values = curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).toArray();
        Axis x = unit ? new Axis(0, 1, false) : Axis.around(places, logarithmic);
        Axis y = unit ? new Axis(0, 1, false) : Axis.around(values, false);
        frame = PlotFrame.within(width, height, font(), x, y, false);
        List<Axis.Tick> marks = unit || places.length == 0 || places.length > FEW ? null
                : DoubleStream.of(places).mapToObj(v -> new Axis.Tick(v, Axis.plain(v))).toList();
        frame.draw(g, nameX, nameY, marks, false, grid(), muted());
        curves.forEach(curve -> line(g, curve));
        if (mark != null) {
            point(g, frame.atX(mark[0]), frame.atY(mark[1]));
        }
        if (read >= 0 && read < places.length) {
            crosshair(g, places[read]);
        }
    }

    private void line(GraphicsContext g, Curve curve) {
        g.setStroke(series(curve.colour()));
        g.setFill(series(curve.colour()));
        g.setLineWidth(2);
        g.setLineDashes(curve.dashed() ? DASHES : new double[0]);
        List<double[]> part = new ArrayList<>();
        for (int i = 0; i <= curve.x().length; i++) {
            boolean there = i < curve.x().length && Double.isFinite(curve.y()[i]);
            if (there) {
                part.add(new double[] {frame.atX(curve.x()[i]), frame.atY(curve.y()[i])});
            } else {
                g.strokePolyline(part.stream().mapToDouble(p -> p[0]).toArray(),
                        part.stream().mapToDouble(p -> p[1]).toArray(), part.size());
                part.clear();
            }
        }
        g.setLineDashes();
        for (int i = 0; curve.markers() && i < curve.x().length; i++) {
            if (Double.isFinite(curve.y()[i])) {
                double cx = frame.atX(curve.x()[i]);
                double cy = frame.atY(curve.y()[i]);
                g.setFill(curve.dashed() ? ground() : series(curve.colour()));
                g.fillOval(cx - RADIUS, cy - RADIUS, 2 * RADIUS, 2 * RADIUS);
                g.strokeOval(cx - RADIUS, cy - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }

    private void point(GraphicsContext g, double x, double y) {
        g.setFill(ground());
        g.setStroke(strong());
        g.setLineWidth(2);
        g.fillOval(x - 5, y - 5, 10, 10);
        g.strokeOval(x - 5, y - 5, 10, 10);
    }

    private void crosshair(GraphicsContext g, double at) {
        double x = Math.round(frame.atX(at)) + 0.5;
        g.setStroke(muted());
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, frame.top(), x, frame.top() + frame.height());
        g.setLineDashes();
    }

    private int nearest(double pointer) {
        double[] places = places();
        int best = -1;
        for (int i = 0; frame != null && i < places.length; i++) {
            if (best < 0 || Math.abs(frame.atX(places[i]) - pointer) < Math.abs(frame.atX(places[best]) - pointer)) {
                best = i;
            }
        }
        return best;
    }

    /** Reads the values at a place; -1 for none. */
    private void read(int place) {
        read = place;
        reading.setVisible(place >= 0);
        if (place >= 0) {
            double at = places()[place];
            StringBuilder words = new StringBuilder(nameX + " " + number(at));
            for (Curve curve : curves) {
                int i = Arrays.binarySearch(curve.x(), at);
                if (i >= 0 && Double.isFinite(curve.y()[i])) {
                    words.append('\n').append(curve.name()).append("  ").append(number(curve.y()[i]));
                }
            }
            reading.setText(words.toString());
            setAccessibleHelp(reading.getText());
        }
        repaint();
    }

    private static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value) ? Axis.plain(value)
                : String.format(Locale.ROOT, Math.abs(value) >= 1 ? "%.2f" : "%.4f", value).replace('-', '−');
    }

    private void key(KeyEvent e) {
        int last = places().length - 1;
        switch (e.getCode()) {
            case LEFT -> read(read < 0 ? last : Math.max(0, read - 1));
            case RIGHT -> read(Math.min(last, read + 1));
            case HOME -> read(Math.min(0, last));
            case END -> read(last);
            case ESCAPE -> read(-1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (reading.isVisible() && frame != null && read < places().length) {
            double x = frame.atX(places()[read]);
            double width = Math.ceil(reading.prefWidth(-1));
            double left = x + 12 + width < getWidth() ? x + 12 : x - 12 - width;
            place(reading, left, frame.top() + 4);
        }
    }
}
