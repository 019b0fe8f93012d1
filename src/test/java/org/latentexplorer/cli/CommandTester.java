package org.latentexplorer.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;

/** Runs commands on fakes and keeps what they say. */
final class CommandTester {
    /** Kept here, as the logging system keeps loggers only as long as somebody else does. */
    private static final Logger LOG = Logger.getLogger(CommandLineProgram.class.getName());

    final Fakes.FakeCatalog catalog = new Fakes.FakeCatalog();
    final Fakes.FakeStore store = new Fakes.FakeStore();
    final Fakes.FakeTrainer trainer = new Fakes.FakeTrainer();
    final Fakes.FakeTrainer other = new Fakes.FakeTrainer("other");
    final Path folder;
    Locale locale = Locale.ENGLISH;
    boolean terminal;
    /** What came out of standard output beside words. */
    byte[] content = {};
    String out = "";
    String err = "";

    CommandTester(Path folder) {
        quiet();
        this.folder = folder;
    }

    /** Failures are what these tests provoke: their stack traces would bury what matters in the output. */
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    int run(Object... args) {
        return run(new Program(catalog, store, List.of(trainer, other)), args);
    }

    int run(Program program, Object... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        ByteArrayOutputStream toContent = new ByteArrayOutputStream();
        Console console = new Console(new PrintWriter(toOut), new PrintWriter(toErr), toContent, terminal, locale);
        String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
        int code = CommandLineProgram.run(program, console, words);
        console.out().flush();
        console.err().flush();
        out = toOut.toString();
        err = toErr.toString();
        content = toContent.toByteArray();
        return code;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A deep-2d model of the fakes' image size, as a file. */
    Path model(String name) {
        return model(name, Fakes.saved(Preset.DEEP_2D.recipe(), 3));
    }

    Path model(String name, SavedModel saved) {
        store.save(saved, file(name));
        return file(name);
    }

    /** The object on the last line. */
    Map<String, Object> json() {
        String[] lines = out.strip().split("\n");
        try {
            return JSON.std.mapFrom(lines[lines.length - 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }
}
