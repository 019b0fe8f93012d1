package org.latentexplorer.ui.analysis.clusters;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Clusters.Cluster;
import org.latentexplorer.model.Clusters.Method;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Progress;
import org.latentexplorer.report.ClusterReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.OfferedColours;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** Which groups lie in the codes, found without their labels, and how well they agree with them. */
public final class ClustersViewModel extends ApplicationViewModel<ClusteringResult> {
    static final int MOST = 100;
    private static final long SEED = 0;

    private final Clusterer clusterer;
    private final OfferedColours offered;
    private final ClusterNames names;
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.K_MEANS);
    private final IntegerProperty count = new SimpleIntegerProperty(10);
    private final IntegerProperty least = new SimpleIntegerProperty(100);
    private final BooleanProperty onMap = new SimpleBooleanProperty();
    private final BooleanBinding planar;
    private Clusters named;

    public ClustersViewModel(Session session, Clusterer clusterer, Runner runner) {
        super("clusters", session, runner);
        this.clusterer = clusterer;
        names = new ClusterNames(session.history());
        missing = Requirement.first(session, Requirement.DATA, Requirement.MODEL, Requirement.SIZE);
        offered = new OfferedColours(session);
        planar = Bindings.createBooleanBinding(() -> session.codesProperty().get() == null
                || session.codesProperty().get().dimension() <= 2, session.codesProperty());
        analysis.outcomeProperty().subscribe(outcome -> follow());
        analysis.staleProperty().subscribe(stale -> offerColours());
        names.givenProperty().subscribe(given -> offerColours());
        Texts.localeProperty().subscribe(locale -> offerColours());
    }

    @Override
    protected Findings findings(Locale locale, ClusteringResult found, ResultProvenance provenance) {
        return new ClusterReport(locale, provenance.data(), provenance.model(),
                provenance.model().encode(provenance.data().test(), Progress.NONE), found.settings(),
                found.clusters(), found.baseline().get(Input.PCA), found.onMap()).findings();
    }

    /** The command line knows no map to search on. */
    @Override
    protected Invocation command(AnalysisRunner.Outcome<ClusteringResult> outcome) {
        Clusters.Settings settings = outcome.result().settings();
        Invocation command = ReportWriter.ofModel("cluster", outcome.provenance())
                .with("--method", settings.method().id());
        return outcome.result().onMap() ? null
                : settings.method() == Method.K_MEANS ? command.with("--clusters", settings.count())
                : command.with("--least", settings.leastSize());
    }

    ClusterNames names() {
        return names;
    }

    ObjectProperty<Method> methodProperty() {
        return method;
    }

    /** How many clusters k-means makes. */
    IntegerProperty countProperty() {
        return count;
    }

    /** Fewest codes that make a cluster, where the count is found. */
    IntegerProperty leastProperty() {
        return least;
    }

    /** Whether to search where the map draws the codes, and not among the codes themselves. */
    BooleanProperty onMapProperty() {
        return onMap;
    }

    /** Whether the map draws the codes as they are, so that searching on it is searching among them. */
    BooleanBinding planarProperty() {
        return planar;
    }

    /** What the map can be coloured by; null if nothing is known of what it shows. */
    ReadOnlyObjectProperty<PointColours> coloursProperty() {
        return offered.offeredProperty();
    }

    /** Searches among the codes of the network shown. */
    @Override
    protected void start() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        boolean map = onMap.get() && !planar.get() && session.mapProperty().get() != null
                && session.testImages() != null;
        Supplier<MapPoints> drawn = session.mapProperty().get();
        Clusters.Settings settings = new Clusters.Settings(method.get(), count.get(), least.get(), SEED,
                Clusters.Settings.RUNS);
        analysis.run(provenance(data, settings, map), (progress, part) -> {
            MapPoints points = map ? drawn.get() : null;
            Codes codes = map ? points.codes() : model.encode(data.test(), progress.part(0, 0.1));
            Clusters found = clusterer.cluster(model, codes, map ? places(points) : codes, settings,
                    progress.part(0.1, 0.4));
            return beside(new ClusteringResult(settings, found, map, Map.of()), model, codes, data, settings, progress,
                    part);
        });
    }

    private ResultProvenance provenance(DataSet data, Clusters.Settings settings, boolean map) {
        Note how = settings.method() == Method.K_MEANS ? new Note("clusters.made.k-means")
                : new Note("clusters.made.density", settings.leastSize());
        return ResultProvenance.ofModel(session, new Note("clusters.made.images", data.test().count()), how,
                new Note(map ? "clusters.made.map" : "clusters.made.codes"),
                new Note("clusters.made.seed", settings.seed()));
    }

    /** Where the map draws the codes. */
    private static Codes places(MapPoints points) {
        float[] values = new float[2 * points.x().length];
        for (int i = 0; i < points.x().length; i++) {
            values[2 * i] = points.x()[i];
            values[2 * i + 1] = points.y()[i];
        }
        return new Codes(values, 2, points.codes().labels());
    }

    /** Searches principal components likewise, and the pixels if that is not too slow. */
    private ClusteringResult beside(ClusteringResult first, LatentModel model, Codes codes, DataSet data,
                                    Clusters.Settings settings, Progress progress, Consumer<ClusteringResult> part) {
        ClusteringResult found = first;
        if (!data.test().labelled()) {
            return found;
        }
        Map<Input, Clusters> baseline = new EnumMap<>(Input.class);
        List<Input> inputs = settings.method() == Method.K_MEANS ? List.of(Input.PCA, Input.PIXELS)
                : List.of(Input.PCA);
        for (Input input : inputs) {
            part.accept(found);
            double from = input == Input.PCA ? 0.4 : 0.7;
            double to = input == Input.PCA && inputs.size() > 1 ? 0.7 : 1;
            Codes points = clusterer.described(input, model, data, progress.part(from, (from + to) / 2));
            // of pixels one run takes as long as all others together
            Clusters.Settings likewise = input == Input.PCA ? settings : new Clusters.Settings(settings.method(),
                    settings.count(), settings.leastSize(), settings.seed(), 1);
            baseline.put(input, clusterer.cluster(model, codes, points, likewise,
                    progress.part((from + to) / 2, to)));
            found = new ClusteringResult(settings, first.clusters(), first.onMap(), Map.copyOf(baseline));
        }
        return found;
    }

    private void follow() {
        Clusters now = analysis.result() == null ? null : analysis.result().clusters();
        if (now != named) {
            named = now;
            names.reset(now == null ? 0 : now.clusters().size());
        }
        offerColours();
    }

    private void offerColours() {
        boolean known = named != null && !analysis.staleProperty().get()
                && names.givenProperty().get().size() == named.clusters().size();
        offered.set(known ? new ByCluster(named.assignment(),
                IntStream.range(0, named.clusters().size()).mapToObj(this::name).toList()) : null);
    }

    /** What a cluster is called: as a person named it, or by its number and what most of its images are. */
    String name(int cluster) {
        String given = names.givenProperty().get().get(cluster);
        Cluster found = named.clusters().get(cluster);
        return given != null ? given : found.label() < 0 ? Texts.get("clusters.name", cluster + 1)
                : Texts.get("clusters.name.mostly", cluster + 1, className(found.label()));
    }

    /** A class's name in the data searched. */
    String className(int label) {
        List<String> classes = analysis.outcomeProperty().get().provenance().data().test().classes();
        return label < classes.size() ? classes.get(label) : String.valueOf(label);
    }

    /** Selects the images of a cluster on the map, unless that shows other images; -1 for those of none. */
    void select(int cluster) {
        if (analysis.outcomeProperty().get().provenance().data() == session.dataProperty().get()) {
            session.selectionProperty().set(Selection.of(IntStream.range(0, named.assignment().length)
                    .filter(i -> named.assignment()[i] == cluster).toArray()));
        }
    }

    /** Colours the map by the clusters. */
    void showOnMap() {
        offered.choose();
    }
}
