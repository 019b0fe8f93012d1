package org.latentexplorer.ui.recipe;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** The image's class as an input beside those of the layer before: so many further numbers, and where they go. */
final class LabelInput extends Region {
    private final Text count = new Text();
    private final Line line = new Line();

    LabelInput() {
        getStyleClass().add("label-input");
        setManaged(false);
        count.getStyleClass().add("count");
        count.setManaged(false);
        line.setManaged(false);
        getChildren().addAll(line, count);
    }

    void show(int classes) {
        count.setText("+" + classes);
        requestLayout();
    }

    /** Stands over the gap between two layers, and leads into the second. */
    void place(LayerFigure before, LayerFigure into) {
        double x = (before.getLayoutX() + before.getWidth() + into.getLayoutX()) / 2;
        double width = count.getLayoutBounds().getWidth();
        double height = count.getLayoutBounds().getHeight();
        relocate(0, 0);
        count.relocate(Math.round(x - width / 2), 2);
        line.setStartX(x);
        line.setStartY(height + 3);
        line.setEndX(into.getLayoutX() + into.getWidth() / 2);
        line.setEndY(Math.max(height + 3, into.getLayoutY() + 3));
    }
}
