package org.latentexplorer.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a sentence how a command was called wrongly, and where its help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        console.fail(sentence(wrong));
        console.fail(console.text("cli.usage.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing when missing.getMissing().size() > 0 -> missing(missing);
            case OverwrittenOptionException twice -> console.text("cli.usage.twice", name(twice.getOverwritten()));
            default -> wrong.getCause() instanceof Failure failure ? failure.text(console.locale()) : value(wrong);
        };
    }

    private String unknown(UnmatchedArgumentException unknown) {
        String argument = unknown.getUnmatched().getFirst();
        boolean option = argument.startsWith("-");
        boolean command = !option && unknown.getCommandLine().getParent() == null;
        List<String> alike = unknown.getSuggestions();
        String key = option ? "cli.usage.option" : command ? "cli.usage.command" : "cli.usage.argument";
        return alike.isEmpty() || !option && !command ? console.text(key, argument)
                : console.text(key + ".alike", argument, alike.getFirst());
    }

    private String missing(MissingParameterException missing) {
        return console.text("cli.usage.missing",
                missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
    }

    /** A value of the wrong kind; what commands find wrong themselves comes as a sentence already. */
    private String value(ParameterException wrong) {
        if (wrong.getArgSpec() == null || wrong.getValue() == null) {
            return Printable.of(wrong.getMessage());
        }
        Class<?> type = wrong.getArgSpec().type();
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        boolean number = whole || type == double.class || type == Double.class || type == float[].class;
        String key = whole ? "cli.usage.whole" : number ? "cli.usage.number" : "cli.usage.value";
        return console.text(key, name(wrong.getArgSpec()), wrong.getValue());
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
