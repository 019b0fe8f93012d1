package org.latentexplorer.ui.analysis.compression;

import java.util.Locale;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.report.CompressionReport;
import org.latentexplorer.report.Examples;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.Session;

/** What test images are worth as codes of the network shown with fewer bits a number. */
public final class CompressionViewModel extends ApplicationViewModel<CompressionViewModel.CompressionResult> {
    private static final int EXAMPLES = 10;

    /** @param examples the numbers of the test images given back */
    record CompressionResult(CompressionTable table, int[] examples) {
    }

    private final Compressor compressor;

    public CompressionViewModel(Session session, Compressor compressor, Runner runner) {
        super("compression", session, runner);
        this.compressor = compressor;
        missing = Requirement.first(session, Requirement.DATA, Requirement.MODEL, Requirement.SIZE);
    }

    @Override
    protected Findings findings(Locale locale, CompressionResult result, ResultProvenance provenance) {
        return new CompressionReport(locale, provenance.data(), provenance.model(), result.table(), result.examples())
                .findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<CompressionResult> outcome) {
        return ReportWriter.ofModel("compress", outcome.provenance());
    }

    /** Keeps the test images as codes of the network shown. */
    @Override
    protected void start() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        int[] examples = Examples.choose(data.test(), EXAMPLES).stream().mapToInt(i -> i).toArray();
        analysis.run(ResultProvenance.ofModel(session,
                        new Note("compression.made.images", data.test().count())),
                (progress, part) -> new CompressionResult(compressor.compress(model, data, examples, progress,
                        table -> part.accept(new CompressionResult(table, examples))), examples));
    }
}
