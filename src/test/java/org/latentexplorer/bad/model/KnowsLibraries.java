package org.latentexplorer.bad.model;

import jdk.incubator.vector.FloatVector;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Breaks every rule about who knows which library. */
final class KnowsLibraries {
    private FloatVector vector;
    private INDArray array;
    private javafx.scene.Node node;
    private smile.bad.Umap umap;

    Object[] all() {
        return new Object[] {vector, array, node, umap};
    }
}
