package org.latentexplorer.model;

import java.util.List;

/**
 * A setting that a family of autoencoders adds to a recipe: a number within bounds, or one of a few names.
 *
 * @param name    as on the command line and in files: {@code target}
 * @param usual   its value unless told
 * @param least   the least number allowed
 * @param most    the greatest number allowed
 * @param open    whether the bounds themselves are not allowed
 * @param whole   whether only whole numbers are
 * @param choices the names allowed; empty for a number
 */
public record Knob(String name, Object usual, double least, double most, boolean open, boolean whole,
                   List<String> choices) {
    public Knob {
        choices = List.copyOf(choices);
    }

    /** A number from {@code least} to {@code most}. */
    public static Knob number(String name, double usual, double least, double most) {
        return new Knob(name, usual, least, most, false, false, List.of());
    }

    /** A number greater than {@code least} and smaller than {@code most}. */
    public static Knob between(String name, double usual, double least, double most) {
        return new Knob(name, usual, least, most, true, false, List.of());
    }

    /** A whole number from {@code least} to {@code most}. */
    public static Knob whole(String name, int usual, int least, int most) {
        return new Knob(name, (double) usual, least, most, false, true, List.of());
    }

    /** One of some names; the first unless told. */
    public static Knob choice(String name, String... choices) {
        return new Knob(name, choices[0], 0, 0, false, false, List.of(choices));
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /**
     * Reads what a person typed; out of bounds is for {@link #problem} to say.
     *
     * @throws Failure if it is no number, or none of the names
     */
    public Object parse(String text) {
        String stripped = text.strip();
        if (isChoice()) {
            if (!choices.contains(stripped)) {
                throw new Failure("failure.setting.unknown", name, text, String.join(", ", choices));
            }
            return stripped;
        }
        try {
            return Double.valueOf(stripped);
        } catch (NumberFormatException e) {
            throw new Failure(e, "failure.setting.number", name, text);
        }
    }

    /** What is wrong with a value, or null. */
    Problem problem(Object value) {
        if (isChoice()) {
            return choices.contains(value) ? null
                    : new Problem(name, "problem.knob.choice", name, String.join(", ", choices), String.valueOf(value));
        }
        double number = ((Number) value).doubleValue();
        boolean inside = open ? number > least && number < most : number >= least && number <= most;
        if (inside && (!whole || number == Math.rint(number))) {
            return null;
        }
        String key = open ? "problem.knob.between" : whole ? "problem.knob.whole" : "problem.knob.range";
        return new Problem(name, key, name, text(least), text(most), text(number));
    }

    /** A number as people write it: no {@code .0} at the end of a whole one. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
