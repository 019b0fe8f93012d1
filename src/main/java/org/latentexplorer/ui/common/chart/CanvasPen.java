package org.latentexplorer.ui.common.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.Tint;

/** Draws on the canvas of a chart in the colours of its theme. */
final class CanvasPen implements Pen {
    private static final TextAlignment[] ALIGNMENTS = {TextAlignment.LEFT, TextAlignment.CENTER, TextAlignment.RIGHT};

    private final ChartArea chart;
    private final GraphicsContext g;

    CanvasPen(ChartArea chart, GraphicsContext g) {
        this.chart = chart;
        this.g = g;
    }

    @Override
    public double size() {
        return chart.font().getSize();
    }

    @Override
    public double width(String text) {
        return chart.width(text, size());
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Tint colour) {
        prepare(align, colour);
        g.fillText(text, x, baseline);
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Tint colour, double most) {
        prepare(align, colour);
        g.fillText(text, x, baseline, most);
    }

    private void prepare(Align align, Tint colour) {
        g.setFont(chart.font());
        g.setTextAlign(ALIGNMENTS[align.ordinal()]);
        g.setTextBaseline(VPos.BASELINE);
        g.setFill(chart.paint(colour));
    }

    private void stroke(Tint colour, double width, double... dashes) {
        g.setStroke(chart.paint(colour));
        g.setLineWidth(width);
        g.setLineDashes(dashes);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Tint colour, double width, double... dashes) {
        stroke(colour, width, dashes);
        g.strokeLine(x1, y1, x2, y2);
        g.setLineDashes();
    }

    @Override
    public void lines(double[] x, double[] y, Tint colour, double width, double... dashes) {
        stroke(colour, width, dashes);
        g.strokePolyline(x, y, x.length);
        g.setLineDashes();
    }

    @Override
    public void area(double[] x, double[] y, Tint colour) {
        g.setFill(chart.paint(colour));
        g.fillPolygon(x, y, x.length);
    }

    @Override
    public void dot(double x, double y, double radius, Tint colour) {
        g.setFill(chart.paint(colour));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Tint colour, double width) {
        stroke(colour, width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
