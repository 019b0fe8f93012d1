package org.latentexplorer.ui.analysis.anomaly;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.common.Texts;

/** Anomaly detection: one class held out and looked at closely, or every class in turn as a table. */
public final class AnomalyView extends StackPane {
    private final BooleanProperty series = new SimpleBooleanProperty();

    public AnomalyView(AnomalyViewModel one, AnomalySeriesViewModel all) {
        Node closely = new HeldOutView(one, switcher("one"));
        Node inTurn = new SeriesView(all, switcher("all"));
        closely.visibleProperty().bind(series.not());
        inTurn.visibleProperty().bind(series);
        getChildren().addAll(closely, inTurn);
        // what was dropped is judged by one model
        one.verdictProperty().subscribe(verdict -> {
            if (verdict != null) {
                series.set(false);
            }
        });
    }

    private Node switcher(String place) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = button("one", place, Styles.LEFT_PILL, false, group);
        ToggleButton all = button("all", place, Styles.RIGHT_PILL, true, group);
        series.subscribe(now -> {
            one.setSelected(!now);
            all.setSelected(now);
        });
        return new HBox(one, all);
    }

    private ToggleButton button(String which, String place, String style, boolean value, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("anomaly-show-" + which + "-" + place);
        button.getStyleClass().add(style);
        button.textProperty().bind(Texts.bind("anomaly.show." + which));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            // one of the two is always chosen
            button.setSelected(true);
            series.set(value);
        });
        return button;
    }
}
