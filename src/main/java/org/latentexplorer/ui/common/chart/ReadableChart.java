package org.latentexplorer.ui.common.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;

/** A chart with places to the right whose values the pointer, or the arrow keys, read. */
public abstract class ReadableChart extends ChartArea {
    private final Label reading = new Label();
    private PlotFrame frame;
    private int read = -1;

    protected ReadableChart() {
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

    /** How many places there are. */
    protected abstract int places();

    /** The value of the axis to the right at a place, from 0. */
    protected abstract double place(int number);

    /** What is read at a place. */
    protected abstract String reading(int number);

    /** Where the values are; null for no chart. */
    protected abstract PlotFrame frame(double width, double height);

    /** Paints what is in the frame. */
    protected abstract void paint(GraphicsContext g, PlotFrame frame);

    /** The place that is read; -1 for none. */
    protected final int read() {
        return read;
    }

    /** Reads the values at a place, or at the last if there are fewer; -1 for none. */
    protected final void read(int number) {
        read = Math.min(number, places() - 1);
        reading.setVisible(read >= 0);
        if (read >= 0) {
            reading.setText(reading(read));
            setAccessibleHelp(reading.getText());
        }
        repaint();
    }

    private int nearest(double pointer) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; frame != null && i < places(); i++) {
            double far = Math.abs(frame.atX(place(i)) - pointer);
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private void key(KeyEvent e) {
        int last = places() - 1;
        switch (e.getCode()) {
            case LEFT -> read(read < 0 ? last : Math.max(0, read - 1));
            case RIGHT -> read(read + 1);
            case HOME -> read(0);
            case END -> read(last);
            case ESCAPE -> read(-1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected final void paint(GraphicsContext g, double width, double height) {
        frame = frame(width, height);
        if (frame == null) {
            return;
        }
        paint(g, frame);
        if (read >= 0 && read < places()) {
            double at = frame.atX(place(read));
            double x = PlotFrame.sharp(at);
            pen().line(x, frame.top(), x, frame.bottom(), Tint.TEXT, 1, 2, 3);
            double wide = Math.ceil(reading.prefWidth(-1));
            place(reading, at + 12 + wide < getWidth() ? at + 12 : at - 12 - wide, frame.top() + 4);
        }
    }
}
