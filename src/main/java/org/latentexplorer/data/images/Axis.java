package org.latentexplorer.data.images;

/**
 * How the pixels along one axis of a picture go into those of a square: where a picture becomes smaller each pixel
 * is the mean of what it covers, where it becomes larger values are interpolated linearly.
 *
 * @param first  the first source pixel of each target pixel
 * @param weight what each source pixel from there on adds; empty for target pixels beyond the picture
 */
record Axis(int[] first, float[][] weight) {
    /**
     * @param from   the first source pixel taken
     * @param to     the one behind the last
     * @param start  where the first one's edge comes to lie on the target
     * @param scale  target pixels a source pixel
     * @param target pixels of the target
     */
    static Axis of(int from, int to, double start, double scale, int target) {
        Axis axis = new Axis(new int[target], new float[target][]);
        for (int i = 0; i < target; i++) {
            if (scale <= 1) {
                axis.cover(i, from, to, from + (i - start) / scale, from + (i + 1 - start) / scale, scale);
            } else {
                axis.interpolate(i, from, to, from + (i + 0.5 - start) / scale);
            }
        }
        return axis;
    }

    private void cover(int i, int from, int to, double left, double right, double scale) {
        double a = Math.max(left, from);
        double b = Math.min(right, to);
        // less than a thousandth of a pixel is rounding
        int begin = (int) Math.floor(a + 1e-6);
        int end = (int) Math.ceil(b - 1e-6);
        first[i] = begin;
        weight[i] = new float[Math.max(0, end - begin)];
        for (int s = begin; s < end; s++) {
            weight[i][s - begin] = (float) ((Math.min(b, s + 1) - Math.max(a, s)) * scale);
        }
    }

    private void interpolate(int i, int from, int to, double centre) {
        if (centre < from || centre > to) {
            weight[i] = new float[0];
            return;
        }
        double left = Math.clamp(centre - 0.5, from, to - 1.0);
        int begin = Math.min((int) left, to - 1);
        float share = (float) (left - begin);
        first[i] = begin;
        weight[i] = begin + 1 < to ? new float[] {1 - share, share} : new float[] {1};
    }
}
