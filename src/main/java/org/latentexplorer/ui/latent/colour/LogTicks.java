package org.latentexplorer.ui.latent.colour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values on a logarithmic scale: powers of ten, and 2 and 5 times them where there is room. */
public final class LogTicks {
    private static final int[][] MANTISSAS = {{1, 2, 5}, {1, 3}, {1}};
    private static final int MOST_DIGITS = 6;

    private LogTicks() {
    }

    /** At most {@code most} values from low to high, both above 0; fewer powers of ten where there are too many. */
    public static double[] between(double low, double high, int most) {
        for (int[] mantissas : MANTISSAS) {
            double[] values = between(low, high, mantissas, 1);
            if (values.length <= most) {
                return values;
            }
        }
        int step = 2;
        while (between(low, high, new int[]{1}, step).length > most) {
            step++;
        }
        return between(low, high, new int[]{1}, step);
    }

    private static double[] between(double low, double high, int[] mantissas, int step) {
        List<Double> values = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(high));
        for (int power = (int) Math.floor(Math.log10(low)); power <= last; power++) {
            for (int mantissa : Math.floorMod(power, step) == 0 ? mantissas : new int[0]) {
                double value = Double.parseDouble(mantissa + "e" + power);
                if (value >= low && value <= high) {
                    values.add(value);
                }
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    public static String label(double value) {
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return plain.length() <= MOST_DIGITS ? plain
                : BigDecimal.valueOf(value).stripTrailingZeros().toString().replace("E+", "e").replace("E", "e")
                .replace('-', '−');
    }
}
