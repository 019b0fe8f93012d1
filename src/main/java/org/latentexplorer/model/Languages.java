package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The languages the program speaks: English, and every one that has a bundle of texts of its own, such as
 * {@code text/app_ko.properties}. Nothing else names them.
 */
public final class Languages {
    /** The bundle that every language has. */
    private static final String BUNDLE = "/org/latentexplorer/text/app_%s.properties";

    private Languages() {
    }

    /** All of them, English first. */
    public static List<Locale> all() {
        List<Locale> all = new ArrayList<>(List.of(Locale.ENGLISH));
        Arrays.stream(Locale.getISOLanguages()).filter(Languages::translated).map(Locale::of).forEach(all::add);
        return all;
    }

    private static boolean translated(String code) {
        return code.matches("[a-z]{2,3}") && Languages.class.getResource(BUNDLE.formatted(code)) != null;
    }

    /** The language of a code such as {@code ko}; English if the program does not speak it. */
    public static Locale of(String code) {
        return translated(code) ? Locale.of(code) : Locale.ENGLISH;
    }

    /** The one after a language, and after the last one the first. */
    public static Locale after(Locale language) {
        List<Locale> all = all();
        return all.get((all.indexOf(of(language.getLanguage())) + 1) % all.size());
    }
}
