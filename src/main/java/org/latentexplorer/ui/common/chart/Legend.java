package org.latentexplorer.ui.common.chart;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.latentexplorer.picture.chart.Curve;

/** Which colour is what. */
public final class Legend extends FlowPane {
    public Legend() {
        super(14, 2);
        getStyleClass().add("chart-legend");
        getStylesheets().add(Legend.class.getResource("/org/latentexplorer/ui/chart.css").toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        // as wide as there is room; the height follows from that
        prefWrapLengthProperty().bind(widthProperty());
        setMinWidth(0);
    }

    /** The curves' names, each behind a piece of its line. */
    public void show(List<Curve> curves) {
        getChildren().setAll(curves.stream().map(curve -> {
            Line line = new Line(0, 0, 22, 0);
            line.getStyleClass().addAll("chart-key", "chart-key-" + curve.colour().number());
            if (curve.dashed()) {
                line.getStyleClass().add("chart-key-dashed");
            }
            return new Label(curve.name(), new StackPane(line));
        }).toList());
    }

    /** Names of areas, in the order of their colours. */
    public void showAreas(List<String> names, List<Integer> colours) {
        getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            Rectangle area = new Rectangle(14, 10);
            area.getStyleClass().addAll("chart-area-key", "chart-series-" + colours.get(i));
            getChildren().add(new Label(names.get(i), area));
        }
    }
}
