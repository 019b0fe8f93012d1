package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** What holds for every family there is, and for the next one. */
class FamiliesTest {
    static List<Family> all() {
        return Family.all();
    }

    @Test
    void thePlainOneIsFirstAndNamesAreTheirOwn() {
        assertEquals("vanilla", Family.vanilla().id());
        assertEquals(all().size(), new HashSet<>(all().stream().map(Family::id).toList()).size());
        assertEquals(all().size(), new HashSet<>(all().stream().map(Family::place).toList()).size());
        all().forEach(f -> assertSame(f, Family.of(f.id())));
        assertThrows(Failure.class, () -> Family.of("no such"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void textsAreThereAndNoOthers(Family family) {
        Set<String> wanted = new HashSet<>(List.of("title", "about"));
        for (Knob knob : family.knobs()) {
            wanted.add(knob.name());
            wanted.add(knob.name() + ".about");
            knob.choices().forEach(c -> wanted.add(knob.name() + "." + c));
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Set<String> keys = new HashSet<>();
            ResourceBundle.getBundle("org.latentexplorer.text." + family.id(), locale).keySet()
                    .forEach(k -> keys.add(k.substring(family.id().length() + 1)));
            assertEquals(wanted, keys, locale.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void usualSettingsRunOnceSuited(Family family) {
        Recipe recipe = family.suit(Recipe.vanilla(List.of(64), 8).with().family(family).build());
        assertEquals(List.of(), recipe.problems(28, 28, 10));
        assertEquals(recipe, family.suit(recipe));
        assertFalse(family.stages(recipe).isEmpty());
        assertEquals(recipe.epochs(), family.stages(recipe).getLast().to());
    }

    @ParameterizedTest
    @MethodSource("all")
    void knobsOutOfBoundsAreRefused(Family family) {
        Recipe recipe = family.suit(Recipe.vanilla(List.of(64), 8).with().family(family).build());
        List<Knob> numbers = new ArrayList<>(family.knobs());
        numbers.removeIf(Knob::isChoice);
        for (Knob knob : numbers) {
            for (double wrong : new double[] {knob.least() - 1, knob.most() + 1, Double.NaN}) {
                List<Problem> problems = recipe.with().knob(knob.name(), wrong).build().problems();
                assertEquals(knob.name(), problems.getFirst().setting(), knob.name() + " = " + wrong);
            }
        }
    }
}
