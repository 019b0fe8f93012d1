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
