package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Curve;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Prober;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.report.ProbeReport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.OfferedColours;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/**
 * What codes are worth to a classifier, with few labels and with many. One of the numbers of labels and one of the
 * curves is looked at: whom it takes for what is the confusion matrix, and what the map can be coloured by.
 */
public final class ProbeViewModel extends ApplicationViewModel<ProbeResult> {
    static final int MOST_NEIGHBOURS = 50;

    /** Which curve. */
    record ProbeMethod(Input input, Classifier classifier) {
    }

    /**
     * Whom a way takes for what.
     *
     * @param counts  test images of class {@code [row]} taken for class {@code [column]}
     * @param classes the classes' names
     */
    record Confusion(int[][] counts, List<String> classes) {
    }

    private final Prober prober;
    private final OfferedColours offered;
    private final IntegerProperty neighbours = new SimpleIntegerProperty(ProbeResult.Settings.USUAL.neighbours());
    private final IntegerProperty budget = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final ObjectProperty<ProbeMethod> way = new SimpleObjectProperty<>(new ProbeMethod(Input.CODES,
            Classifier.NEIGHBOURS));
    private final ReadOnlyObjectWrapper<Confusion> confusion = new ReadOnlyObjectWrapper<>();

    public ProbeViewModel(Session session, Prober prober, Runner runner) {
        super("probe", session, runner);
        this.prober = prober;
        missing = Requirement.first(session, Requirement.DATA, Requirement.MODEL, Requirement.SIZE, Requirement.LABELS);
        offered = new OfferedColours(session);
        analysis.outcomeProperty().subscribe(outcome -> look());
        analysis.staleProperty().subscribe(stale -> look());
        budget.subscribe(number -> look());
        way.subscribe(chosen -> look());
    }

    @Override
    protected Findings findings(Locale locale, ProbeResult result, ResultProvenance provenance) {
        return new ProbeReport(locale, provenance.data(), provenance.model(), result).findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<ProbeResult> outcome) {
        return ReportWriter.ofModel("probe", outcome.provenance())
                .with("--neighbours", outcome.result().settings().neighbours());
    }

    /** How many neighbours vote. */
    IntegerProperty neighboursProperty() {
        return neighbours;
    }

    /** Which of the numbers of labels is looked at; beyond the last, the last is. */
    IntegerProperty budgetProperty() {
        return budget;
    }

    /** Which curve is looked at. */
    ObjectProperty<ProbeMethod> wayProperty() {
        return way;
    }

    /** Of the way and the number of labels looked at; null while they have not been measured. */
    ReadOnlyObjectProperty<Confusion> confusionProperty() {
        return confusion.getReadOnlyProperty();
    }

    /** Measures the network shown. */
    @Override
    protected void start() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        ProbeResult.Settings usual = ProbeResult.Settings.USUAL;
        ProbeResult.Settings settings = new ProbeResult.Settings(neighbours.get(), usual.budgets(), usual.draws(),
                usual.seed());
        analysis.run(ResultProvenance.ofModel(session, new Note("probe.made.images", data.test().count()),
                        new Note("probe.made.neighbours", settings.neighbours()),
                        new Note("probe.made.draws", settings.draws(), settings.seed())),
                (progress, part) -> prober.probe(model, data, settings, progress, part));
    }

    /** The numbers of labels measured; empty before. */
    int[] budgets() {
        return analysis.result() == null ? new int[0] : analysis.result().budgets();
    }

    /** The number of the budget looked at, among {@link #budgets()}. */
    int at() {
        return Math.clamp(budget.get(), 0, Math.max(0, budgets().length - 1));
    }

    /** Share of the test images a way takes for what they are, with as many labels as are looked at; NaN if unknown. */
    double accuracy(ProbeMethod of) {
        Curve curve = analysis.result() == null ? null : analysis.result().curve(of.input(), of.classifier());
        return curve == null ? Double.NaN : curve.accuracy()[at()];
    }

    private Curve curve() {
        return analysis.result() == null ? null : analysis.result().curve(way.get().input(), way.get().classifier());
    }

    private void look() {
        Curve curve = curve();
        if (curve == null) {
            confusion.set(null);
            offered.set(null);
            return;
        }
        DataSet data = analysis.outcomeProperty().get().provenance().data();
        confusion.set(new Confusion(curve.confusion(at(), data.test(), analysis.result().classes()), names(data)));
        offered.set(analysis.staleProperty().get() ? null
                : new PredictedClass(curve.predicted()[at()], confusion.get().classes()));
    }

    private List<String> names(DataSet data) {
        List<String> named = data.test().classes();
        return IntStream.range(0, analysis.result().classes())
                .mapToObj(c -> c < named.size() ? named.get(c) : String.valueOf(c)).toList();
    }

    /** Whether the images of the confusion matrix are those on the map. */
    boolean selectable() {
        return curve() != null && analysis.outcomeProperty().get().provenance().data() == session.dataProperty().get();
    }

    /** Selects on the map the images of a class that are taken for a class. */
    void select(int row, int column) {
        if (!selectable()) {
            return;
        }
        byte[] predicted = curve().predicted()[at()];
        DataSet data = session.dataProperty().get();
        session.selectionProperty().set(Selection.of(IntStream.range(0, predicted.length)
                .filter(i -> data.test().label(i) == row && (predicted[i] & 0xff) == column).toArray()));
    }

    /** The cell of the confusion matrix whose images are selected, as {row, column}; null if it is not just one. */
    int[] selectedCell() {
        int[] images = session.selectionProperty().get().images();
        if (images.length == 0 || !selectable() || images[images.length - 1] >= curve().predicted()[at()].length) {
            return null;
        }
        byte[] predicted = curve().predicted()[at()];
        DataSet data = session.dataProperty().get();
        int row = data.test().label(images[0]);
        int column = predicted[images[0]] & 0xff;
        boolean one = images.length == confusion.get().counts()[row][column]
                && Arrays.stream(images).allMatch(i -> data.test().label(i) == row && (predicted[i] & 0xff) == column);
        return one ? new int[] {row, column} : null;
    }

    /** What the map can be coloured by; null if nothing is known of what it shows. */
    ReadOnlyObjectProperty<PointColours> coloursProperty() {
        return offered.offeredProperty();
    }

    /** Colours the map by what images are taken for. */
    void showOnMap() {
        offered.choose();
    }
}
