package org.latentexplorer.ui.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Agreement;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Progress;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.Session;

class ClustersViewModelTest {
    @TempDir
    Path folder;
    private static final int COUNT = 200;

    private final Session session = Toys.session(3);
    private final Shown shown = new Shown();
    private final List<Codes> searched = new ArrayList<>();

    /** Every fourth code is one cluster, the next one another, the others are of none. */
    private final Clusterer clusterer = new Clusterer() {
        @Override
        public Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings,
                                Progress progress) {
            searched.add(points);
            int[] assignment = new int[codes.count()];
            java.util.Arrays.setAll(assignment, i -> i % 4 < 2 ? i % 4 : -1);
            boolean labels = codes.labels() != null;
            return new Clusters(settings.method(), assignment, List.of(
                    new Clusters.Cluster(50, new float[784], labels ? 0 : -1, labels ? 1 : Double.NaN),
                    new Clusters.Cluster(50, new float[784], labels ? 1 : -1, labels ? 1 : Double.NaN)),
                    agreement(), agreement(), List.of(agreement()));
        }

        private Agreement agreement() {
            return new Agreement(0.5, searched.size() / 10.0, 0.4);
        }

        @Override
        public Codes described(Input input, LatentModel model, DataSet data, Progress progress) {
            return new Codes(new float[data.test().count()], 1, data.test().labels());
        }
    };
    private final ClustersViewModel model = new ClustersViewModel(session, clusterer, shown.runner());

    @BeforeEach
    void data() {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(COUNT, Toys.CHECKSUM));
    }

    private void found() throws InterruptedException {
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
    }

    private List<String> colourNames() {
        return session.pointColours().getFirst().values(new MapPoints(Toys.codes(3), null, null, null, null),
                Progress.NONE).classes();
    }

    @Test
    void clustersAreNamedByWhatTheyMostlyAreUntilSomebodyRenamesThem() throws InterruptedException {
        found();
        assertEquals("1: mostly 0", model.name(0));
        model.names().rename(1, "twos");
        assertEquals(List.of("1: mostly 0", "twos"), colourNames());
        model.showOnMap();
        model.names().steps().undo();
        assertEquals(List.of("1: mostly 0", "2: mostly 1"), colourNames());
        assertEquals(session.pointColours().getFirst(), session.colouredByProperty().get());
    }

    @Test
    void codesOfNoClusterHaveNoColour() throws InterruptedException {
        found();
        float[] values = session.pointColours().getFirst().values(new MapPoints(Toys.codes(3), null, null, null,
                null), Progress.NONE).values();
        assertEquals(0, values[4]);
        assertEquals(1, values[5]);
        assertTrue(Float.isNaN(values[6]));
    }

    @Test
    void otherDescriptionsAreSearchedLikewise() throws InterruptedException {
        found();
        ClusteringResult result = model.analysis().result();
        assertEquals(Set.of(Input.PCA, Input.PIXELS), result.baseline().keySet());
        assertEquals(0.1, result.clusters().adjustedRandIndex());
        assertEquals(0.2, result.baseline().get(Input.PCA).adjustedRandIndex());
        model.methodProperty().set(Clusters.Method.DENSITY);
        found();
        assertEquals(Set.of(Input.PCA), model.analysis().result().baseline().keySet());
    }

    @Test
    void withoutLabelsThereIsNothingToHoldThemAgainst() throws InterruptedException {
        ImageSet labelled = Toys.data(COUNT, Toys.CHECKSUM).test();
        ImageSet plain = new ImageSet("plain", ImageShape.square(28), labelled.pixels(), null, List.of());
        session.dataProperty().set(new DataSet("plain", plain, plain, "plain"));
        found();
        assertTrue(model.analysis().result().baseline().isEmpty());
        assertEquals("Cluster 2", model.name(1));
    }

    @Test
    void theMapsPlacesAreSearchedIfAskedFor() throws InterruptedException {
        assertFalse(model.planarProperty().get());
        found();
        assertEquals(3, searched.getFirst().dimension());
        searched.clear();
        model.onMapProperty().set(true);
        float[] x = new float[COUNT];
        float[] y = new float[COUNT];
        x[9] = 3;
        y[9] = 4;
        session.mapProperty().set(() -> new MapPoints(session.codesProperty().get(), x, y, null, null));
        found();
        Codes points = searched.getFirst();
        assertEquals(2, points.dimension());
        assertEquals(3, points.at(9, 0));
        assertEquals(4, points.at(9, 1));
        assertTrue(model.analysis().result().onMap());
    }

    @Test
    void aClustersImagesAreSelected() throws InterruptedException {
        found();
        model.select(1);
        assertEquals(50, session.selectionProperty().get().count());
        assertTrue(session.selectionProperty().get().contains(5));
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        found();
        String page = Reported.page(model.report(), shown, folder, "means.png", "clusters.png");
        assertTrue(page.contains("latent-explorer cluster model.zip --data toy --method k-means --clusters 10<"),
                page.substring(page.length() - 2000));
    }
}
