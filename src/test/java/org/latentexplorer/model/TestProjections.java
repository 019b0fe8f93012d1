package org.latentexplorer.model;

/** The projections that tests mention. */
public final class TestProjections {
    public static final Projection PCA = Projection.of("pca");
    public static final Projection TSNE = Projection.of("tsne");
    public static final Projection TSNE_SMILE = Projection.of("tsne-smile");
    public static final Projection UMAP = Projection.of("umap");

    private TestProjections() {
    }
}
