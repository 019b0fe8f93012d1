package org.latentexplorer.ui.analysis.anomaly;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.latentexplorer.model.Roc;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** How many unseen and seen images the threshold calls strange and usual. */
final class CountsTable extends GridPane {
    private final Label found = number("anomaly-found");
    private final Label missed = number("anomaly-missed-count");
    private final Label alarms = number("anomaly-alarms-count");
    private final Label passed = number("anomaly-passed");

    CountsTable() {
        getStyleClass().add("anomaly-counts");
        setHgap(12);
        setVgap(2);
        addRow(0, new Label(), name("anomaly.called.strange"), name("anomaly.called.usual"));
        addRow(1, name("anomaly.unseen"), found, missed);
        addRow(2, name("anomaly.seen"), alarms, passed);
        found.getStyleClass().add("right");
        passed.getStyleClass().add("right");
        List.of(found, missed, alarms, passed).forEach(label -> setHalignment(label, HPos.RIGHT));
    }

    private static Label name(String key) {
        Label name = Widgets.label(key);
        name.getStyleClass().add("figure");
        name.setMinWidth(USE_PREF_SIZE);
        setHalignment(name, HPos.RIGHT);
        return name;
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("count");
        return number;
    }

    void show(Roc.Counts counts) {
        show(found, counts.found(), counts.hitRate());
        show(missed, counts.missed(), 1 - counts.hitRate());
        show(alarms, counts.alarms(), counts.alarmRate());
        show(passed, counts.passed(), 1 - counts.alarmRate());
    }

    private static void show(Label label, int count, double share) {
        label.setText(Texts.get("anomaly.count", count, share));
    }
}
