package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every projection there is, and for the next one. */
class ProjectionTest {
    private static final String ALL = "org.latentexplorer.model.Projection#all";

    @Test
    void principalComponentsAreFirstAndNamesAreTheirOwn() {
        assertEquals(List.of("pca", "tsne", "tsne-smile", "umap"),
                Projection.all().stream().map(Projection::id).toList());
        assertTrue(Projection.first().linear());
        assertEquals(Projection.all().size(),
                new HashSet<>(Projection.all().stream().map(Projection::place).toList()).size());
        Projection.all().forEach(p -> assertSame(p, Projection.of(p.id())));
        assertThrows(Failure.class, () -> Projection.of("no such"));
    }

    @Test
    void hyperparametersOfOneNameAreTheSame() {
        Map<String, Hyperparameter<?>> first = new HashMap<>();
        for (Projection projection : Projection.all()) {
            for (Hyperparameter<?> hyperparameter : projection.hyperparameters()) {
                Hyperparameter<?> known = first.computeIfAbsent(hyperparameter.id(), id -> hyperparameter);
                assertEquals(known.defaultValue(), hyperparameter.defaultValue(), projection.id());
                assertEquals(known.option(), hyperparameter.option(), projection.id());
            }
        }
        assertEquals(List.of("perplexity", "iterations", "neighbours", "minimumDistance", "epochs", "seed"),
                Projection.allHyperparameters().stream().map(Hyperparameter::id).toList());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void textsAreThereAndNoOthers(Projection projection) {
        Set<String> wanted = new HashSet<>(List.of("title", "about"));
        if (projection.standIn() != projection) {
            wanted.add("instead");
        }
        for (Hyperparameter<?> hyperparameter : projection.hyperparameters()) {
            if (Projection.textKey(hyperparameter).startsWith(projection.id() + ".")) {
                wanted.add(hyperparameter.id() + ".about");
                if (hyperparameter.section() != Hyperparameter.Section.NONE) {
                    wanted.add(hyperparameter.id());
                    wanted.add(hyperparameter.id() + ".hint");
                }
            }
        }
        for (Locale locale : Languages.all()) {
            Set<String> keys = new HashSet<>();
            ResourceBundle.getBundle("org.latentexplorer.text." + projection.id(), locale).keySet()
                    .forEach(k -> keys.add(k.substring(projection.id().length() + 1)));
            assertEquals(wanted, keys, locale.toString());
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void defaultsDoForManyCodesAndValuesOutOfBoundsDoNot(Projection projection) {
        ProjectionSettings usual = ProjectionSettings.of(projection);
        assertEquals(List.of(), usual.problems(1_000));
        assertEquals("codes", usual.problems(projection.minCodes() - 1).getFirst().setting());
        for (Hyperparameter<?> hyperparameter : projection.hyperparameters()) {
            for (Object wrong : Values.wrong(hyperparameter)) {
                ProjectionSettings settings = new ProjectionSettings(projection,
                        usual.values().with(hyperparameter.id(), wrong));
                assertEquals(hyperparameter.id(), settings.problems().getFirst().setting());
                assertFalse(settings.equals(usual));
            }
        }
    }

    @Test
    void whatMayBeLeftOpenIsZeroOrWithinItsBounds() {
        Hyperparameter<Integer> epochs = Hyperparameter.of("epochs", 0, new ValueType.Whole(10, 20, true));
        assertNull(epochs.problem(0));
        assertNull(epochs.problem(10));
        assertEquals("epochs", epochs.problem(9).setting());
        assertEquals("epochs", epochs.problem(-1).setting());
        assertEquals("epochs", epochs.problem(21).setting());
    }
}
