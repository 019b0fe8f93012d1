package org.latentexplorer.ui.decoder;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Shows its content as the largest square that there is room for, in the middle of its upper edge. */
final class SquareFrame extends Region {
    private static final double SMALLEST = 72;
    private static final double USUAL = 252;
    /** The square grows in steps, so that the pixels of an image of 28 x 28 are of nearly one size. */
    private static final double STEP = 7;

    SquareFrame(Node... layers) {
        getChildren().addAll(layers);
        getStyleClass().add("decoded-frame");
        setMinSize(SMALLEST, SMALLEST);
        setPrefSize(USUAL, USUAL);
        maxHeightProperty().bind(widthProperty());
    }

    @Override
    protected void layoutChildren() {
        double room = Math.min(getWidth(), getHeight());
        double side = Math.max(SMALLEST, Math.floor(room / STEP) * STEP);
        for (Node layer : getChildren()) {
            layer.resizeRelocate(snapPositionX((getWidth() - side) / 2), 0, side, side);
        }
    }
}
