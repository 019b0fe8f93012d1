package org.latentexplorer.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.latentexplorer.picture.Lettering;
import org.latentexplorer.picture.Look;
import org.latentexplorer.picture.Png;
import org.latentexplorer.report.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands have in common. Each is one file, found as a service; its name stands in its annotation, the texts
 * of its help in {@code text/help.properties} or in the annotations themselves.
 */
public abstract class BaseCommand implements Callable<Integer> {
    /** Place in the help of options that every command has. */
    static final int LAST = 100;

    private final int place;
    Program program;
    Console console;
    Outputs outputs;

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, order = LAST)
    @SuppressWarnings("unused")
    private boolean help;

    @Option(names = "--verbose", order = LAST)
    boolean verbose;

    /** Read before the others, see {@link Language}; here for the help and for being accepted. */
    @Option(names = "--lang", paramLabel = "CODE", order = LAST)
    @SuppressWarnings("unused")
    private String language;

    /** @param place where it stands in the list of commands */
    BaseCommand(int place) {
        this.place = place;
    }

    /** All commands, in the order of the list. */
    static List<BaseCommand> all(Program program, Console console) {
        return ServiceLoader.load(BaseCommand.class, BaseCommand.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).sorted(Comparator.comparingInt(c -> c.place))
                .map(command -> command.with(program, console)).toList();
    }

    /** This command, with what it works with. */
    final BaseCommand with(Program parts, Console told) {
        program = parts;
        console = told;
        outputs = new Outputs(told, () -> verbose);
        return this;
    }

    /** Adds what annotations do not say: converters of its own types, options that are declared elsewhere. */
    void configure(CommandLine line) {
    }

    Look look(boolean dark) {
        return new Look(dark, console.locale(), Look.SHARP);
    }

    /** Writes a picture, and says where it is. */
    void write(BufferedImage picture, Path file) {
        OutputFile.write(console, file, Png.bytes(picture));
        console.say("cli.picture.written", file, picture.getWidth(), picture.getHeight());
        tellOfMissingFonts(console);
    }

    /** Who finds no words in a picture shall know why. */
    static void tellOfMissingFonts(Console console) {
        if (!Lettering.available()) {
            console.say("cli.picture.wordless");
        }
    }

    /** What kind of file is to be written: that of these endings which its name has; to standard output the first. */
    String kind(Path file, String... endings) {
        if (OutputFile.isStandardOutput(file)) {
            return endings[0];
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith("." + ending)) {
                return ending;
            }
        }
        throw usage("cli.usage.ending", file, "." + String.join(", .", endings));
    }

    /** The command line that this runs. */
    Invocation invocation() {
        return new Invocation(spec.root().commandLine().getParseResult().originalArgs());
    }

    /** A mistake in how the command was called. */
    ParameterException usage(String key, Object... args) {
        return new ParameterException(spec.commandLine(), console.text(key, args));
    }

    /** @throws ParameterException naming the option, if the value is beyond the bounds */
    void bound(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw usage("cli.usage.range", option, least, most, value);
        }
    }
}
