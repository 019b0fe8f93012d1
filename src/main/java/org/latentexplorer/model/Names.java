package org.latentexplorer.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enum constants as people type them: {@code LEAKY_RELU} is {@code leaky-relu}. */
final class Names {
    private Names() {
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
