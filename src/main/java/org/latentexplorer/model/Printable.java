package org.latentexplorer.model;

import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What strangers named (files, classes, models, the messages of libraries) made fit to be printed: control characters
 * and those that turn the direction of text become escapes that are seen, such as {@code \u001b}. It is one line then,
 * does nothing to a terminal or a log, and looks like what it is. In JSON's strings the escapes mean the same
 * characters.
 */
public final class Printable {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Printable() {
    }

    /** A text as one line. */
    public static String of(String text) {
        if (text.codePoints().allMatch(Printable::harmless)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (harmless(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(escape(c));
            }
        });
        return escaped.toString();
    }

    /** What a sentence mentions: numbers and dates as they are, which the sentence formats, all else as one line. */
    public static Object[] args(Object... args) {
        Object[] printable = args.clone();
        for (int i = 0; i < args.length; i++) {
            if (!(args[i] instanceof Number || args[i] instanceof Date || args[i] == null)) {
                printable[i] = of(args[i].toString());
            }
        }
        return printable;
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            // the joiners are part of words and of emoji
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                StringBuilder units = new StringBuilder();
                for (char unit : Character.toChars(codePoint)) {
                    units.append(String.format("\\u%04x", (int) unit));
                }
                yield units.toString();
            }
        };
    }

    /** A stack trace as {@link Throwable#printStackTrace()} writes it, but for messages, which are one line each. */
    public static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        trace(thrown, "", "", text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void trace(Throwable thrown, String indent, String caption, StringBuilder text, Set<Throwable> seen) {
        text.append(indent).append(caption).append(of(thrown.toString())).append('\n');
        if (!seen.add(thrown)) {
            return;
        }
        for (StackTraceElement step : thrown.getStackTrace()) {
            text.append(indent).append("\tat ").append(step).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            trace(suppressed, indent + "\t", "Suppressed: ", text, seen);
        }
        if (thrown.getCause() != null) {
            trace(thrown.getCause(), indent, "Caused by: ", text, seen);
        }
    }
}
