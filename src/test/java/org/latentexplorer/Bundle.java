package org.latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of texts in one language. */
record Bundle(String name, Locale locale, TreeMap<String, String> texts, List<String> duplicates) {
    private static final Path FOLDER = Path.of("src/main/resources/org/latentexplorer/text");
    private static final Pattern NAME = Pattern.compile("(\\w+?)(?:_([a-z]{2,3}))?\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** All files of one language, by name. */
    static TreeMap<String, Bundle> all(Locale locale) throws IOException {
        TreeMap<String, Bundle> all = new TreeMap<>();
        String language = locale.equals(Locale.ENGLISH) ? null : locale.getLanguage();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && Objects.equals(name.group(2), language)) {
                    all.put(name.group(1), read(name.group(1), locale, file));
                }
            }
        }
        return all;
    }

    private static Bundle read(String name, Locale locale, Path file) throws IOException {
        List<String> twice = new ArrayList<>();
        TreeMap<String, String> texts = new TreeMap<>();
        Properties reader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    twice.add((String) key);
                }
                return super.put(key, value);
            }
        };
        try (var in = Files.newBufferedReader(file)) {
            reader.load(in);
        }
        return new Bundle(name, locale, texts, twice);
    }

    /** The numbers of the arguments that a text mentions, also inside of choices. */
    static SortedSet<Integer> arguments(String text) {
        Matcher found = ARGUMENT.matcher(text.replace("''", "").replaceAll("'[^']*'", ""));
        SortedSet<Integer> numbers = new TreeSet<>();
        while (found.find()) {
            numbers.add(Integer.valueOf(found.group(1)));
        }
        return numbers;
    }

    /** Whether an apostrophe stands alone, which would quote what follows instead of being seen. */
    static boolean loneApostrophe(String text) {
        return text.replace("''", "").replaceAll("'[{}][^']*'", "").contains("'");
    }
}
