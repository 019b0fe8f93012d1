package org.latentexplorer.ui.analysis.anomaly;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;

/** Anomaly detection: one class held out and looked at closely, or every class in turn as a table. */
public final class AnomalyView extends StackPane {
    private final ObjectProperty<Boolean> series = new SimpleObjectProperty<>(false);

    public AnomalyView(AnomalyViewModel one, AnomalySeriesViewModel all) {
        Node closely = new HeldOutView(one, switcher("one"));
        Node inTurn = new SeriesView(all, switcher("all"));
        closely.visibleProperty().bind(series.map(chosen -> !chosen));
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
        return SettingControls.pills(series, List.of(false, true), chosen -> {
            String which = chosen ? "all" : "one";
            ToggleButton button = new ToggleButton();
            button.setId("anomaly-show-" + which + "-" + place);
            button.textProperty().bind(Texts.bind("anomaly.show." + which));
            return button;
        });
    }
}
