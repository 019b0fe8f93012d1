package org.latentexplorer.model;

import java.util.Locale;

/**
 * Something about one setting that keeps a recipe from running.
 *
 * @param setting the setting's name, as in {@link Recipe}'s components
 * @param key     the sentence's key in the bundles
 * @param args    what the sentence mentions
 */
public record Problem(String setting, String key, Object... args) {
    public String text(Locale locale) {
        return Messages.text(locale, key, Printable.args(args));
    }
}
