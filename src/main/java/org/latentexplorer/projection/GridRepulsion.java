package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Parallel;

/**
 * Repulsion by interpolation on a grid, as in FIt-SNE (Linderman et al. 2019), whose cost grows with the number of
 * points and the area of the map. Unlike there, masses are spread and fields read by cubic splines, which leave no
 * jumps between cells; the push itself is convolved rather than put together from sums that nearly cancel, which makes
 * single precision do; and Z is summed over frequencies. The push is off by less than one part in a hundred of its
 * root mean square, and Z by less than one in a thousand.
 */
final class GridRepulsion implements Repulsion {
    /** Between nodes at most, in units of the t-distribution's width. */
    private static final double SPACING = 0.4;
    /** Sizes of transforms, twice those of the grids. */
    private static final int[] SIZES = {96, 128, 192, 256, 288, 384, 432, 512, 576, 768, 864, 1024, 1152, 1536, 1728,
        2048};
    /** Nodes kept free at the far side, for the splines and for what they leave of their kinks. */
    private static final int FREE = 16;
    /** Spacings are apart by this factor, and grids kept for maps that shrink by no more. */
    private static final double STEP = 1.25;
    private static final double FINEST = 1e-6;
    /** Grids that masses are spread on side by side: always as many, as their sum depends on it. */
    private static final int PARTS = 4;
    private static final int BLOCK = 1024;

    private final EmbeddingKernel kernel;
    private Convolution convolution;
    private float[][] masses;
    private float[] fieldX;
    private float[] fieldY;

    GridRepulsion(EmbeddingKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public double push(float[] x, float[] y, float[] pushX, float[] pushY) {
        Frame frame = Frame.of(x, y);
        fit(frame.span());
        double spacing = convolution.spacing();
        int rows = Convolution.rows((int) (frame.height / spacing) + FREE);
        Parallel.each(PARTS, part -> spread(x, y, part, frame, rows));
        int length = rows * convolution.half();
        Parallel.ranges(length, BLOCK * PARTS, this::gatherParts);
        double pairs = convolution.push(masses[0], rows, fieldX, fieldY);
        Parallel.ranges(x.length, BLOCK, (first, last) -> read(x, y, first, last, frame, pushX, pushY));
        return pairs - x.length;
    }

    /**
     * Takes the smallest grid that holds the map: of the usual spacing, finer for a map so small that any grid would
     * hold it, coarser for one beyond the largest. A larger grid is kept as long as the next would soon be too small.
     */
    private void fit(double span) {
        double spacing = SPACING;
        int least = SIZES[0] / 2 - FREE;
        int most = SIZES[SIZES.length - 1] / 2 - FREE;
        while (span / spacing * STEP < least && spacing > FINEST) {
            spacing /= STEP;
        }
        while (span / spacing > most) {
            spacing *= STEP;
        }
        int wanted = size(span / spacing);
        boolean kept = convolution != null && convolution.spacing() == spacing && 2 * convolution.half() >= wanted
                && 2 * convolution.half() <= size(Math.min(most, span / spacing * STEP));
        if (!kept) {
            // the old one goes first: both at once would need twice the memory
            convolution = null;
            masses = null;
            convolution = new Convolution(kernel, wanted, spacing);
            int nodes = Convolution.rows(wanted / 2) * wanted / 2;
            masses = new float[PARTS][nodes];
            fieldX = new float[nodes];
            fieldY = new float[nodes];
        }
    }

    private static int size(double cells) {
        for (int size : SIZES) {
            if (size / 2 - FREE >= cells) {
                return size;
            }
        }
        throw new IllegalStateException(cells + " cells");
    }

    /** Where the points lie. */
    private record Frame(float left, float bottom, double width, double height) {
        static Frame of(float[] x, float[] y) {
            float left = x[0];
            float right = x[0];
            float bottom = y[0];
            float top = y[0];
            for (int i = 1; i < x.length; i++) {
                left = Math.min(left, x[i]);
                right = Math.max(right, x[i]);
                bottom = Math.min(bottom, y[i]);
                top = Math.max(top, y[i]);
            }
            return new Frame(left, bottom, (double) right - left, (double) top - bottom);
        }

        double span() {
            return Math.max(width, height);
        }
    }

    private void spread(float[] x, float[] y, int part, Frame frame, int rows) {
        float[] mass = masses[part];
        int half = convolution.half();
        float dense = (float) (1 / convolution.spacing());
        Arrays.fill(mass, 0, rows * half, 0);
        float[] alongX = new float[Spline.NODES];
        float[] alongY = new float[Spline.NODES];
        int last = (int) ((long) x.length * (part + 1) / PARTS);
        for (int i = (int) ((long) x.length * part / PARTS); i < last; i++) {
            float u = (x[i] - frame.left) * dense;
            float v = (y[i] - frame.bottom) * dense;
            Spline.weights(u - (int) u, alongX);
            Spline.weights(v - (int) v, alongY);
            int at = (int) v * half + (int) u;
            for (int r = 0; r < Spline.NODES; r++) {
                mass[at] += alongY[r] * alongX[0];
                mass[at + 1] += alongY[r] * alongX[1];
                mass[at + 2] += alongY[r] * alongX[2];
                mass[at + 3] += alongY[r] * alongX[3];
                at += half;
            }
        }
    }

    private void gatherParts(int first, int last) {
        float[] to = masses[0];
        for (int part = 1; part < PARTS; part++) {
            float[] from = masses[part];
            for (int i = first; i < last; i++) {
                to[i] += from[i];
            }
        }
    }

    private void read(float[] x, float[] y, int first, int last, Frame frame, float[] pushX, float[] pushY) {
        int half = convolution.half();
        float dense = (float) (1 / convolution.spacing());
        float[] alongX = new float[Spline.NODES];
        float[] alongY = new float[Spline.NODES];
        for (int i = first; i < last; i++) {
            float u = (x[i] - frame.left) * dense;
            float v = (y[i] - frame.bottom) * dense;
            Spline.weights(u - (int) u, alongX);
            Spline.weights(v - (int) v, alongY);
            pushX[i] = read(fieldX, (int) v * half + (int) u, half, alongX, alongY);
            pushY[i] = read(fieldY, (int) v * half + (int) u, half, alongX, alongY);
        }
    }

    private static float read(float[] field, int corner, int half, float[] alongX, float[] alongY) {
        float sum = 0;
        int at = corner;
        for (int r = 0; r < Spline.NODES; r++) {
            sum += alongY[r] * (alongX[0] * field[at] + alongX[1] * field[at + 1] + alongX[2] * field[at + 2]
                    + alongX[3] * field[at + 3]);
            at += half;
        }
        return sum;
    }
}
