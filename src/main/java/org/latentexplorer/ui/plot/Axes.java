package org.latentexplorer.ui.plot;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.model.Ticks;

/**
 * Grid, frame and tick labels. Colours by CSS: {@code -plot-grid}, {@code -plot-zero} (the lines of zero),
 * {@code -plot-frame} and {@code -plot-text}; the font is that of the style class {@code plot-tick}.
 */
final class Axes extends Region {
    private static final StyleablePropertyFactory<Axes> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    /** Least pixels from one tick to the next. */
    private static final double SPACE_X = 84;
    private static final double SPACE_Y = 56;

    /** Themes have no colour as faint as a grid should be. */
    private static final double FAINT = 0.55;

    private final StyleableProperty<Color> grid =
            CSS.createStyleableColorProperty(this, "grid", "-plot-grid", a -> a.grid, Color.gray(0.9));
    private final StyleableProperty<Color> zero =
            CSS.createStyleableColorProperty(this, "zero", "-plot-zero", a -> a.zero, Color.gray(0.7));
    private final StyleableProperty<Color> frame =
            CSS.createStyleableColorProperty(this, "frame", "-plot-frame", a -> a.frame, Color.gray(0.8));
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(this, "text", "-plot-text", a -> a.text, Color.gray(0.4));
    /** Never seen: a canvas knows no style classes, a label does. */
    private final Label tick = new Label();
    private final Canvas canvas = new Canvas();
    private Viewport painted;
    private Insets insets = Insets.EMPTY;
    private boolean vertical = true;
    private boolean numbered = true;

    Axes() {
        getStyleClass().add("plot-axes");
        setMouseTransparent(true);
        canvas.setManaged(false);
        tick.getStyleClass().add("plot-tick");
        tick.setVisible(false);
        tick.setManaged(false);
        getChildren().addAll(canvas, tick);
        tick.fontProperty().subscribe(font -> repaint());
        for (StyleableProperty<?> property : List.of(grid, zero, frame, text)) {
            ((ObservableValue<?>) property).subscribe(value -> repaint());
        }
    }

    /** What numbers at the ticks are written in. */
    ObservableValue<Font> font() {
        return tick.fontProperty();
    }

    /** Whether the vertical axis means anything. */
    void setVertical(boolean shown) {
        vertical = shown;
        repaint();
    }

    /** Whether coordinates mean anything; without that there is only a frame. */
    void setNumbered(boolean shown) {
        numbered = shown;
        repaint();
    }

    /**
     * @param view  what the inner area shows
     * @param inner distances from this region's edges to that area
     */
    void paint(Viewport view, Insets inner) {
        if (!view.equals(painted) || !inner.equals(insets)) {
            painted = view;
            insets = inner;
            repaint();
        }
    }

    private void repaint() {
        if (painted == null) {
            return;
        }
        canvas.setWidth(painted.width() + insets.getLeft() + insets.getRight());
        canvas.setHeight(painted.height() + insets.getTop() + insets.getBottom());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setLineWidth(1);
        g.setFont(tick.getFont());
        if (numbered) {
            paintX(g);
        }
        if (numbered && vertical) {
            paintY(g);
        }
        g.setStroke(frame.getValue());
        g.strokeRect(insets.getLeft() - 0.5, insets.getTop() - 0.5, painted.width() + 1, painted.height() + 1);
    }

    private void paintX(GraphicsContext g) {
        double bottom = insets.getTop() + painted.height();
        Ticks ticks = Ticks.between(painted.toDataX(0), painted.toDataX(painted.width()),
                (int) (painted.width() / SPACE_X));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BASELINE);
        // a whole number: between pixels, each text would be rounded its own way
        double baseline = Math.round(bottom + 5 + tick.getFont().getSize());
        for (int i = 0; i < ticks.values().length; i++) {
            double x = insets.getLeft() + Math.floor(painted.toScreenX(ticks.values()[i])) + 0.5;
            line(g, ticks.values()[i] == 0, x, insets.getTop(), x, bottom);
            g.setFill(text.getValue());
            g.fillText(ticks.label(i), x, baseline);
        }
    }

    private void paintY(GraphicsContext g) {
        double right = insets.getLeft() + painted.width();
        Ticks ticks = Ticks.between(painted.toDataY(painted.height()), painted.toDataY(0),
                (int) (painted.height() / SPACE_Y));
        g.setTextAlign(TextAlignment.RIGHT);
        // half the height of a figure below its middle, on a whole pixel
        g.setTextBaseline(VPos.BASELINE);
        for (int i = 0; i < ticks.values().length; i++) {
            double y = insets.getTop() + Math.floor(painted.toScreenY(ticks.values()[i])) + 0.5;
            line(g, ticks.values()[i] == 0, insets.getLeft(), y, right, y);
            g.setFill(text.getValue());
            g.fillText(ticks.label(i), insets.getLeft() - 7, Math.round(y + 0.36 * tick.getFont().getSize()),
                    insets.getLeft() - 9);
        }
    }

    private void line(GraphicsContext g, boolean ofZero, double x1, double y1, double x2, double y2) {
        g.setStroke(ofZero ? zero.getValue() : grid.getValue());
        g.setGlobalAlpha(ofZero ? 1 : FAINT);
        g.strokeLine(x1, y1, x2, y2);
        g.setGlobalAlpha(1);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
