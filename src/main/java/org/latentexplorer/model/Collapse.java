package org.latentexplorer.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Axes along which codes do not tell images apart, though a map that is fitted to them may look like one that does.
 *
 * @param codes how many finite codes there are
 * @param flat  the axes without spread, from 0, of those asked about
 * @param whole whether no axis of the code has any, asked about or not
 * @param prior whether the spread is held against the standard normal prior of a variational model, which codes of no
 *              meaning stay close to
 */
public record Collapse(int codes, List<Integer> flat, boolean whole, boolean prior) {
    /** So many codes show that there is spread; only where they show none, all are looked at. */
    private static final int SOME = 2000;
    /** Of the widest axis: less is what rounding leaves. */
    private static final double ROUNDING = 1e-6;
    /** Variance of a posterior mean below which a unit is called inactive: Burda, Grosse and Salakhutdinov, 2016. */
    private static final double INACTIVE = 0.01;

    /**
     * @param gaussian whether the codes are means of distributions held near the standard normal one
     * @param axes     those drawn, from 0; none for all
     */
    public static Collapse of(Codes codes, boolean gaussian, int... axes) {
        int[] finite = IntStream.range(0, codes.count()).filter(i -> finite(codes, i)).toArray();
        if (finite.length > 2 * SOME) {
            int step = finite.length / SOME;
            Collapse some = of(codes, IntStream.range(0, SOME).map(i -> finite[i * step]).toArray(), gaussian, axes);
            if (some.none()) {
                return some;
            }
        }
        return of(codes, finite, gaussian, axes);
    }

    private static Collapse of(Codes codes, int[] finite, boolean gaussian, int... axes) {
        double[] variance = new double[codes.dimension()];
        double largest = 0;
        double widest = 0;
        for (int axis = 0; axis < variance.length; axis++) {
            double mean = 0;
            for (int code : finite) {
                mean += (double) codes.at(code, axis) / finite.length;
                largest = Math.max(largest, Math.abs(codes.at(code, axis)));
            }
            for (int code : finite) {
                double apart = codes.at(code, axis) - mean;
                variance[axis] += apart * apart / finite.length;
            }
            widest = Math.max(widest, variance[axis]);
        }
        double least = gaussian ? INACTIVE : Math.pow(ROUNDING * Math.max(Math.sqrt(widest), largest), 2);
        int[] asked = axes.length == 0 ? IntStream.range(0, variance.length).toArray() : axes;
        List<Integer> flat = finite.length < 2 ? List.of()
                : IntStream.of(asked).distinct().filter(axis -> variance[axis] <= least).boxed().toList();
        return new Collapse(finite.length, flat, finite.length > 1 && widest <= least, gaussian);
    }

    private static boolean finite(Codes codes, int code) {
        for (int axis = 0; axis < codes.dimension(); axis++) {
            if (!Float.isFinite(codes.at(code, axis))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing to tell. */
    public boolean none() {
        return flat.isEmpty() && !whole;
    }

    /** What a person is to be told; empty for nothing. */
    public String text(Locale locale) {
        if (none()) {
            return "";
        }
        if (whole) {
            return Messages.text(locale, prior ? "problem.collapse.prior" : "problem.collapse", codes);
        }
        return Messages.text(locale, prior ? "problem.collapse.axes.prior" : "problem.collapse.axes",
                flat.stream().map(axis -> "z" + (axis + 1)).collect(Collectors.joining(", ")), flat.size());
    }
}
