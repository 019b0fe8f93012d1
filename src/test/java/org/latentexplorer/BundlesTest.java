package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Languages;
import org.latentexplorer.model.Projection;

/** All languages say the same things, and the program says nothing else. */
class BundlesTest {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Path PACKAGES = Path.of("src/dist/java");
    /** Files whose first reader is still to come; from then on they are held like the others. */
    private static final Set<String> AWAITED = Set.of("preset", "factor");
    /**
     * Bundles whose keys are put together from names that are declared: of families, projections and data formats, and
     * of hyperparameters. {@code FamiliesTest}, {@code ProjectionTest} and {@code DataFormatTest} hold them.
     */
    private static final Set<String> DECLARED = Stream.of(Family.all().stream().map(Family::id),
            Projection.all().stream().map(Projection::id), DataFormat.ofFiles().stream().map(DataFormat::id))
            .flatMap(ids -> ids).collect(Collectors.toSet());
    private static TreeMap<String, Bundle> english;
    /** All but English. */
    private static Map<Locale, TreeMap<String, Bundle>> translations;
    private static KeysInSource used;

    @BeforeAll
    static void read() throws IOException {
        english = Bundle.all(Locale.ENGLISH);
        translations = new LinkedHashMap<>();
        for (Locale language : Languages.all()) {
            if (!language.equals(Locale.ENGLISH)) {
                translations.put(language, Bundle.all(language));
            }
        }
        used = KeysInSource.read(SOURCE, english.keySet());
        KeysInSource packages = KeysInSource.read(PACKAGES, english.keySet());
        used.whole().addAll(packages.whole());
        used.beginnings().addAll(packages.beginnings());
    }

    private static void eachText(BiConsumer<Bundle, String> check) {
        List<Bundle> all = new ArrayList<>(english.values());
        translations.values().forEach(bundles -> all.addAll(bundles.values()));
        all.forEach(bundle -> bundle.texts().keySet().forEach(key -> check.accept(bundle, key)));
    }

    @Test
    void allLanguagesHaveTheSameKeys() {
        assertFalse(english.isEmpty());
        assertTrue(translations.containsKey(Locale.KOREAN));
        translations.forEach((language, bundles) -> {
            assertEquals(english.keySet(), bundles.keySet(), language.toString());
            english.forEach((name, bundle) -> assertEquals(bundle.texts().keySet(), bundles.get(name).texts().keySet(),
                    name + " " + language));
        });
    }

    @Test
    void keysBeginWithTheirFilesName() {
        eachText((bundle, key) -> assertTrue(key.startsWith(bundle.name() + "."), bundle.name() + ": " + key));
    }

    @Test
    void noKeyStandsTwice() {
        english.values().forEach(bundle -> assertEquals(List.of(), bundle.duplicates(), bundle.name()));
        translations.forEach((language, bundles) -> bundles.values().forEach(bundle ->
                assertEquals(List.of(), bundle.duplicates(), bundle.name() + " " + language)));
    }

    @Test
    void textsArePatternsAndNotEmpty() {
        eachText((bundle, key) -> {
            String text = bundle.texts().get(key);
            assertFalse(text.isEmpty(), () -> bundle.locale() + " " + key);
            assertFalse(Bundle.loneApostrophe(text), () -> bundle.locale() + " " + key + ": a lone apostrophe");
            new MessageFormat(text, bundle.locale());
        });
    }

    @Test
    void allLanguagesMentionTheSameArguments() {
        translations.forEach((language, bundles) -> english.forEach((name, bundle) ->
                bundle.texts().forEach((key, text) -> assertEquals(Bundle.arguments(text),
                        Bundle.arguments(bundles.get(name).texts().get(key)), key + " " + language))));
    }

    /** One word for one thing, see the glossary: these are the twins of words that it has. */
    @Test
    void wordsAreThoseOfTheGlossary() {
        List<String> twins = List.of("훈련", "시험", "재구성", "다양체", "표본", "잡음", "변분", "정칙화", "라벨", "데이터 집합", "데이터셋",
                "컨볼루션", "클러스터", "부호기", "복호");
        List<String> found = new ArrayList<>();
        translations.get(Locale.KOREAN).values().forEach(bundle -> bundle.texts().forEach((key, text) ->
                twins.stream().filter(text.replace("신호 대 잡음비", "")::contains).forEach(twin -> found.add(key + ": " + twin))));
        assertEquals(List.of(), found);
    }

    @Test
    void everyKeyInTheSourceHasAText() {
        Set<String> known = new TreeSet<>();
        english.values().forEach(bundle -> known.addAll(bundle.texts().keySet()));
        List<String> missing = new ArrayList<>();
        used.whole().stream().filter(key -> !known.contains(key) && known.stream().noneMatch(
                k -> k.startsWith(key + "."))).forEach(missing::add);
        used.beginnings().stream().filter(start -> known.stream().noneMatch(k -> k.startsWith(start)))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTextIsUsed() {
        List<String> unused = new ArrayList<>();
        english.forEach((name, bundle) -> {
            if (DECLARED.contains(name)) {
                return;
            }
            List<String> idle = bundle.texts().keySet().stream().filter(key -> !used.uses(key)).toList();
            if (idle.size() < bundle.texts().size() || !AWAITED.contains(name)) {
                unused.addAll(idle);
            }
        });
        assertEquals(List.of(), unused);
    }

    @Test
    void literalsAreFoundAndTakenApart() {
        KeysInSource keys = new KeysInSource(new TreeSet<>(), new TreeSet<>());
        keys.collect("""
                // "demo.comment"
                /* "demo.block" */ char quote = '"'; call("demo.whole", "other.key", "demo.json");
                call("demo.part." + id, "demo.more" + id + ".end", "demo.%s.title".formatted(id), "a \\" demo.text");
                """, Set.of("demo"));
        assertEquals(Set.of("demo.whole"), keys.whole());
        assertEquals(Set.of("demo.part.", "demo.more", "demo."), keys.beginnings());
        assertTrue(keys.uses("demo.part.x"));
    }

    @Test
    void argumentsAndApostrophesAreSeen() {
        assertEquals(Set.of(0, 2), Bundle.arguments("{0} '{1}' {2,choice,0#none|1#one {0}}"));
        assertTrue(Bundle.loneApostrophe("a layer's width"));
        assertFalse(Bundle.loneApostrophe("a layer''s '{'width'}' $'{WIDTH}'"));
    }
}
