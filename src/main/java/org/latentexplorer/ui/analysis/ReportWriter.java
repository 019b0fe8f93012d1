package org.latentexplorer.ui.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Version;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.ui.common.Texts;

/**
 * Writes an application's outcome as the report that the command line makes: a page with everything in it, and its
 * pictures as files.
 *
 * @param <T> what the application finds out
 */
public final class ReportWriter<T> {
    /** What the open model is called in command lines; the window does not know under which name it will be saved. */
    public static final String MODEL = "model.zip";

    private final String id;
    private final ApplicationViewModel<T> model;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Path> written = new ReadOnlyObjectWrapper<>();

    /**
     * @param id    beginning of the folder's name
     * @param model whose outcome is reported
     */
    ReportWriter(String id, ApplicationViewModel<T> model) {
        this.id = id;
        this.model = model;
        model.analysis().outcomeProperty().subscribe(outcome -> written.set(null));
    }

    /** Whether a report is being written. */
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Where the report of this outcome is; null if none was written. */
    public ReadOnlyObjectProperty<Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Writes the outcome of now into a new folder within one, in the background. */
    public void write(Path within) {
        AnalysisRunner.Outcome<T> outcome = model.analysis().outcomeProperty().get();
        if (outcome == null || writing.get()) {
            return;
        }
        Locale locale = Texts.localeProperty().get();
        Invocation same = model.command(outcome);
        writing.set(true);
        model.runner.run("write report", progress -> {
            Findings findings = model.findings(locale, outcome.result(), outcome.provenance());
            return save(within, findings.files(same == null ? "" : Messages.text(locale, same.arguments()
                    .contains(MODEL) ? "analysis.report.window.model" : "analysis.report.window", MODEL),
                    same == null ? "" : same.line(), Messages.text(locale, "analysis.report.made",
                            Version.NAME + " " + Version.NUMBER, Describe.time(Instant.now()))));
        }, file -> {
            writing.set(false);
            if (model.analysis().outcomeProperty().get() == outcome) {
                written.set(file);
            }
        }, failure -> {
            writing.set(false);
            model.session.failureProperty().set(failure);
        });
    }

    /** @return the page */
    private Path save(Path within, Map<String, byte[]> files) {
        Path folder = within.resolve(id + "-report");
        for (int number = 2; Files.exists(folder); number++) {
            folder = within.resolve(id + "-report-" + number);
        }
        Path target = folder;
        try {
            Files.createDirectory(target);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                AtomicFile.write(target.resolve(file.getKey()), out -> out.write(file.getValue()));
            }
        } catch (IOException e) {
            throw new Failure(e, "failure.report.unwritable", target);
        }
        return target.resolve(Findings.PAGE);
    }

    /** Of the open model. */
    public static Invocation ofModel(String command, ResultProvenance provenance) {
        return Invocation.of(command).with(MODEL).with("--data", provenance.data().id());
    }

    /** Of models trained for it by the recipe. */
    public static Invocation ofRecipe(String command, ResultProvenance provenance, String... first) {
        Invocation invocation = Invocation.of(command);
        List.of(first).forEach(invocation::with);
        return invocation.with(provenance.recipe()).with("--data", provenance.data().id());
    }
}
