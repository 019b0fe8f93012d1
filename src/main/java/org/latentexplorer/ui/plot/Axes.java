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
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Grid, frame and tick labels. Colours by CSS: {@code -plot-grid}, {@code -plot-zero} (the lines of zero),
 * {@code -plot-frame} and {@code -plot-text}; size of the labels by {@code -plot-text-size} in pixels.
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
    private final StyleableProperty<Number> textSize =
            CSS.createStyleableNumberProperty(this, "textSize", "-plot-text-size", a -> a.textSize, 11.0);
    private final Canvas canvas = new Canvas();
    private Viewport painted;
    private Insets insets = Insets.EMPTY;
    private boolean vertical = true;

    Axes() {
        getStyleClass().add("plot-axes");
        setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (StyleableProperty<?> property : List.of(grid, zero, frame, text, textSize)) {
            ((ObservableValue<?>) property).subscribe(value -> repaint());
        }
    }

    /** Whether the vertical axis means anything. */
    void setVertical(boolean shown) {
        vertical = shown;
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
        g.setFont(Font.font(textSize.getValue().doubleValue()));
        paintX(g);
        if (vertical) {
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
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < ticks.values().length; i++) {
            double x = insets.getLeft() + Math.floor(painted.toScreenX(ticks.values()[i])) + 0.5;
            line(g, ticks.values()[i] == 0, x, insets.getTop(), x, bottom);
            g.setFill(text.getValue());
            g.fillText(ticks.label(i), x, bottom + 6);
        }
    }

    private void paintY(GraphicsContext g) {
        double right = insets.getLeft() + painted.width();
        Ticks ticks = Ticks.between(painted.toDataY(painted.height()), painted.toDataY(0),
                (int) (painted.height() / SPACE_Y));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < ticks.values().length; i++) {
            double y = insets.getTop() + Math.floor(painted.toScreenY(ticks.values()[i])) + 0.5;
            line(g, ticks.values()[i] == 0, insets.getLeft(), y, right, y);
            g.setFill(text.getValue());
            g.fillText(ticks.label(i), insets.getLeft() - 7, y, insets.getLeft() - 9);
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
