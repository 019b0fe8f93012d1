package org.latentexplorer.model;

/**
 * Colours for numbers: equal steps of the number look equally far apart, and people with any colour vision see which
 * is more. Paths through Oklab (Ottosson, "A perceptual color space for image processing", 2020), divided into equal
 * lengths; light stays apart from a light ground and dark from a dark one.
 */
public enum ColourScale {
    /** From low to high: lightness only grows, hue goes from violet over teal to yellow. */
    SEQUENTIAL(new double[][]{{0.30, 0.13, 300}, {0.42, 0.12, 265}, {0.54, 0.10, 225}, {0.66, 0.11, 170},
        {0.78, 0.16, 115}}, new double[][]{{0.42, 0.15, 300}, {0.55, 0.13, 265}, {0.67, 0.11, 220},
        {0.79, 0.13, 165}, {0.92, 0.17, 110}}),
    /** Both ways from a middle: blue below, orange above, the more the farther. */
    DIVERGING(new double[][]{{0.40, 0.15, 262}, {0.58, 0.12, 255}, {0.79, 0.01, 255}, {0.64, 0.13, 58},
        {0.45, 0.11, 45}}, new double[][]{{0.78, 0.12, 240}, {0.60, 0.11, 250}, {0.42, 0.01, 250},
        {0.62, 0.12, 55}, {0.82, 0.13, 65}});

    private static final int FINE = 64;

    private final double[][] onLight;
    private final double[][] onDark;

    /** Each point of the paths: lightness and chroma of Oklab, and the hue in degrees. */
    ColourScale(double[][] onLight, double[][] onDark) {
        this.onLight = onLight;
        this.onDark = onDark;
    }

    /** So many colours (0xAARRGGBB, opaque) from low to high; at least 2. */
    public int[] colours(int count, boolean dark) {
        double[][] path = path(dark ? onDark : onLight);
        double[] along = along(path);
        int[] colours = new int[count];
        int next = 1;
        for (int i = 0; i < count; i++) {
            double wanted = (double) i / (count - 1);
            while (next < path.length - 1 && along[next] < wanted) {
                next++;
            }
            double share = (wanted - along[next - 1]) / (along[next] - along[next - 1]);
            colours[i] = rgb(between(path[next - 1], path[next], share));
        }
        return colours;
    }

    /** How far along each place of a path is, from 0 to 1; the middle of a scale with two arms is at a half. */
    private double[] along(double[][] path) {
        double[] along = new double[path.length];
        for (int i = 1; i < path.length; i++) {
            along[i] = along[i - 1] + distance(path[i - 1], path[i]);
        }
        double whole = along[path.length - 1];
        double first = along[path.length / 2];
        for (int i = 0; i < path.length; i++) {
            along[i] = this == SEQUENTIAL ? along[i] / whole
                    : along[i] <= first ? along[i] / first / 2 : (1 + (along[i] - first) / (whole - first)) / 2;
        }
        return along;
    }

    private static double[][] path(double[][] points) {
        double[][] path = new double[(points.length - 1) * FINE + 1][];
        for (int i = 0; i < path.length; i++) {
            int from = Math.min(i / FINE, points.length - 2);
            path[i] = between(lab(points[from]), lab(points[from + 1]), (double) i / FINE - from);
        }
        return path;
    }

    private static double[] lab(double[] lightnessChromaHue) {
        double hue = Math.toRadians(lightnessChromaHue[2]);
        return new double[]{lightnessChromaHue[0], lightnessChromaHue[1] * Math.cos(hue),
            lightnessChromaHue[1] * Math.sin(hue)};
    }

    private static double[] between(double[] a, double[] b, double t) {
        return new double[]{a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t};
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static int rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return 0xFF000000 | channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** The transfer function of sRGB. */
    private static int channel(double linear) {
        double held = Math.clamp(linear, 0, 1);
        double value = held <= 0.0031308 ? 12.92 * held : 1.055 * Math.pow(held, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }
}
