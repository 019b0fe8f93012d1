package org.latentexplorer.projection;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Hyperparameter.Section;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.ValueType;
import smile.graph.NearestNeighborGraph;
import smile.manifold.UMAP;

/**
 * Smile's UMAP, given the neighbours that we find faster. It knows no way to watch or stop it but that it logs every
 * epoch: its logger's filter tells the progress and throws when it is to stop.
 */
@AutoService(Projection.class)
public final class SmileUmap implements Projection {
    private static final int MIN_NEIGHBOURS = 2;
    /** How many neighbours of a code count as near, typically 5 to 50. */
    private static final Hyperparameter<Integer> NEIGHBOURS = Hyperparameter
            .whole("neighbours", 15, MIN_NEIGHBOURS, 500).option("neighbors", "N")
            .sentence("problem.projection.neighbours");
    /** How close together points may come. */
    private static final Hyperparameter<Double> MIN_DISTANCE = Hyperparameter.of("minimumDistance", 0.1,
            new ValueType.Real(0, 1, true, false)).option("min-dist", "D").sentence("problem.minimumDistance")
            .in(Section.NONE);
    /** Passes over all pairs of neighbours; 0 has the number of codes decide. */
    private static final Hyperparameter<Integer> EPOCHS = Hyperparameter.of("epochs", 0,
            new ValueType.Whole(10, 10_000, true)).sentence("problem.projection.epochs").in(Section.NONE);
    /** As Smile has it: fewer epochs for many codes. */
    private static final int MANY = 10_000;
    private static final int USUAL_EPOCHS = 500;
    private static final int EPOCHS_OF_MANY = 200;
    /**
     * Two codes more, each other's only neighbours. A neighbour graph in one piece is laid out by an eigenvalue solver
     * whose result differs from run to run; one in two pieces starts from principal components.
     */
    private static final int APART = 2;
    private static final double SEARCHED = 0.1;

    /** What hears of epochs; loaded with the library, at the first run. */
    private static final class Epochs {
        static final Map<Thread, Runnable> WATCHED = new ConcurrentHashMap<>();
        private static final Logger LOG = Logger.getLogger(UMAP.class.getName());

        static {
            LOG.setLevel(Level.INFO);
            LOG.setFilter(record -> {
                WATCHED.getOrDefault(Thread.currentThread(), () -> { }).run();
                return false;
            });
        }
    }

    @Override
    public String id() {
        return "umap";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<Hyperparameter<?>> hyperparameters() {
        return List.of(NEIGHBOURS, MIN_DISTANCE, EPOCHS, SEED);
    }

    @Override
    public int minCodes() {
        return MIN_NEIGHBOURS + 1;
    }

    @Override
    public Problem problem(HyperparameterValues values, int codes) {
        int neighbours = values.get(NEIGHBOURS);
        return neighbours < codes ? null
                : new Problem("neighbours", "problem.neighbours.many", neighbours, codes, codes - 1);
    }

    @Override
    public Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving) {
        int count = codes.count();
        Progress search = progress.part(0, SEARCHED);
        Neighbours near = Neighbours.among(Rows.of(codes.values(), codes.dimension()), values.get(NEIGHBOURS),
                search::at);
        double[][] start = start(Pca.of(codes, search));
        NearestNeighborGraph graph = graph(near);
        int epochs = values.get(EPOCHS) > 0 ? values.get(EPOCHS) : count > MANY ? EPOCHS_OF_MANY : USUAL_EPOCHS;
        UMAP.Options options = new UMAP.Options(near.k(), 2, epochs, 1, values.get(MIN_DISTANCE), 1, 5, 1, 1);
        Progress layout = progress.part(SEARCHED, 1);
        double[][] places = Smile.run(values.get(SEED), progress, () -> {
            AtomicInteger epoch = new AtomicInteger();
            Epochs.WATCHED.put(Thread.currentThread(), () -> {
                layout.check();
                layout.update(epoch.incrementAndGet(), epochs);
            });
            try {
                return UMAP.fit(start, graph, options);
            } finally {
                Epochs.WATCHED.remove(Thread.currentThread());
            }
        });
        return new Layout(centred(places, 0, count), centred(places, 1, count));
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
