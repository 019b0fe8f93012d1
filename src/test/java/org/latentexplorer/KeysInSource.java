package org.latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of texts that the source mentions: string literals that begin with a bundle's name and a dot. One that
 * ends with a dot, has a place to be filled, or is added to is the beginning of keys made while running; any other
 * may be one too, of keys that go on behind a dot.
 */
record KeysInSource(Set<String> whole, Set<String> beginnings) {
    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"\"\"[\\s\\S]*?\"\"\""
            + "|'(?:\\\\.|[^'\\\\\\n])*+'|\"((?:\\\\.|[^\"\\\\\\n])*+)\"(\\s*\\+)?");
    /** File names look like keys. */
    private static final Pattern FILE = Pattern.compile(".*\\.(json|csv|zip|png|gif|svg|bin|properties|css)");

    static KeysInSource read(Path folder, Set<String> bundles) throws IOException {
        KeysInSource keys = new KeysInSource(new TreeSet<>(), new TreeSet<>());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                keys.collect(Files.readString(file), bundles);
            }
        }
        return keys;
    }

    void collect(String source, Set<String> bundles) {
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String literal = token.group(1);
            if (literal != null && looksLikeKey(literal, bundles)) {
                int place = literal.indexOf('%');
                if (place >= 0) {
                    beginnings.add(literal.substring(0, place));
                } else {
                    (literal.endsWith(".") || token.group(2) != null ? beginnings : whole).add(literal);
                }
            }
        }
    }

    private static boolean looksLikeKey(String literal, Set<String> bundles) {
        int dot = literal.indexOf('.');
        return dot > 0 && bundles.contains(literal.substring(0, dot)) && literal.matches("[\\w.%-]+")
                && !FILE.matcher(literal).matches();
    }

    boolean uses(String key) {
        return whole.contains(key) || beginnings.stream().anyMatch(key::startsWith)
                || whole.stream().anyMatch(start -> key.startsWith(start + "."));
    }
}
