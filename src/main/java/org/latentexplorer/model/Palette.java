package org.latentexplorer.model;

/**
 * Colours of classes. The first ten are told apart by people with any colour vision: Paul Tol's "muted" scheme
 * (Colour Schemes, SRON technical note, 2021), lightened where it would vanish on a dark ground. So many more that no
 * two of 256 are alike go round the hues by the golden angle, in four lightnesses, in the OKLCH space (Ottosson,
 * A perceptual color space for image processing, 2020).
 */
public final class Palette {
    private static final int[] LIGHT = {0xFFCC6677, 0xFF332288, 0xFFDDAA33, 0xFF117733, 0xFF66AADD,
        0xFF882255, 0xFF33A394, 0xFF999933, 0xFFAA4499, 0xFF777777};
    private static final int[] DARK = {0xFFE5808F, 0xFF7C74E8, 0xFFEBCB6A, 0xFF3FAF5F, 0xFF8CCBF0,
        0xFFC2477F, 0xFF5CCBBB, 0xFFBDBD4A, 0xFFD06CC0, 0xFFB8B8B8};

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double[] LIGHTNESS_ON_LIGHT = {0.44, 0.64, 0.54, 0.73};
    private static final double[] LIGHTNESS_ON_DARK = {0.61, 0.79, 0.70, 0.88};
    private static final double CHROMA = 0.15;

    private Palette() {
    }

    /** The colour (0xAARRGGBB) of a class; -1 (no class) is grey. */
    public static int colour(int classNumber, boolean dark) {
        int[] colours = dark ? DARK : LIGHT;
        if (classNumber < colours.length) {
            return colours[classNumber < 0 ? colours.length - 1 : classNumber];
        }
        double lightness = (dark ? LIGHTNESS_ON_DARK : LIGHTNESS_ON_LIGHT)[classNumber % 4];
        double hue = classNumber * GOLDEN_ANGLE;
        for (double chroma = CHROMA; ; chroma -= 0.005) {
            double[] rgb = linear(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
            if (chroma <= 0 || within(rgb)) {
                return 0xFF000000 | channel(rgb[0]) << 16 | channel(rgb[1]) << 8 | channel(rgb[2]);
            }
        }
    }

    /** OKLab to linear sRGB. */
    private static double[] linear(double lightness, double a, double b) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    }

    private static boolean within(double[] rgb) {
        return rgb[0] >= 0 && rgb[0] <= 1 && rgb[1] >= 0 && rgb[1] <= 1 && rgb[2] >= 0 && rgb[2] <= 1;
    }

    /** A linear value as sRGB stores it. */
    private static int channel(double linear) {
        double value = Math.clamp(linear, 0, 1);
        double stored = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * stored);
    }
}
