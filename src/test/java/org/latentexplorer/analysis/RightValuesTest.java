package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentexplorer.RealMnist;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.AnomalyScores.Baseline;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;

/**
 * Figures of the shipped models on the real MNIST, against values that PyTorch 2.13, scikit-learn 1.9 and scikit-image
 * computed of the same models.
 */
class RightValuesTest {
    private static DataSet data;
    private static LatentModel wide;
    private static Codes learned;
    private static Codes codes;

    @BeforeAll
    static void encode() {
        data = RealMnist.require();
        wide = model("variational-16d");
        learned = wide.encode(data.train(), Progress.NONE);
        codes = wide.encode(data.test(), Progress.NONE);
    }

    private static LatentModel model(String preset) {
        return new Dl4jModelStore().bundled(Preset.of(preset)).model();
    }

    @Test
    void reconstructionOfDeep2d() {
        ReconstructionMetrics metrics = ReconstructionMetrics.measure(model("deep-2d"), data.test(), Progress.NONE);
        assertEquals(0.034715167, metrics.mse(), 1e-7);
        assertEquals(0.167770711, metrics.bce(), 1e-6);
        assertEquals(0.5624770, metrics.ssim(), 1e-5);
        assertEquals(14.59, metrics.psnr(), 0.005);
    }

    /** What the reports' note says: the mean of the images' own ratios is another, higher figure. */
    @Test
    void meanOfTheImagesRatiosIsHigher() {
        LatentModel model = model("deep-2d");
        Codes narrow = model.encode(data.test(), Progress.NONE);
        double sum = 0;
        for (int from = 0; from < narrow.count(); from += 500) {
            float[] originals = ReconstructionMetrics.originals(data.test(), from, 500);
            float[] decoded = Decoding.of(model, narrow, from, 500);
            for (int i = 0; i < 500; i++) {
                sum += ReconstructionMetrics.psnr(ReconstructionMetrics.squaredError(originals, decoded,
                        i * model.size(), model.size()));
            }
        }
        assertEquals(15.30, sum / narrow.count(), 0.005);
    }

    @Test
    void evidenceBounds() {
        EvidenceBound two = EvidenceBound.measure(model("variational-2d"), data.test(), Progress.NONE);
        assertEquals(7.06020, two.kl(), 1e-4);
        assertEquals(139.275, two.negativeElbo(), 0.1, "one sample an image; five draws gave 139.24 to 139.31");
        EvidenceBound sixteen = EvidenceBound.measure(wide, data.test(), Progress.NONE);
        assertEquals(23.17766, sixteen.kl(), 1e-4);
        assertEquals(100.28, sixteen.negativeElbo(), 0.2, "five draws gave 100.17 to 100.39");
    }

    @Test
    void densityClusters() {
        Clusters found = new Clustering(wide, codes, codes).find(
                new Clusters.Settings(Clusters.Method.DENSITY, 0, 100, 0, 1), Progress.NONE);
        assertEquals(5, found.clusters().size());
        assertEquals(7232, found.noise());
        assertEquals(0.0857, found.adjustedRandIndex(), 5e-4);
        assertEquals(0.799, found.clustered().adjustedRandIndex(), 1e-3);
        assertEquals(0.3701, found.normalizedMutualInformation(), 5e-4);
    }

    @Test
    void meanClusters() {
        Clusters found = new Clustering(wide, codes, codes).find(
                new Clusters.Settings(Clusters.Method.K_MEANS, 10, 0, 0, 2), Progress.NONE);
        assertTrue(inertia(found.assignment(), 10) <= 10.53 + 0.005, "inertia " + inertia(found.assignment(), 10));
        double low = found.range(a -> a.adjustedRandIndex()).getMin();
        double high = found.range(a -> a.adjustedRandIndex()).getMax();
        assertTrue(low >= 0.405 - 0.01 && high <= 0.446 + 0.01, low + " to " + high);
    }

    /** Mean squared distance of codes to the mean of their cluster. */
    private static double inertia(int[] assignment, int clusters) {
        int width = codes.dimension();
        double[][] sums = new double[clusters][width];
        int[] sizes = new int[clusters];
        for (int i = 0; i < assignment.length; i++) {
            sizes[assignment[i]]++;
            for (int axis = 0; axis < width; axis++) {
                sums[assignment[i]][axis] += codes.at(i, axis);
            }
        }
        double inertia = 0;
        for (int i = 0; i < assignment.length; i++) {
            for (int axis = 0; axis < width; axis++) {
                double apart = codes.at(i, axis) - sums[assignment[i]][axis] / sizes[assignment[i]];
                inertia += apart * apart / assignment.length;
            }
        }
        return inertia;
    }

    @Test
    void nearestNeighboursAndLogisticRegression() {
        Features taught = Features.of(learned);
        Features asked = Features.of(codes);
        assertEquals(0.9738, accuracy(Probe.vote(Neighbours.find(taught, asked, 5, Progress.NONE::at), taught, 10)),
                1e-4);
        assertEquals(0.870, accuracy(LogisticRegression.fit(taught, 10, Progress.NONE).classify(asked)), 1e-3);
    }

    private static double accuracy(int[] found) {
        return IntStream.range(0, found.length).filter(i -> found[i] == codes.label(i)).count()
                / (double) found.length;
    }

    @Test
    void compressionIn8And4BitsBesideClampedComponents() {
        CompressionTable table = new Compression(wide, data).measure(new int[0], Progress.NONE,
                part -> { });
        assertEquals(0.009123, mse(table, true, 8), 2e-6);
        assertEquals(0.010491, mse(table, true, 4), 2e-6);
        assertEquals(0.02538, mse(table, false, 8), 1e-5);
        assertEquals(0.02592, mse(table, false, 4), 1e-5);
    }

    private static double mse(CompressionTable table, boolean byModel, int bits) {
        return table.rows().stream().filter(r -> r.model() == byModel && r.bits() == bits).findFirst().orElseThrow()
                .fidelity().mse();
    }

    @Test
    void slantOfDrawnDigits() {
        FactorTable.Row slant = new FactorReading()
                .read(wide, new Catalog().load("synthetic", Progress.NONE), Progress.NONE)
                .rows().stream().filter(r -> r.factor().equals("slant")).findFirst().orElseThrow();
        assertEquals(0.6302, slant.together(), 5e-4);
        assertEquals(0.7223, slant.within(), 5e-4);
        assertEquals(0.6181, slant.components(), 5e-4);
        assertEquals(0.6756, slant.componentsWithin(), 5e-4);
    }

    @Test
    void strangeDigitsAreFoundByPrincipalComponents() {
        double sum = 0;
        for (int known = 0; known < 10; known++) {
            int one = known;
            Set<Integer> unseen = Set.copyOf(IntStream.range(0, 10).filter(c -> c != one).boxed().toList());
            sum += AnomalyBaselines.measure(data, unseen, 32, Progress.NONE).get(Baseline.COMPONENTS);
        }
        assertEquals(0.955, sum / 10, 1e-3);
    }

    @Test
    void aDigitHeldOutIsFoundWithoutTraining() {
        double components = 0;
        double neighbours = 0;
        for (int held = 0; held < 10; held++) {
            Map<Baseline, Double> found = AnomalyBaselines.measure(data, Set.of(held), 32, Progress.NONE);
            components += found.get(Baseline.COMPONENTS) / 10;
            neighbours += found.get(Baseline.NEIGHBOUR) / 10;
        }
        assertEquals(0.675, components, 1e-3);
        assertEquals(0.873, neighbours, 1e-3);
    }
}
