package org.latentexplorer.model;

import java.util.Locale;

/**
 * Something that a reader of data decided, or was not sure of, and that a person should know before anything runs.
 *
 * @param key  the sentence's key in the bundles, beginning with {@code note.}
 * @param args what the sentence mentions
 */
public record Note(String key, Object... args) {
    public String text(Locale locale) {
        return Messages.text(locale, key, args);
    }
}
