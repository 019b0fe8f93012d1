package org.latentexplorer.ui.common.chart;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls what is too wide; never lower than that and the bar below it, which hides nothing. */
public final class Sideways extends ScrollPane {
    private final Region content;

    public Sideways(Region content) {
        super(content);
        this.content = content;
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().subscribe(width -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width) + (content.prefWidth(-1) > getWidth() ? bar() : 0);
    }

    private double bar() {
        for (Node bar : lookupAll(".scroll-bar")) {
            if (bar instanceof ScrollBar s && s.getOrientation() == Orientation.HORIZONTAL) {
                return s.prefHeight(-1);
            }
        }
        return 0;
    }
}
