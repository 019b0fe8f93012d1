package org.latentexplorer.cli;

import java.util.List;
import java.util.Locale;

/** The language of the command line: {@code --lang}, or the system's. */
public final class Language {
    private static final List<String> SPOKEN = List.of("en", "ko");

    private Language() {
    }

    /** Looks for {@code --lang} before anything is parsed, as even mistakes in the rest are told in that language. */
    public static Locale of(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return spoken(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return spoken(args[i + 1]);
            }
        }
        return spoken(Locale.getDefault().getLanguage());
    }

    private static Locale spoken(String language) {
        return SPOKEN.contains(language) ? Locale.of(language) : Locale.ENGLISH;
    }
}
