package org.latentexplorer.ui.analysis.factors;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.report.FactorReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.ByFactor;
import org.latentexplorer.ui.session.Session;

/** How well the true factors of drawn digits are read from each number of the code; shows one of them on the map. */
public final class FactorsViewModel extends ApplicationViewModel<FactorTable> {
    /** A number of the code, and a factor. */
    record Chosen(int row, int axis) {
    }

    /**
     * What a cell's figure is about: test images' numbers of the code and true values.
     *
     * @param codes  one an image, likewise {@code values}
     * @param labels class numbers, or null
     */
    record Reading(float[] codes, float[] values, byte[] labels) {
    }

    private final FactorReader reader;
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>();

    public FactorsViewModel(Session session, FactorReader reader, Runner runner) {
        super("factors", session, runner);
        this.reader = reader;
        missing = Requirement.first(session, Requirement.DATA, Requirement.MODEL, Requirement.SIZE,
                Requirement.FACTORS);
        analysis.outcomeProperty().subscribe(outcome -> chosen.set(outcome == null ? null : best(outcome.result())));
    }

    /** The cell with the highest figure. */
    private static Chosen best(FactorTable table) {
        Chosen best = new Chosen(0, 0);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int axis = 0; axis < table.axes(); axis++) {
                if (table.rows().get(row).byAxis()[axis] > table.rows().get(best.row()).byAxis()[best.axis()]) {
                    best = new Chosen(row, axis);
                }
            }
        }
        return best;
    }

    @Override
    protected Findings findings(Locale locale, FactorTable table, ResultProvenance provenance) {
        return new FactorReport(locale, provenance.data(), provenance.model(), table).findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<FactorTable> outcome) {
        return ReportWriter.ofModel("factors", outcome.provenance());
    }

    /** The cell looked at; null before there are any. */
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Reads all factors; learns from training images and is judged by test images. */
    @Override
    protected void start() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        analysis.run(ResultProvenance.ofModel(session, new Note("factors.made.learned", data.train().count()),
                        new Note("factors.made.tested", data.test().count())),
                (progress, part) -> reader.read(model, data, progress));
    }

    /** Looks at a cell: colours the map by its factor and draws its number of the code to the right. */
    public void choose(int row, int axis) {
        FactorTable table = analysis.result();
        chosen.set(new Chosen(row, axis));
        if (analysis.staleProperty().get()) {
            // the map shows another model or other data than the table
            return;
        }
        if (axis != session.axisXProperty().get() && axis == session.axisYProperty().get()) {
            session.axisYProperty().set(session.axisXProperty().get());
        }
        session.axisXProperty().set(axis);
        session.colouredByProperty().set(new ByFactor(table.rows().get(row).factor()));
    }

    /** The test images behind the chosen cell; null if the window shows another model or other data by now. */
    Reading reading() {
        ImageSet images = session.testImages();
        Codes codes = session.codesProperty().get();
        if (chosen.get() == null || images == null || codes == null || analysis.staleProperty().get()
                || chosen.get().axis() >= codes.dimension()) {
            return null;
        }
        String factor = analysis.result().rows().get(chosen.get().row()).factor();
        float[] values = images.factors().stream().filter(f -> f.name().equals(factor)).map(Factor::values).findFirst()
                .orElse(null);
        float[] numbers = new float[codes.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = codes.at(i, chosen.get().axis());
        }
        return values == null ? null : new Reading(numbers, values, codes.labels());
    }
}
