package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Curve;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.report.ProbeReport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.Basis;
import org.latentexplorer.ui.analysis.Need;
import org.latentexplorer.ui.analysis.Offer;
import org.latentexplorer.ui.analysis.Reporting;
import org.latentexplorer.ui.analysis.Study;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/**
 * What codes are worth to a classifier, with few labels and with many. One of the numbers of labels and one of the
 * curves is looked at: whom it takes for what is the confusion matrix, and what the map can be coloured by.
 */
public final class ProbeViewModel {
    static final int MOST_NEIGHBOURS = 50;

    /** Which curve. */
    record Way(Input input, Classifier classifier) {
    }

    /**
     * Whom a way takes for what.
     *
     * @param counts  test images of class {@code [row]} taken for class {@code [column]}
     * @param classes the classes' names
     */
    record Confusion(int[][] counts, List<String> classes) {
    }

    private final Session session;
    private final Analyst analyst;
    private final Study<ProbeResult> study;
    private final ObjectBinding<String> need;
    private final Offer offer;
    private final Reporting<ProbeResult> reporting;
    private final IntegerProperty neighbours = new SimpleIntegerProperty(ProbeResult.Settings.USUAL.neighbours());
    private final IntegerProperty budget = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(new Way(Input.CODES, Classifier.NEIGHBOURS));
    private final ReadOnlyObjectWrapper<Confusion> confusion = new ReadOnlyObjectWrapper<>();

    public ProbeViewModel(Session session, Analyst analyst, Runner runner) {
        this.session = session;
        this.analyst = analyst;
        study = new Study<>(session, runner);
        need = Need.first(session, Need.DATA, Need.MODEL, Need.SIZE, Need.LABELS);
        offer = new Offer(session);
        reporting = new Reporting<>("probe", session, runner, study,
                (locale, result, basis) -> new ProbeReport(locale, basis.data(), basis.model(), result).findings(),
                outcome -> Reporting.ofModel("probe", outcome.basis())
                        .with("--neighbours", outcome.result().settings().neighbours()));
        study.outcomeProperty().subscribe(outcome -> look());
        study.staleProperty().subscribe(stale -> look());
        budget.subscribe(number -> look());
        way.subscribe(chosen -> look());
    }

    Study<ProbeResult> study() {
        return study;
    }

    Reporting<ProbeResult> reporting() {
        return reporting;
    }

    ObjectBinding<String> needProperty() {
        return need;
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
    ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** Of the way and the number of labels looked at; null while they have not been measured. */
    ReadOnlyObjectProperty<Confusion> confusionProperty() {
        return confusion.getReadOnlyProperty();
    }

    /** Measures the network shown. */
    void run() {
        if (need.get() != null) {
            return;
        }
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        ProbeResult.Settings usual = ProbeResult.Settings.USUAL;
        ProbeResult.Settings settings = new ProbeResult.Settings(neighbours.get(), usual.budgets(), usual.draws(),
                usual.seed());
        study.run(Basis.ofModel(session, new Basis.Note("probe.made.images", data.test().count()),
                        new Basis.Note("probe.made.neighbours", settings.neighbours()),
                        new Basis.Note("probe.made.draws", settings.draws(), settings.seed())),
                (progress, part) -> analyst.probe(model, data, settings, progress, part));
    }

    /** The numbers of labels measured; empty before. */
    int[] budgets() {
        return study.result() == null ? new int[0] : study.result().budgets();
    }

    /** The number of the budget looked at, among {@link #budgets()}. */
    int at() {
        return Math.clamp(budget.get(), 0, Math.max(0, budgets().length - 1));
    }

    /** Share of the test images a way takes for what they are, with as many labels as are looked at; NaN if unknown. */
    double accuracy(Way of) {
        Curve curve = study.result() == null ? null : study.result().curve(of.input(), of.classifier());
        return curve == null ? Double.NaN : curve.accuracy()[at()];
    }

    private Curve curve() {
        return study.result() == null ? null : study.result().curve(way.get().input(), way.get().classifier());
    }

    private void look() {
        Curve curve = curve();
        if (curve == null) {
            confusion.set(null);
            offer.set(null);
            return;
        }
        DataSet data = study.outcomeProperty().get().basis().data();
        confusion.set(new Confusion(curve.confusion(at(), data.test(), study.result().classes()), names(data)));
        offer.set(study.staleProperty().get() ? null
                : new PredictedClass(curve.predicted()[at()], confusion.get().classes()));
    }

    private List<String> names(DataSet data) {
        List<String> named = data.test().classes();
        return IntStream.range(0, study.result().classes())
                .mapToObj(c -> c < named.size() ? named.get(c) : String.valueOf(c)).toList();
    }

    /** Whether the images of the confusion matrix are those on the map. */
    boolean selectable() {
        return curve() != null && study.outcomeProperty().get().basis().data() == session.dataProperty().get();
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

    Session session() {
        return session;
    }

    /** What the map can be coloured by; null if nothing is known of what it shows. */
    ReadOnlyObjectProperty<PointColours> coloursProperty() {
        return offer.offeredProperty();
    }

    /** Colours the map by what images are taken for. */
    void showOnMap() {
        offer.choose();
    }
}
