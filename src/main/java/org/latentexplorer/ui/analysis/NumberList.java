package org.latentexplorer.ui.analysis;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers that a person types in a row. */
public final class NumberList {
    private NumberList() {
    }

    /**
     * Different numbers in ascending order, from text with commas, semicolons or spaces between them.
     *
     * @return empty if the text is anything else, or a number is out of bounds
     */
    public static List<Integer> parse(String text, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.strip().split("[,;\\s]+")) {
            if (!part.matches("\\d{1,9}") || Integer.parseInt(part) < least || Integer.parseInt(part) > most) {
                return List.of();
            }
            numbers.add(Integer.parseInt(part));
        }
        return numbers.stream().distinct().sorted().toList();
    }
}
