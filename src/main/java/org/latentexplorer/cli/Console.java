package org.latentexplorer.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.Messages;

/**
 * Where commands speak.
 *
 * @param out      words, progress and figures
 * @param err      failures only
 * @param terminal whether a person watches: lines may be drawn over, rather than written one after the other
 * @param locale   language of the words
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Locale locale) {
    /** The console of this process. */
    public static Console ofProcess(Locale locale) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new Console(new PrintWriter(System.out, true), new PrintWriter(System.err, true), terminal, locale);
    }

    public String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    /** Writes a line of words. */
    public void say(String key, Object... args) {
        line(text(key, args));
    }

    void line(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes figures as one JSON object on a line of its own; the caller writes nothing after it. */
    void json(Map<String, ?> figures) {
        try {
            line(JSON.std.asString(figures));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    /** What JSON can say of a number: null for one that is not finite. */
    static Double figure(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
