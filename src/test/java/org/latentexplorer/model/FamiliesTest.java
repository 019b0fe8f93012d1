package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        for (Hyperparameter<?> hyperparameter : family.hyperparameters()) {
            wanted.add(hyperparameter.id());
            wanted.add(hyperparameter.id() + ".about");
            if (hyperparameter.type() instanceof ValueType.Choice<?> choice) {
                choice.values().forEach(c -> wanted.add(hyperparameter.id() + "." + c));
            }
        }
        for (Locale locale : Languages.all()) {
            Set<String> keys = new HashSet<>();
            ResourceBundle.getBundle("org.latentexplorer.text." + family.id(), locale).keySet()
                    .forEach(k -> keys.add(k.substring(family.id().length() + 1)));
            assertEquals(wanted, keys, locale.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void usualSettingsRunOnceSuited(Family family) {
        Recipe recipe = family.suit(Recipe.vanilla(List.of(64), 8).with(Recipe.FAMILY, family));
        assertEquals(List.of(), recipe.problems(ImageShape.square(28), 10));
        assertEquals(recipe, family.suit(recipe));
        assertFalse(family.stages(recipe).isEmpty());
        assertEquals(recipe.epochs(), family.stages(recipe).getLast().to());
    }

    @ParameterizedTest
    @MethodSource("all")
    void valuesOutOfBoundsAreRefused(Family family) {
        Recipe recipe = family.suit(Recipe.vanilla(List.of(64), 8).with(Recipe.FAMILY, family));
        for (Hyperparameter<?> hyperparameter : family.hyperparameters()) {
            for (Object wrong : Values.wrong(hyperparameter)) {
                List<Problem> problems = recipe.with(hyperparameter.id(), wrong).problems();
                assertEquals(hyperparameter.id(), problems.getFirst().setting(), hyperparameter + " = " + wrong);
            }
        }
    }
}
