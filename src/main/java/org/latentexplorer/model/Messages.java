package org.latentexplorer.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts. A key's first part names its bundle: {@code failure.data.missing} stands in
 * {@code text/failure.properties}, its Korean in {@code text/failure_ko.properties}. Texts are
 * {@link MessageFormat} patterns, so a lone apostrophe is written twice.
 */
public final class Messages {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** @throws java.util.MissingResourceException if no bundle has the key */
    public static String text(Locale locale, String key, Object... args) {
        String bundle = key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle("org.latentexplorer.text." + bundle, locale, ENGLISH_OTHERWISE)
                .getString(key);
        return new MessageFormat(pattern, locale).format(args);
    }
}
