package org.latentexplorer.model;

/** A way to show codes of many numbers on a plane. */
public enum ProjectionMethod {
    /** The two principal components: the directions in which the codes spread most. */
    PCA,
    /** t-distributed stochastic neighbour embedding (van der Maaten and Hinton 2008), fast, for any number of codes. */
    TSNE,
    /** The same with every pair of codes counted, by the library Smile; see {@link ProjectionSettings#MOST_SMILE}. */
    TSNE_SMILE,
    /** Uniform manifold approximation and projection (McInnes and Healy 2018), by the library Smile. */
    UMAP;

    /** The name that people type: {@code tsne-smile}. */
    public String id() {
        return Names.id(this);
    }

    /** Whether positions on the way are told while it runs. */
    public boolean moves() {
        return this == TSNE;
    }

    /** @throws Failure if no method has this name */
    public static ProjectionMethod of(String id) {
        return Names.parse(ProjectionMethod.class, "method", id);
    }
}
