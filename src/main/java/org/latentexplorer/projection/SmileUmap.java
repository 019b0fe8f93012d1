package org.latentexplorer.projection;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectionSettings;
import smile.graph.NearestNeighborGraph;
import smile.manifold.UMAP;

/**
 * Smile's UMAP, given the neighbours that we find faster. It knows no way to watch or stop it but that it logs every
 * epoch: its logger's filter tells the progress and throws when it is to stop.
 */
final class SmileUmap {
    /** As Smile has it: fewer epochs for many codes. */
    private static final int MANY = 10_000;
    private static final int EPOCHS = 500;
    private static final int EPOCHS_OF_MANY = 200;
    /**
     * Two codes more, each other's only neighbours. A neighbour graph in one piece is laid out by an eigenvalue solver
     * whose result differs from run to run; one in two pieces starts from principal components.
     */
    private static final int APART = 2;
    private static final double SEARCHED = 0.1;
    private static final Map<Thread, Runnable> WATCHED = new ConcurrentHashMap<>();
    private static final Logger LOG = Logger.getLogger(UMAP.class.getName());

    static {
        LOG.setLevel(Level.INFO);
        LOG.setFilter(record -> {
            WATCHED.getOrDefault(Thread.currentThread(), () -> { }).run();
            return false;
        });
    }

    private SmileUmap() {
    }

    static Layout run(Codes codes, ProjectionSettings settings, Progress progress) {
        int count = codes.count();
        Progress search = progress.part(0, SEARCHED);
        Neighbours near = Neighbours.among(Rows.of(codes.values(), codes.dimension()), settings.neighbours(),
                search::at);
        double[][] start = start(Pca.of(codes, search));
        NearestNeighborGraph graph = graph(near);
        int epochs = settings.epochs() > 0 ? settings.epochs() : count > MANY ? EPOCHS_OF_MANY : EPOCHS;
        UMAP.Options options = new UMAP.Options(near.k(), 2, epochs, 1, settings.minimumDistance(), 1, 5, 1, 1);
        Progress layout = progress.part(SEARCHED, 1);
        double[][] places = Smile.run(settings.seed(), progress, () -> {
            AtomicInteger epoch = new AtomicInteger();
            WATCHED.put(Thread.currentThread(), () -> {
                layout.check();
                layout.update(epoch.incrementAndGet(), epochs);
            });
            try {
                return UMAP.fit(start, graph, options);
            } finally {
                WATCHED.remove(Thread.currentThread());
            }
        });
        return new Layout(centred(places, 0, count), centred(places, 1, count), Double.NaN);
    }

    /** Without what is apart; the rest has its mean at 0, as other projections have. */
    private static float[] centred(double[][] places, int axis, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += places[i][axis] / count;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (places[i][axis] - mean);
        }
        return values;
    }

    /** Principal components; what is apart starts in the middle. */
    private static double[][] start(Pca pca) {
        int count = pca.x().length;
        double[][] start = new double[count + APART][2];
        for (int i = 0; i < count; i++) {
            start[i][0] = pca.x()[i];
            start[i][1] = pca.y()[i];
        }
        return start;
    }

    private static NearestNeighborGraph graph(Neighbours near) {
        int k = near.k();
        int count = near.count();
        int[][] index = new int[count + APART][];
        double[][] distances = new double[count + APART][k];
        for (int i = 0; i < count; i++) {
            index[i] = Arrays.copyOfRange(near.index(), i * k, (i + 1) * k);
            for (int j = 0; j < k; j++) {
                distances[i][j] = Math.sqrt(near.squares()[i * k + j]);
            }
        }
        for (int i = 0; i < APART; i++) {
            index[count + i] = new int[k];
            Arrays.fill(index[count + i], count + 1 - i);
            Arrays.fill(distances[count + i], 1);
        }
        return new NearestNeighborGraph(k, index, distances);
    }
}
