package org.latentexplorer.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.Tint;

/** A canvas that is painted anew with the next frame when its size, the theme, the type or what it shows changes. */
public abstract class ChartArea extends Region {
    /** Colours of series that the theme has. */
    public static final int COLOURS = 6;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new CanvasPen(this, canvas.getGraphicsContext2D());
    private final Text text = swatch(new Text(), "chart-text");
    private final Rectangle grid = swatch(new Rectangle(), "chart-grid");
    private final Rectangle strong = swatch(new Rectangle(), "chart-strong");
    private final Rectangle ground = swatch(new Rectangle(), "chart-ground");
    private final List<Rectangle> series = new ArrayList<>();
    private boolean dirty = true;

    protected ChartArea() {
        getStyleClass().add("chart-area");
        getStylesheets().add(ChartArea.class.getResource("/org/latentexplorer/ui/chart.css").toExternalForm());
        setMinSize(0, 0);
        for (int i = 0; i < COLOURS; i++) {
            series.add(swatch(new Rectangle(), "chart-series-" + i));
        }
        getChildren().addAll(text, grid, strong, ground);
        getChildren().addAll(series);
        getChildren().add(canvas);
        getChildren().stream().filter(Rectangle.class::isInstance)
                .forEach(s -> ((Rectangle) s).fillProperty().subscribe(fill -> repaint()));
        text.fillProperty().subscribe(fill -> repaint());
        text.fontProperty().subscribe(font -> repaint());
    }

    /** Invisible: it is there to be given a colour by the theme, which a canvas cannot be. */
    private static <S extends Shape> S swatch(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setVisible(false);
        shape.setManaged(false);
        return shape;
    }

    /** Asks for another {@link #paint} with the next layout. */
    protected final void repaint() {
        dirty = true;
        requestLayout();
    }

    /** Paints everything, on an empty canvas. */
    protected abstract void paint(GraphicsContext g, double width, double height);

    /** Paints now and without a layout, for what moves with each frame. */
    protected final void paintNow() {
        dirty = canvas.getWidth() < 1 || canvas.getHeight() < 1;
        if (!dirty) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            g.setFont(font());
            paint(g, canvas.getWidth(), canvas.getHeight());
        }
    }

    /** Draws on the canvas. */
    protected final Pen pen() {
        return pen;
    }

    final Paint paint(Tint colour) {
        Paint paint = switch (colour.kind()) {
            case GROUND -> ground();
            case GRID -> grid();
            case TEXT -> muted();
            case STRONG -> strong();
            case TRAIN, VALIDATION, SERIES -> series(colour.number());
        };
        return colour.opacity() < 1 && paint instanceof Color c ? c.deriveColor(0, 1, 1, colour.opacity()) : paint;
    }

    protected final Font font() {
        return text.getFont();
    }

    /** Of words and ticks. */
    protected final Paint muted() {
        return text.getFill();
    }

    protected final Paint grid() {
        return grid.getFill();
    }

    /** Of what has to be read. */
    protected final Paint strong() {
        return strong.getFill();
    }

    protected final Paint ground() {
        return ground.getFill();
    }

    protected final Paint series(int colour) {
        return series.get(colour).getFill();
    }

    /** A colour of a series, so transparent that others show through; from 0 (not seen) to 1. */
    protected final Paint series(int colour, double opacity) {
        return paint(Tint.series(colour).opacity(opacity));
    }

    /** How wide a text is in the chart's font at another size, in pixels. */
    protected final double width(String words, double size) {
        Text measured = new Text(words);
        measured.setFont(Font.font(font().getFamily(), size));
        return measured.getLayoutBounds().getWidth();
    }

    /** Puts a label at a place of the chart, and wholly within: in more lines if it is wider than the chart. */
    protected final void place(Label label, double x, double y) {
        label.setWrapText(true);
        double width = Math.min(Math.ceil(label.prefWidth(-1)), getWidth());
        double height = Math.ceil(label.prefHeight(width));
        label.resizeRelocate(Math.round(Math.clamp(x, 0, getWidth() - width)),
                Math.round(Math.clamp(y, 0, Math.max(0, getHeight() - height))), width, height);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty) {
            paintNow();
        }
    }
}
