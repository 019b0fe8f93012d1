package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.model.Agreement;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/** Finds clusters among codes, and says what they show and how well they agree with the labels. */
final class Clustering {
    private static final int BATCH = 256;
    private static final int DENSITY = 10;
    private static final int SHARE = 100;
    private static final int FEWEST = 5;
    /** Codes of the smallest cluster that may be asked for. */
    private static final int SMALLEST = 2;

    private final LatentModel model;
    private final Codes codes;
    private final Codes points;

    /**
     * @param codes  of the model
     * @param points where the codes lie for the search: the codes themselves, or a projection of them
     */
    Clustering(LatentModel model, Codes codes, Codes points) {
        this.model = model;
        this.codes = codes;
        this.points = points;
    }

    /**
     * @throws Failure                            if there are fewer codes than clusters
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    Clusters find(Clusters.Settings settings, Progress progress) {
        Progress search = progress.part(0, 0.9);
        List<int[]> runs = switch (settings.method()) {
            case K_MEANS -> means(settings, search);
            case DENSITY -> List.of(density(settings, search));
        };
        int[] sorted = largestFirst(runs.getFirst());
        List<Clusters.Cluster> clusters = describe(sorted, progress.part(0.9, 1));
        return new Clusters(settings.method(), sorted, clusters, agreement(sorted), clustered(sorted),
                runs.stream().map(this::agreement).toList());
    }

    /**
     * What to hold clusters of codes against: as many principal components of the test images, fitted to the training
     * images.
     */
    static Codes components(DataSet data, int width, Progress progress) {
        return PrincipalComponents.fit(data.train(), Math.min(width, data.train().size()), progress)
                .encode(data.test());
    }

    /** Likewise, every pixel of the images. */
    static Codes pixels(ImageSet images) {
        float[] values = new float[images.count() * images.size()];
        for (int i = 0; i < images.count(); i++) {
            images.copy(i, values, i * images.size());
        }
        return new Codes(values, images.size(), images.labels());
    }

    /** With the settings' seed first, then with those after it. */
    private List<int[]> means(Clusters.Settings settings, Progress progress) {
        if (settings.count() < 1 || settings.count() > points.count()) {
            throw new Failure("failure.analysis.clusters", settings.count(), points.count());
        }
        if (settings.count() == 1) {
            return List.of(new int[points.count()]);
        }
        // without classes there is nothing that other runs could agree with
        int runs = codes.labels() == null ? 1 : settings.runs();
        List<int[]> found = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            found.add(MeanClusters.find(points, settings.count(), settings.seed() + run,
                    progress.part(run, runs)));
        }
        return found;
    }

    private int[] density(Clusters.Settings settings, Progress progress) {
        int least = settings.leastSize() > 0 ? Math.max(SMALLEST, settings.leastSize())
                : Math.max(FEWEST, points.count() / SHARE);
        if (points.count() < 2 * SMALLEST) {
            throw new Failure("failure.analysis.few.clusters", points.count(), 2 * SMALLEST);
        }
        if (points.count() < 2 * least) {
            throw new Failure("failure.analysis.few", points.count(), 2 * least, points.count() / 2);
        }
        return DensityClusters.find(points, least, DENSITY, progress);
    }

    /** The same clusters, numbered by their sizes. */
    private static int[] largestFirst(int[] assignment) {
        int count = Arrays.stream(assignment).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        Arrays.stream(assignment).filter(c -> c >= 0).forEach(c -> sizes[c]++);
        int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparing(c -> -sizes[c]))
                .mapToInt(c -> c).toArray();
        int[] place = new int[count];
        Arrays.setAll(place, c -> IntStream.range(0, count).filter(p -> order[p] == c).findFirst().orElseThrow());
        return Arrays.stream(assignment).map(c -> c < 0 ? c : place[c]).toArray();
    }

    private List<Clusters.Cluster> describe(int[] assignment, Progress progress) {
        int count = Arrays.stream(assignment).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        double[][] sums = new double[count][model.size()];
        int[][] classes = new int[count][256];
        float[] decoded = new float[BATCH * model.size()];
        for (int from = 0; from < assignment.length; from += BATCH) {
            progress.check();
            progress.update(from, assignment.length);
            int n = Math.min(BATCH, assignment.length - from);
            model.decode(Arrays.copyOfRange(codes.values(), from * codes.dimension(), (from + n) * codes.dimension()),
                    n, decoded);
            for (int i = 0; i < n; i++) {
                int cluster = assignment[from + i];
                if (cluster >= 0) {
                    sizes[cluster]++;
                    add(sums[cluster], decoded, i * model.size());
                    classes[cluster][Math.max(0, codes.label(from + i))]++;
                }
            }
        }
        List<Clusters.Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            clusters.add(cluster(sizes[c], sums[c], classes[c]));
        }
        return clusters;
    }

    private static void add(double[] sums, float[] images, int offset) {
        for (int p = 0; p < sums.length; p++) {
            sums[p] += images[offset + p];
        }
    }

    private Clusters.Cluster cluster(int size, double[] sum, int[] classes) {
        float[] mean = new float[sum.length];
        for (int p = 0; p < mean.length; p++) {
            mean[p] = (float) (sum[p] / size);
        }
        int label = IntStream.range(0, classes.length).boxed().max(Comparator.comparing(c -> classes[c])).orElseThrow();
        return codes.labels() == null ? new Clusters.Cluster(size, mean, -1, Double.NaN)
                : new Clusters.Cluster(size, mean, label, (double) classes[label] / size);
    }

    /** Noise counts as a cluster of its own: who leaves much out is not to look better for it. */
    private Agreement agreement(int[] assignment) {
        if (codes.labels() == null) {
            return Agreement.NONE;
        }
        int clusters = Arrays.stream(assignment).max().orElse(-1) + 1;
        int[] found = Arrays.stream(assignment).map(c -> c < 0 ? clusters : c).toArray();
        return Agreement.of(found, IntStream.range(0, codes.count()).map(codes::label).toArray());
    }

    /** Of what was put into clusters: how good they are, whatever was left out. */
    private Agreement clustered(int[] assignment) {
        int[] within = IntStream.range(0, assignment.length).filter(i -> assignment[i] >= 0).toArray();
        return codes.labels() == null || within.length == 0 ? Agreement.NONE
                : Agreement.of(IntStream.of(within).map(i -> assignment[i]).toArray(),
                        IntStream.of(within).map(codes::label).toArray());
    }
}
