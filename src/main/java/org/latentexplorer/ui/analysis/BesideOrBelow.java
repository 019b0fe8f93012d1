package org.latentexplorer.ui.analysis;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two parts beside each other where there is room for both, otherwise the second below the first. */
public final class BesideOrBelow extends Pane {
    private static final double GAP = 16;

    private final Region first;
    private final Region second;

    public BesideOrBelow(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double upwards() {
        return getInsets().getTop() + getInsets().getBottom();
    }

    private boolean beside(double width) {
        return width - across() >= first.minWidth(-1) + GAP + second.minWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() + Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        double one = first.minHeight(-1);
        double other = second.minHeight(-1);
        return upwards() + (beside(width < 0 ? getWidth() : width) ? Math.max(one, other) : one + GAP + other);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = first.prefHeight(-1);
        double other = second.prefHeight(-1);
        return upwards() + (beside(width < 0 ? getWidth() : width) ? Math.max(one, other) : one + GAP + other);
    }

    @Override
    protected void layoutChildren() {
        Insets edges = getInsets();
        double width = getWidth() - across();
        double height = getHeight() - upwards();
        if (beside(getWidth())) {
            double other = Math.clamp(width - GAP - first.minWidth(-1), second.minWidth(-1),
                    Math.max(second.minWidth(-1), second.prefWidth(-1)));
            first.resizeRelocate(edges.getLeft(), edges.getTop(), width - GAP - other, height);
            second.resizeRelocate(edges.getLeft() + width - other, edges.getTop(), other, height);
        } else {
            double one = Math.max(first.minHeight(-1), height - GAP - second.minHeight(-1));
            first.resizeRelocate(edges.getLeft(), edges.getTop(), width, one);
            second.resizeRelocate(edges.getLeft(), edges.getTop() + one + GAP, width, height - GAP - one);
        }
    }
}
