package org.latentexplorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Recipe;

/** A command line of this program, to be pasted into a shell as it stands. */
public final class Invocation {
    private static final String PROGRAM = "latent-explorer";
    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final List<String> arguments = new ArrayList<>();

    /** @param arguments as the program got them */
    public Invocation(List<String> arguments) {
        this.arguments.addAll(arguments);
    }

    /** A command with no arguments yet. */
    public static Invocation of(String command) {
        return new Invocation(List.of(command));
    }

    /** Adds an argument. */
    public Invocation with(String argument) {
        arguments.add(argument);
        return this;
    }

    /** Adds an option and its value. */
    public Invocation with(String option, Object value) {
        arguments.add(option);
        arguments.add(String.valueOf(value));
        return this;
    }

    /** Adds everything that a recipe says, so that no default matters. */
    public Invocation with(Recipe recipe) {
        with("--family", recipe.family().id());
        recipe.familyValues().plain().forEach((name, value) ->
                with("--" + name, value instanceof Double number ? Describe.number(number) : value));
        with("--conv", recipe.convolutions().isEmpty() ? "none"
                : recipe.convolutions().stream().map(Convolution::toString).collect(Collectors.joining(",")));
        with("--layers", recipe.hidden().isEmpty() ? "none" : commas(recipe.hidden()));
        with("--latent", recipe.latent()).with("--activation", recipe.activation().id())
                .with("--code", recipe.code().id()).with("--output", recipe.output().id())
                .with("--range", recipe.range().id()).with("--loss", recipe.loss().id())
                .with("--l2", recipe.regularization().l2()).with("--l1", recipe.regularization().l1())
                .with("--dropout", recipe.regularization().dropout())
                .with("--optimizer", recipe.optimizer().kind().id()).with("--lr", recipe.optimizer().learningRate())
                .with("--momentum", recipe.optimizer().momentum()).with("--batch", recipe.batch())
                .with("--epochs", recipe.epochs()).with("--validation", recipe.validation())
                .with("--patience", recipe.patience()).with("--seed", recipe.seed());
        return recipe.heldOut().isEmpty() ? this : with("--hold-out", commas(recipe.heldOut()));
    }

    private static String commas(Iterable<Integer> numbers) {
        List<String> texts = new ArrayList<>();
        numbers.forEach(number -> texts.add(String.valueOf(number)));
        return String.join(",", texts);
    }

    /** What the program gets, without its own name. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** Quoted as this system's shell wants it. */
    public String line() {
        return line(WINDOWS);
    }

    String line(boolean windows) {
        return PROGRAM + arguments.stream().map(a -> " " + quoted(a, windows)).collect(Collectors.joining());
    }

    private static String quoted(String argument, boolean windows) {
        if (argument.matches("[\\w@%+=:,./-]+")) {
            return argument;
        }
        return windows ? "\"" + argument.replace("\"", "\\\"") + "\"" : "'" + argument.replace("'", "'\\''") + "'";
    }
}
