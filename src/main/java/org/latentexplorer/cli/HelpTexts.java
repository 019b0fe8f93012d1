package org.latentexplorer.cli;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The help as picocli asks for it, from a bundle written like all others: keys begin with the bundle's name, and
 * texts are {@link MessageFormat} patterns. A percent sign is doubled for picocli, which formats once more.
 */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final ResourceBundle texts;
    /** What texts may mention: the projections described, and their names. */
    private final Object[] args;
    /** Of options that are declared elsewhere. */
    private final Map<String, String> declared;

    HelpTexts(Locale locale) {
        args = new Object[]{ProjectionOptions.described(locale), ProjectionOptions.ids(locale)};
        declared = ProjectionOptions.descriptions(locale);
        texts = ResourceBundle.getBundle("org.latentexplorer.text.help", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!texts.containsKey(PREFIX + key) && !declared.containsKey(key)) {
            return null;
        }
        String text = declared.containsKey(key) ? declared.get(key)
                : new MessageFormat(texts.getString(PREFIX + key), Locale.ROOT).format(args);
        return text.replace("%", "%%");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Stream.concat(texts.keySet().stream().map(k -> k.substring(PREFIX.length())),
                declared.keySet().stream()).collect(Collectors.toSet()));
    }
}
