package org.latentexplorer.cli;

import java.util.Locale;
import org.latentexplorer.model.Languages;

/** The language of the command line: {@code --lang}, or the system's. */
public final class Language {
    private Language() {
    }

    /** Looks for {@code --lang} before anything is parsed, as even mistakes in the rest are told in that language. */
    public static Locale of(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Languages.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Languages.of(args[i + 1]);
            }
        }
        return Languages.of(Locale.getDefault().getLanguage());
    }
}
