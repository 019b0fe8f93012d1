package org.latentexplorer.cli;

import java.util.function.BooleanSupplier;
import picocli.CommandLine.ExitCode;

/** What a command leaves: each output is tried whatever became of the others, and each that fails is told. */
final class Outputs {
    private final Console console;
    private final BooleanSupplier verbose;
    private boolean failed;

    /** @param verbose whether failures are told with their stack traces */
    Outputs(Console console, BooleanSupplier verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    /** Writes one output. Returns false if that failed, which has been told then. */
    boolean attempt(Runnable output) {
        try {
            output.run();
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            CommandLineProgram.tell(e, verbose.getAsBoolean(), console);
            failed = true;
            return false;
        }
    }

    /** 0 if all outputs were written, 1 otherwise. */
    int exitCode() {
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
