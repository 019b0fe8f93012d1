package org.latentexplorer.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whole numbers that a person types in a row. */
public final class NumberList {
    private NumberList() {
    }

    /** Numbers as a person would type them. */
    public static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * Different numbers in ascending order, from text with commas, semicolons or spaces between them.
     *
     * @return empty if the text is anything else, or a number is out of bounds
     */
    public static List<Integer> parse(String text, int min, int max) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.strip().split("[,;\\s]+")) {
            if (!part.matches("\\d{1,9}") || Integer.parseInt(part) < min || Integer.parseInt(part) > max) {
                return List.of();
            }
            numbers.add(Integer.parseInt(part));
        }
        return numbers.stream().distinct().sorted().toList();
    }
}
