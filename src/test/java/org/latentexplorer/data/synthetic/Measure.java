package org.latentexplorer.data.synthetic;

import org.latentexplorer.model.ImageSet;

/**
 * What the pixels of one image say, whoever drew it.
 *
 * @param width       columns from the first to the last with ink
 * @param height      rows from the first to the last with ink
 * @param centreX     centre of mass, in pixels counted from 0
 * @param centreY     centre of mass, in pixels counted from 0
 * @param lean        degrees to the right, from the second moments
 * @param strokeWidth pixels: twice the ink by the length of its edge
 */
record Measure(int width, int height, double centreX, double centreY, double lean, double strokeWidth) {

    static Measure of(ImageSet set, int image) {
        int side = set.shape().width();
        float[] ink = new float[set.size()];
        set.copy(image, ink, 0);
        int[] box = {side, -1, side, -1};
        double mass = 0;
        double x = 0;
        double y = 0;
        double xy = 0;
        double yy = 0;
        for (int p = 0; p < ink.length; p++) {
            int col = p % side;
            int row = p / side;
            if (ink[p] > 0) {
                box = new int[] {Math.min(box[0], col), Math.max(box[1], col), Math.min(box[2], row),
                        Math.max(box[3], row)};
            }
            mass += ink[p];
            x += ink[p] * col;
            y += ink[p] * row;
            xy += ink[p] * col * row;
            yy += ink[p] * row * row;
        }
        x /= mass;
        y /= mass;
        double lean = Math.toDegrees(Math.atan(-(xy / mass - x * y) / (yy / mass - y * y)));
        return new Measure(box[1] - box[0] + 1, box[3] - box[2] + 1, x, y, lean, 2 * mass / edge(ink, side));
    }

    /** The integral of the gradient's size: the length of the edge where grey goes from 0 to 1. */
    private static double edge(float[] ink, int side) {
        double length = 0;
        for (int p = 0; p < ink.length - side - 1; p++) {
            double dx = ink[p + 1] - ink[p];
            double dy = ink[p + side] - ink[p];
            length += Math.sqrt(dx * dx + dy * dy);
        }
        return length;
    }
}
