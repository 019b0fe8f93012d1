package org.latentexplorer.ui.analysis;

import java.util.Locale;
import javafx.beans.binding.ObjectBinding;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/**
 * What view models of applications have in common: an analysis that is started and cancelled, what it found, and the
 * report of that.
 *
 * @param <T> what it finds out
 */
public abstract class ApplicationViewModel<T> {
    protected final Session session;
    protected final Runner runner;
    protected final AnalysisRunner<T> analysis;
    /** See {@link #missingProperty}; to be set by the constructor. */
    protected ObjectBinding<String> missing;
    private final String id;
    private ReportWriter<T> report;

    /** @param id beginning of the name of a report's folder */
    protected ApplicationViewModel(String id, Session session, Runner runner) {
        this.id = id;
        this.session = session;
        this.runner = runner;
        analysis = new AnalysisRunner<>(session, runner);
    }

    public final Session session() {
        return session;
    }

    public final AnalysisRunner<T> analysis() {
        return analysis;
    }

    public final ReportWriter<T> report() {
        if (report == null) {
            report = new ReportWriter<>(id, this);
        }
        return report;
    }

    /** The key of the sentence that says what is missing to start; null if nothing is. */
    public final ObjectBinding<String> missingProperty() {
        return missing;
    }

    /** Starts the analysis, unless something is missing. */
    public final void run() {
        if (missing.get() == null) {
            start();
        }
    }

    /** Starts it; nothing is missing. */
    protected abstract void start();

    /** Puts a report together, in the background. */
    protected abstract Findings findings(Locale locale, T result, ResultProvenance provenance);

    /**
     * The command line that comes to the same, the open model saved as {@link ReportWriter#MODEL}; null if there is
     * none.
     */
    protected abstract Invocation command(AnalysisRunner.Outcome<T> outcome);
}
