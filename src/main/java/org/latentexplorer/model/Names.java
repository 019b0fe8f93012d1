package org.latentexplorer.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as people type them: {@code LEAKY_RELU} is {@code leaky-relu}; letters are composed. */
public final class Names {
    private Names() {
    }

    /**
     * A name in the one form in which names are compared (Unicode NFC): computers of Apple take letters apart in the
     * names of files, so that the same Korean word may come as other characters.
     */
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String setting, String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (id(constant).equals(wanted)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Names::id).collect(Collectors.joining(", "));
        throw new Failure("failure.setting.unknown", setting, id, allowed);
    }
}
