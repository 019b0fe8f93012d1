package org.latentexplorer.bad.ui.two;

/** A view model that knows the scene and an engine. */
public final class TwoViewModel {
    private javafx.scene.Node node;
    private org.latentexplorer.bad.network.Layers layers;

    Object[] all() {
        return new Object[] {node, layers};
    }
}
