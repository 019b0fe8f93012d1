package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/**
 * Clusters where codes lie densely, as many as there are; what lies between is noise. HDBSCAN*: Campello, Moulavi and
 * Sander, "Density-based clustering based on hierarchical density estimates", PAKDD 2013, with the clusters of the
 * greatest excess of mass. Takes time and no memory to speak of in the square of the number of codes.
 */
final class DensityClusters {
    private final int count;
    private final int leastSize;
    private final Progress progress;

    private DensityClusters(int count, int leastSize, Progress progress) {
        this.count = count;
        this.leastSize = leastSize;
        this.progress = progress;
    }

    /**
     * @param leastSize fewest codes that make a cluster, at least 2
     * @param density   how many nearest codes, itself among them, tell how densely a code lies
     * @return a cluster from 0 for each code, -1 for noise; all 0 if there are no two dense places
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static int[] find(Codes codes, int leastSize, int density, Progress progress) {
        if (leastSize < 2 || codes.count() < 2) {
            throw new IllegalArgumentException(codes.count() + " codes, at least " + leastSize);
        }
        DensityClusters clusters = new DensityClusters(codes.count(), leastSize, progress);
        int k = Math.min(density, codes.count());
        Neighbours near = Neighbours.find(Features.of(codes), Features.of(codes), k, progress.part(0, 0.4)::at);
        float[] core = new float[codes.count()];
        for (int i = 0; i < core.length; i++) {
            core[i] = near.squares()[(i + 1) * k - 1];
        }
        return clusters.select(clusters.merge(clusters.spanningTree(codes, core)));
    }

    /**
     * The shortest tree over all codes (Prim), by mutual reachability: the distance of two, or the radius that either
     * needs to have its neighbours, whichever is longest.
     *
     * @param from    one end of each edge
     * @param to      its other end
     * @param squares its squared length
     */
    private record Tree(int[] from, int[] to, float[] squares) {
    }

    private Tree spanningTree(Codes codes, float[] core) {
        float[] columns = columns(codes);
        Tree tree = new Tree(new int[count - 1], new int[count - 1], new float[count - 1]);
        float[] nearest = new float[count];
        int[] via = new int[count];
        boolean[] joined = new boolean[count];
        float[] squares = new float[count];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        int newest = 0;
        for (int edge = 0; edge < count - 1; edge++) {
            if (edge % 16 == 0) {
                progress.check();
                progress.update(0.4 + 0.6 * edge / count, 1);
            }
            joined[newest] = true;
            distances(codes, columns, newest, squares);
            int closest = -1;
            for (int j = 0; j < count; j++) {
                if (!joined[j]) {
                    float square = Math.max(squares[j], Math.max(core[j], core[newest]));
                    if (square < nearest[j]) {
                        nearest[j] = square;
                        via[j] = newest;
                    }
                    closest = closest < 0 || nearest[j] < nearest[closest] ? j : closest;
                }
            }
            tree.from[edge] = via[closest];
            tree.to[edge] = closest;
            tree.squares[edge] = nearest[closest];
            newest = closest;
        }
        return tree;
    }

    private float[] columns(Codes codes) {
        float[] columns = new float[codes.values().length];
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < codes.dimension(); axis++) {
                columns[axis * count + i] = codes.at(i, axis);
            }
        }
        return columns;
    }

    private void distances(Codes codes, float[] columns, int from, float[] squares) {
        Arrays.fill(squares, 0);
        for (int axis = 0; axis < codes.dimension(); axis++) {
            float value = codes.at(from, axis);
            int column = axis * count;
            for (int j = 0; j < count; j++) {
                float apart = columns[column + j] - value;
                squares[j] += apart * apart;
            }
        }
    }

    /**
     * How codes come together as the distance grows: node {@code count + i} is merge {@code i}.
     *
     * @param left    a code or an earlier merge
     * @param right   another one
     * @param density one over the distance of the merge
     * @param size    codes below
     */
    private record Merges(int[] left, int[] right, double[] density, int[] size) {
    }

    private Merges merge(Tree tree) {
        int[] order = IntStream.range(0, count - 1).boxed()
                .sorted((a, b) -> Float.compare(tree.squares[a], tree.squares[b])).mapToInt(i -> i).toArray();
        float least = leastAboveZero(tree.squares);
        Merges merges = new Merges(new int[count - 1], new int[count - 1], new double[count - 1], new int[count - 1]);
        int[] parent = IntStream.range(0, 2 * count - 1).toArray();
        for (int i = 0; i < order.length; i++) {
            int left = top(parent, tree.from[order[i]]);
            int right = top(parent, tree.to[order[i]]);
            merges.left[i] = left;
            merges.right[i] = right;
            merges.density[i] = 1 / Math.sqrt(Math.max(tree.squares[order[i]], least));
            merges.size[i] = size(merges, left) + size(merges, right);
            parent[left] = count + i;
            parent[right] = count + i;
        }
        return merges;
    }

    /** Equal codes lie as densely as the closest ones that are not: infinite density would outweigh everything. */
    private static float leastAboveZero(float[] squares) {
        float least = Float.MAX_VALUE;
        for (float square : squares) {
            least = square > 0 ? Math.min(least, square) : least;
        }
        return least;
    }

    private static int top(int[] parent, int node) {
        int top = node;
        while (parent[top] != top) {
            parent[top] = parent[parent[top]];
            top = parent[top];
        }
        return top;
    }

    private int size(Merges merges, int node) {
        return node < count ? 1 : merges.size[node - count];
    }

    /**
     * The clusters that codes pass through as the density grows: 0 is all codes together, and where one falls into two
     * of at least the least size, these two go on in its place.
     *
     * @param of     the last cluster that each node is in: a code, or {@code count + i} for a merge
     * @param parent the cluster that each one was part of
     * @param mass   over all codes of a cluster, the density at which they leave it less that at which it began
     * @param number of clusters
     */
    private record Condensed(int[] of, int[] parent, double[] mass, int number) {
    }

    private int[] select(Merges merges) {
        int[] of = new int[2 * count - 1];
        int[] parent = new int[count];
        double[] birth = new double[count];
        double[] mass = new double[count];
        int number = 1;
        for (int i = count - 2; i >= 0; i--) {
            int cluster = of[count + i];
            int[] sides = {merges.left[i], merges.right[i]};
            boolean parts = size(merges, sides[0]) >= leastSize && size(merges, sides[1]) >= leastSize;
            for (int side : sides) {
                of[side] = cluster;
                // codes of a merge below the least size have left before
                if (merges.size[i] >= leastSize && (parts || size(merges, side) < leastSize)) {
                    mass[cluster] += (merges.density[i] - birth[cluster]) * size(merges, side);
                }
                if (parts) {
                    parent[number] = cluster;
                    birth[number] = merges.density[i];
                    of[side] = number++;
                }
            }
        }
        return label(new Condensed(of, parent, mass, number));
    }

    /** Of every cluster and those within it, keeps whichever have more mass; all of one is no cluster. */
    private int[] label(Condensed condensed) {
        int[] labels = new int[count];
        if (condensed.number == 1) {
            return labels;
        }
        double[] within = new double[condensed.number];
        boolean[] kept = new boolean[condensed.number];
        for (int c = condensed.number - 1; c > 0; c--) {
            kept[c] = condensed.mass[c] >= within[c];
            within[condensed.parent[c]] += Math.max(condensed.mass[c], within[c]);
        }
        int[] owner = new int[condensed.number];
        owner[0] = -1;
        int named = 0;
        for (int c = 1; c < condensed.number; c++) {
            int above = owner[condensed.parent[c]];
            owner[c] = above >= 0 ? above : kept[c] ? named++ : -1;
        }
        Arrays.setAll(labels, i -> owner[condensed.of[i]]);
        return labels;
    }
}
