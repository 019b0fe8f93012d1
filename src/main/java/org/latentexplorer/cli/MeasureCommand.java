package org.latentexplorer.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Version;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * A command that measures something, tells the figures and what they rest on, and may fill a folder with a report.
 * Ctrl-C stops it; what was finished by then is told all the same.
 */
public abstract class MeasureCommand extends BaseCommand {
    /** Columns for a figure before its name. */
    private static final int FIGURE = 9;

    @Option(names = "--report", paramLabel = "FOLDER", order = LAST - 1)
    private Path report;
    @Option(names = "--json", order = LAST - 1)
    private boolean json;

    MeasureCommand(int place) {
        super(place);
    }

    /** Reads what is to be measured, and refuses what cannot be. */
    abstract void prepare();

    /** Does the work, keeping what is finished. @throws Cancelled if asked to stop */
    abstract void measure(Progress progress);

    /** What is finished; null if nothing is. */
    abstract Findings findings();

    @Override
    public Integer call() {
        if (report != null) {
            OutputFile.checkFolder(report);
        }
        prepare();
        AtomicBoolean stopped = new AtomicBoolean();
        try (Interruption _ = new Interruption(() -> stopped.set(true))) {
            boolean whole = run(stopped);
            Findings findings = findings();
            if (findings == null) {
                throw new Cancelled();
            }
            if (!whole) {
                console.say("analysis.stopped");
            }
            tell(findings);
            return whole ? outputs.exitCode() : ExitCode.SOFTWARE;
        }
    }

    private boolean run(AtomicBoolean stopped) {
        try (ProgressLine line = new ProgressLine(console, console.text("analysis.working"))) {
            measure(new Stoppable(line, stopped));
            return true;
        } catch (Cancelled e) {
            return false;
        }
    }

    private record Stoppable(ProgressLine line, AtomicBoolean stopped) implements Progress {
        @Override
        public void update(double done, double total) {
            line.update(done, total);
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }
    }

    private void tell(Findings findings) {
        console.line(findings.title());
        findings.figures().forEach(figure -> console.line("  " + Columns.padLeft(figure.value(), FIGURE) + "  "
                + figure.name()));
        findings.tables().forEach(table -> Columns.table(table.names(), table.rows()).forEach(console::line));
        findings.basis().forEach((name, value) -> console.line("  " + name + ": " + value));
        if (report != null) {
            outputs.attempt(() -> report(findings));
        }
        if (json) {
            console.json(findings.json());
        }
    }

    private void report(Findings findings) {
        OutputFile.checkFolder(report);
        boolean whole = true;
        for (Map.Entry<String, byte[]> file : findings.files("", invocation().line(), console.text("analysis.report.made",
                Version.NAME + " " + Version.NUMBER, Describe.time(Instant.now()))).entrySet()) {
            whole &= outputs.attempt(() -> OutputFile.write(console, report.resolve(file.getKey()), file.getValue()));
        }
        if (whole) {
            console.say("cli.train.report", report.resolve(Findings.PAGE));
        }
        tellOfMissingFonts(console);
    }
}
