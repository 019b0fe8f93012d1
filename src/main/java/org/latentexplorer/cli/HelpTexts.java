package org.latentexplorer.cli;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The help as picocli asks for it, from a bundle written like all others: keys begin with the bundle's name, and
 * texts are {@link MessageFormat} patterns. A percent sign is doubled for picocli, which formats once more.
 */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final ResourceBundle texts;

    HelpTexts(Locale locale) {
        texts = ResourceBundle.getBundle("org.latentexplorer.text.help", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!texts.containsKey(PREFIX + key)) {
            return null;
        }
        return new MessageFormat(texts.getString(PREFIX + key), Locale.ROOT).format(new Object[0]).replace("%", "%%");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet().stream().map(k -> k.substring(PREFIX.length()))
                .collect(Collectors.toSet()));
    }
}
