package org.latentexplorer.picture.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    /** Writes down what is drawn. */
    private static final class Notes implements Pen {
        private final List<String> drawn = new ArrayList<>();

        @Override
        public double size() {
            return 10;
        }

        @Override
        public double width(String text) {
            return 6 * text.length();
        }

        @Override
        public void text(String text, double x, double baseline, Align align, Tint colour, double most) {
            drawn.add("text " + text);
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, Tint colour, double width, double... dashes) {
            drawn.add("line");
        }

        @Override
        public void lines(double[] x, double[] y, Tint colour, double width, double... dashes) {
            drawn.add("lines " + Arrays.toString(x) + Arrays.toString(y));
        }

        @Override
        public void area(double[] x, double[] y, Tint colour) {
            drawn.add("area");
        }

        @Override
        public void dot(double x, double y, double radius, Tint colour) {
            drawn.add("dot " + colour.kind());
        }

        @Override
        public void ring(double x, double y, double radius, Tint colour, double width) {
            drawn.add("ring");
        }
    }

    private final Notes pen = new Notes();
    private final PlotFrame frame = new PlotFrame(0, 0, 100, 100, new Axis(0, 10, false), new Axis(0, 10, false));

    @Test
    void whatIsNotFiniteLeavesAGap() {
        new Curve("", new double[] {0, 1, 2, 3}, new double[] {0, 5, Double.NaN, 10}, 2, true, true).draw(pen, frame);
        assertEquals(List.of("lines [0.0, 10.0][100.0, 50.0]", "lines [30.0][0.0]", "dot GROUND", "ring", "dot GROUND",
                "ring", "dot GROUND", "ring"), pen.drawn);
        assertEquals(10, new Curve("", new double[] {1, 2}, new double[] {10, Double.NaN}, 0, false, false).last());
    }

    @Test
    void labelsThatWouldRunIntoTheOneBeforeAreLeftOut() {
        frame.ticksBelow(pen, List.of(new Axis.Tick(1, "1000000"), new Axis.Tick(2, "2000000"),
                new Axis.Tick(9, "9000000")), 0, Tint.GRID);
        assertEquals(List.of("text 1000000", "text 9000000"), pen.drawn);
    }

    @Test
    void everyValueIsCountedTheGreatestInTheLastBin() {
        double[] values = new double[1000];
        boolean[] other = new boolean[1000];
        Arrays.setAll(values, i -> i % 500);
        values[999] = 1e9;
        for (int i = 0; i < 1000; i++) {
            other[i] = i >= 500;
        }
        Histogram histogram = Histogram.of(values, other);
        assertTrue(histogram.axis().high() < 500);
        assertEquals(1, Arrays.stream(histogram.train()).sum(), 1e-9);
        assertEquals(1, Arrays.stream(histogram.other()).sum(), 1e-9);
        assertEquals(histogram.train()[0], histogram.other()[0], 1e-9);
        Histogram.of(new double[] {3, 3}, new boolean[] {false, true}).draw(pen, frame);
        assertEquals(2, pen.drawn.stream().filter("area"::equals).count());
    }
}
