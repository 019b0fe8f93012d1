package org.latentexplorer.data.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * One way of writing a digit: pen strokes through nodes, given as one or more variants that share
 * their topology, so that any blend of them is again a plausible skeleton.
 *
 * @param digit    the digit written, 0 … 9
 * @param name     what tells this way from the others, for people
 * @param weight   how common it is beside the other styles of the same digit; any positive scale
 * @param variants each {@code [x0, y0, x1, y1, …]} in units of the digit's height, y downwards
 * @param starts   node index at which each stroke starts, then the number of nodes
 * @param corner   per node, whether the pen turns sharply there
 */
record DigitStyle(int digit, String name, double weight, List<double[]> variants, int[] starts, boolean[] corner) {

    /**
     * Reads the notation of {@link DigitStyles}: nodes {@code x,y} in hundredths of the height,
     * {@code !} after a node for a corner, {@code ;} between strokes. Corners and strokes are those
     * of the first variant; the others give coordinates only.
     */
    static DigitStyle parse(int digit, String name, double weight, String... variants) {
        String[] strokes = variants[0].split(";");
        int[] starts = new int[strokes.length + 1];
        for (int s = 0; s < strokes.length; s++) {
            starts[s + 1] = starts[s] + strokes[s].trim().split("\\s+").length;
        }
        String[] nodes = variants[0].replace(';', ' ').trim().split("\\s+");
        boolean[] corner = new boolean[nodes.length];
        for (int n = 0; n < nodes.length; n++) {
            corner[n] = nodes[n].endsWith("!");
        }
        List<double[]> shapes = Arrays.stream(variants).map(DigitStyle::coordinates).toList();
        for (double[] shape : shapes) {
            if (shape.length != 2 * nodes.length) {
                throw new IllegalArgumentException(digit + " " + name + ": variants differ in their number of nodes");
            }
        }
        return new DigitStyle(digit, name, weight, shapes, starts, corner);
    }

    int nodes() {
        return corner.length;
    }

    private static double[] coordinates(String variant) {
        String[] numbers = variant.replace(';', ' ').replace('!', ' ').trim().split("[\\s,]+");
        double[] xy = new double[numbers.length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Integer.parseInt(numbers[i]) / 100.0;
        }
        return xy;
    }
}
