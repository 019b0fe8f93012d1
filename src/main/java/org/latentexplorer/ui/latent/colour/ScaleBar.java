package org.latentexplorer.ui.latent.colour;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.latentexplorer.model.Ticks;
import org.latentexplorer.ui.session.PointValues;

/** Which colour stands for which value: an upright bar with ticks, high values above. */
public final class ScaleBar extends Region {
    private static final double BAR = 14;
    private static final double HEIGHT = 168;
    private static final double WIDTH = 84;
    /** Room above and below for half a number. */
    private static final double EDGE = 8;
    private static final int TICKS = 6;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    /** Never seen: a canvas knows no style classes, a label does. */
    private final Label text = new Label();
    private Tints tints;
    private int[] colours = new int[0];

    ScaleBar() {
        setId("map-scale");
        getStyleClass().add("scale-bar");
        text.getStyleClass().add("scale-text");
        text.setVisible(false);
        getChildren().addAll(canvas, text);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        text.fontProperty().subscribe(font -> paint());
        text.textFillProperty().subscribe(fill -> paint());
    }

    void show(Tints newTints, boolean dark) {
        tints = newTints;
        colours = newTints.scale(dark);
        paint();
    }

    private void paint() {
        if (tints == null) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        double length = HEIGHT - 2 * EDGE;
        // a whole row at a time: the ground would shine through between two colours that meet within a pixel
        for (int row = 0; row < length; row++) {
            g.setFill(LegendEntry.colour(colours[(int) ((length - 1 - row) / length * colours.length)]));
            g.fillRect(0, EDGE + row, BAR, 1);
        }
        g.setFont(text.getFont());
        g.setFill(text.getTextFill());
        g.setStroke(text.getTextFill() instanceof Color c ? c : Color.GRAY);
        g.setTextBaseline(VPos.CENTER);
        Ticks ticks = ticks();
        for (int i = 0; i < ticks.values().length; i++) {
            double y = Math.round(y(ticks.values()[i]));
            g.strokeLine(BAR + 1, y + 0.5, BAR + 4, y + 0.5);
            g.fillText(label(ticks, i), BAR + 8, y, WIDTH - BAR - 8);
        }
    }

    private double y(double value) {
        return HEIGHT - EDGE - tints.share(value) * (HEIGHT - 2 * EDGE);
    }

    private Ticks ticks() {
        return tints.values().scale() == PointValues.Scale.LOGARITHMIC
                ? new Ticks(1, LogTicks.between(tints.low(), tints.high(), TICKS))
                : Ticks.between(tints.low(), tints.high(), TICKS);
    }

    private String label(Ticks ticks, int i) {
        return tints.values().scale() == PointValues.Scale.LOGARITHMIC ? LogTicks.label(ticks.values()[i])
                : ticks.label(i);
    }
}
