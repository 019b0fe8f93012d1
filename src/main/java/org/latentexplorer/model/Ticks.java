package org.latentexplorer.model;

import java.util.Locale;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step   distance from one to the next
 * @param values from low to high
 */
public record Ticks(double step, double[] values) {
    /** Beyond so many digits before or after the point, numbers are written with an exponent. */
    private static final int DIGITS = 5;

    /**
     * @param low  lower end of the axis
     * @param high upper end
     * @param most how many there may be at most, from 1
     */
    public static Ticks between(double low, double high, int most) {
        double step = step((high - low) / Math.max(1, most));
        if (!(step > 0) || !Double.isFinite(step) || low + step == low || high + step == high) {
            return new Ticks(1, new double[0]);
        }
        double first = Math.ceil(low / step - 1e-9);
        int count = (int) Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            // + 0.0 so that no tick is a negative zero
            values[i] = (first + i) * step + 0.0;
        }
        return new Ticks(step, values);
    }

    /** The round number, 1, 2 or 5 times a power of ten, that is at least {@code least}. */
    public static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double ratio = least / power * (1 - 1e-9);
        return power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
    }

    /** How a tick is written: as many decimals as the step needs, and a real minus sign. */
    public String label(int tick) {
        double value = values[tick];
        double greatest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        int exponent = (int) Math.floor(Math.log10(step) + 1e-9);
        if (exponent < -DIGITS || greatest >= Math.pow(10, DIGITS + 1)) {
            if (Math.abs(value) < step / 2) {
                return "0";
            }
            int digits = Math.max(0, (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9) - exponent);
            return String.format(Locale.ROOT, "%." + digits + "e", value).replace("e+0", "e").replace("e-0", "e-")
                    .replace("e+", "e").replace('-', '−');
        }
        return String.format(Locale.ROOT, "%." + Math.max(0, -exponent) + "f", value).replace('-', '−');
    }
}
