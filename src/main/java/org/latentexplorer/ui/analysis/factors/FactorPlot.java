package org.latentexplorer.ui.analysis.factors;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.common.chart.ChartArea;

/** A true factor over one number of the code, a dot an image, and the straight line that reads the one from the other. */
final class FactorPlot extends ChartArea {
    /** More dots would be no clearer. */
    private static final int MOST = 3_000;

    private FactorsViewModel.Reading reading;
    private String nameX = "";
    private String nameY = "";

    /** @param now what to show; null for nothing */
    void show(FactorsViewModel.Reading now, String x, String y) {
        reading = now;
        nameX = x;
        nameY = y;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (reading == null) {
            return;
        }
        int step = Math.max(1, reading.values().length / MOST);
        int[] shown = IntStream.range(0, reading.values().length).filter(i -> i % step == 0).toArray();
        double[] x = IntStream.of(shown).mapToDouble(i -> reading.codes()[i]).toArray();
        double[] y = IntStream.of(shown).mapToDouble(i -> reading.values()[i]).toArray();
        PlotFrame frame = PlotFrame.within(width, height, pen().size(), Axis.around(x, false), Axis.around(y, false),
                false);
        frame.draw(pen(), nameX, nameY, null, false);
        for (int i = 0; i < x.length; i++) {
            pen().dot(frame.atX(x[i]), frame.atY(y[i]), 1.75, Tint.series(0).opacity(0.35));
        }
        line(g, frame, Line.through(x, y));
    }

    private void line(GraphicsContext g, PlotFrame frame, Line line) {
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top(), frame.width(), frame.height());
        g.clip();
        pen().line(frame.left(), frame.atY(line.at(frame.x().low())), frame.right(),
                frame.atY(line.at(frame.x().high())), Tint.series(1), 2);
        g.restore();
    }

    /** The straight line with the least squared errors. */
    record Line(double slope, double start) {
        static Line through(double[] x, double[] y) {
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < x.length; i++) {
                meanX += x[i] / x.length;
                meanY += y[i] / y.length;
            }
            double both = 0;
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                both += (x[i] - meanX) * (y[i] - meanY);
                square += (x[i] - meanX) * (x[i] - meanX);
            }
            double slope = square == 0 ? 0 : both / square;
            return new Line(slope, meanY - slope * meanX);
        }

        double at(double x) {
            return start + slope * x;
        }
    }
}
