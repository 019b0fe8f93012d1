package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Failure;

/**
 * A JSON object from a stranger: what is taken from it has the type and range asked for, or the failure names file,
 * entry and value.
 */
final class JsonObject {
    private static final int MAX_LINE = 200;

    private final String file;
    private final String entry;
    private final String path;
    private final Map<?, ?> values;

    JsonObject(String file, String entry, String path, Map<?, ?> values) {
        this.file = file;
        this.entry = entry;
        this.path = path;
        this.values = values;
    }

    Map<?, ?> values() {
        return values;
    }

    /** Whether it is absent or null. */
    boolean lacks(String name) {
        return values.get(name) == null;
    }

    JsonObject object(String name) {
        return of(values.get(name), name);
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : list(name)) {
            objects.add(of(element, name + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private JsonObject of(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(file, entry, path + name + ".", map);
        }
        throw wrong(name);
    }

    List<?> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name);
    }

    /** A string; what is null or absent is empty. */
    String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return value == null ? "" : (String) value;
        }
        throw wrong(name);
    }

    /** A string as one line for people: of bounded length, with nothing in it that does not show. */
    String line(String name) {
        return shown(text(name), MAX_LINE);
    }

    private static String shown(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(most).map(c -> plain(c) ? c : '?').forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean plain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    boolean is(String name, boolean expected) {
        return Boolean.valueOf(expected).equals(values.get(name));
    }

    int integer(String name, int least, int most) {
        long value = whole(name);
        if (value < least || value > most) {
            throw wrong(name);
        }
        return (int) value;
    }

    long whole(String name) {
        return switch (values.get(name)) {
            case Integer i -> i;
            case Long l -> l;
            case null, default -> throw wrong(name);
        };
    }

    /** A finite number. */
    double number(String name) {
        if (values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(name);
    }

    /** A finite number, or NaN for null, which is how NaN is written. */
    double numberOrNaN(String name) {
        return lacks(name) ? Double.NaN : number(name);
    }

    /** What to throw where a value is not what it must be. */
    Failure wrong(String name) {
        return new Failure("failure.model.json.value", file, entry, shown(path + name, MAX_LINE));
    }
}
