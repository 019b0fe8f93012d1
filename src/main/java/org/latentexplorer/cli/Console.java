package org.latentexplorer.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Printable;
import org.latentexplorer.report.Findings;

/**
 * Where commands speak, and the only place that prints: whatever a stranger named is {@link Printable} here. Words,
 * progress and figures go to standard output and failures to standard error; where standard output takes what a
 * command makes ({@code --out -}), words go to standard error too.
 */
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final OutputStream content;
    private final boolean terminal;
    private final Locale locale;
    private final Set<Path> claimed = new HashSet<>();
    private final Set<Path> taken = new HashSet<>();
    private String given;

    /**
     * @param out      words, progress and figures
     * @param err      failures
     * @param terminal whether a person watches: lines may be drawn over, rather than written one after the other
     * @param locale   language of the words
     */
    public Console(PrintWriter out, PrintWriter err, boolean terminal, Locale locale) {
        this(out, err, new FileOutputStream(FileDescriptor.out), terminal, locale);
    }

    /** @param content standard output as it takes what a command makes */
    Console(PrintWriter out, PrintWriter err, OutputStream content, boolean terminal, Locale locale) {
        this.out = out;
        this.err = err;
        this.content = content;
        this.terminal = terminal;
        this.locale = locale;
    }

    /** The console of this process. */
    public static Console ofProcess(Locale locale) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new Console(writer(System.out), writer(System.err), terminal, locale);
    }

    /** Terminals of the locale C take more than ASCII, or at least do no worse than show a question mark. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, true, charset);
    }

    /** For picocli, whose help has nothing of strangers in it. */
    PrintWriter out() {
        return given == null ? out : err;
    }

    /** For picocli. */
    PrintWriter err() {
        return err;
    }

    boolean terminal() {
        return terminal && given == null;
    }

    public Locale locale() {
        return locale;
    }

    /** A text of the bundles; only it has line breaks, what it mentions has none. */
    public String text(String key, Object... args) {
        return Messages.text(locale, key, Printable.args(args));
    }

    /** Writes words of the bundles. */
    public void say(String key, Object... args) {
        text(key, args).lines().forEach(this::line);
    }

    /** Writes one line. */
    void line(String line) {
        out().println(Printable.of(line));
        out().flush();
    }

    /** Writes over what the line said before; only for terminals. */
    void draw(String line) {
        out().print("\r" + Printable.of(line));
        out().flush();
    }

    /** Tells a failure, in words of the bundles. */
    public void fail(String words) {
        words.lines().map(Printable::of).forEach(err::println);
        err.flush();
    }

    /** Tells what only who mends the program wants to know. */
    void trace(Throwable thrown) {
        err.print(Printable.trace(thrown));
        err.flush();
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
        return Findings.finite(value);
    }

    /**
     * Keeps standard output for what a command makes.
     *
     * @param what its name
     * @param text whether it may be shown on a terminal
     * @throws Failure if something goes there already, or if it cannot be shown
     */
    void give(String what, boolean text) {
        if (given != null) {
            throw new Failure("failure.out.twice", given);
        }
        if (terminal && !text) {
            throw new Failure("failure.out.terminal");
        }
        given = what;
    }

    /**
     * Keeps a file for one output of the command.
     *
     * @throws Failure if another one is to be written there, or the command reads it
     */
    void claim(Path file) {
        if (!claimed.add(file.normalize())) {
            throw new Failure("failure.out.same", file);
        }
        taken.forEach(input -> refuse(input, file));
    }

    /** Keeps a file that the command reads from its outputs. @throws Failure if one is to be written there */
    void take(Path file) {
        taken.add(file);
        claimed.forEach(output -> refuse(file, output));
    }

    private static void refuse(Path input, Path output) {
        boolean same;
        try {
            same = Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            // an input that is not there: whoever reads it will say so
            same = false;
        }
        if (same) {
            throw new Failure("failure.out.input", output);
        }
    }

    /** Writes to standard output what was made. */
    void content(AtomicFile.Content made) throws IOException {
        made.writeTo(content);
        content.flush();
    }
}
