package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;

/** Numbers as people type them into one option: with commas between. */
final class Numbers {
    private Numbers() {
    }

    /** Whole numbers within bounds. */
    static List<Integer> whole(BaseCommand command, String option, String text, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            try {
                numbers.add(Integer.valueOf(part.strip()));
            } catch (NumberFormatException e) {
                throw command.usage("cli.usage.numbers", option, text);
            }
            command.bound(option, numbers.getLast(), least, most);
        }
        return numbers;
    }

    /** A code: finite numbers. */
    static float[] code(BaseCommand command, String option, String text) {
        String[] parts = text.split(",", -1);
        float[] numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Float.parseFloat(parts[i].strip());
            } catch (NumberFormatException e) {
                throw command.usage("cli.usage.numbers", option, text);
            }
            if (!Float.isFinite(numbers[i])) {
                throw command.usage("cli.usage.numbers", option, text);
            }
        }
        return numbers;
    }

    /**
     * Two latent axes, counted from 1 by people and from 0 here; a code of one number has the same one twice.
     *
     * @param latent floats a code
     */
    static int[] axes(BaseCommand command, String option, String text, int latent) {
        float[] wanted = code(command, option, text);
        if (wanted.length != 2) {
            throw command.usage("cli.usage.axes", text);
        }
        if (latent == 1) {
            return new int[] {0, 0};
        }
        command.bound(option, (int) wanted[0], 1, latent);
        command.bound(option, (int) wanted[1], 1, latent);
        return new int[] {(int) wanted[0] - 1, (int) wanted[1] - 1};
    }

    /** Numbers from 0 to {@code most}. */
    static double[] decimal(BaseCommand command, String option, String text, double most) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            try {
                numbers.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException e) {
                throw command.usage("cli.usage.numbers", option, text);
            }
            if (!(numbers.getLast() >= 0 && numbers.getLast() <= most)) {
                throw command.usage("cli.usage.range", option, 0, most, numbers.getLast());
            }
        }
        return numbers.stream().mapToDouble(n -> n).sorted().distinct().toArray();
    }
}
