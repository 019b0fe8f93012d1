package org.latentexplorer.cli;

import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Projection;
import org.latentexplorer.task.Runner;
import picocli.CommandLine;

/** The program without a window. */
public final class CommandLineProgram {
    private static final System.Logger LOG = System.getLogger(CommandLineProgram.class.getName());

    private CommandLineProgram() {
    }

    /**
     * Does what the arguments ask for.
     *
     * @return the exit code: 0 done, 1 failed, 2 called wrongly
     */
    public static int run(Program program, Console console, String... args) {
        try {
            return commandLine(program, console).execute(args);
        } catch (Error e) {
            // picocli passes on what is no exception: memory that is full, a stack that is too deep
            tell(e, false, console);
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            Interruption.letGo();
        }
    }

    /** All commands with their options, for running them and for describing them. */
    public static CommandLine commandLine(Program program, Console console) {
        CommandLine line = new CommandLine(new RootCommand().with(program, console));
        BaseCommand.all(program, console).forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(command ->
                ((BaseCommand) command.getCommand()).configure(command));
        line.setResourceBundle(new HelpTexts(console.locale()));
        line.registerConverter(ImageImport.Frame.class, ImageImport.Frame::of);
        line.registerConverter(Projection.class, Projection::of);
        line.setOut(console.out()).setErr(console.err());
        line.setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(30);
        line.setParameterExceptionHandler(new UsageErrors(console));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command, console));
        return line;
    }

    private static int failed(Exception thrown, CommandLine command, Console console) {
        if (thrown instanceof Cancelled) {
            console.fail(console.text("cli.cancelled"));
            return CommandLine.ExitCode.SOFTWARE;
        }
        tell(thrown, command.getCommand() instanceof BaseCommand c && c.verbose, console);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Tells a failure in a sentence, and with the stack trace if that is wanted; the log gets it anyway. */
    static void tell(Throwable thrown, boolean verbose, Console console) {
        LOG.log(System.Logger.Level.WARNING, "the command failed", thrown);
        Failure failure = Runner.explain(thrown);
        console.fail(failure.text(console.locale()));
        if (verbose) {
            console.trace(thrown);
        }
    }
}
