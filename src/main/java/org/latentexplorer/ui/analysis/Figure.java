package org.latentexplorer.ui.analysis;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** A number that says how well something works: large, with its name above and what it is to be held against below. */
public final class Figure extends VBox {
    private final Label value = new Label();
    private final Label baseline = new Label();

    /** @param key of its name; {@code key + ".hint"} explains it */
    public Figure(String key) {
        getStyleClass().add("application-figure");
        Label name = Widgets.label(key);
        name.getStyleClass().add("figure-name");
        name.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        value.getStyleClass().add("figure-value");
        baseline.getStyleClass().add("figure-baseline");
        baseline.managedProperty().bind(Bindings.isNotEmpty(baseline.textProperty()));
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, value, baseline);
        accessibleTextProperty().bind(Bindings.concat(name.textProperty(), " ", value.textProperty(), " ",
                baseline.textProperty()));
    }

    /** A number as it is written; a dash where there is none. */
    public static String text(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value).replace('-', '−') : "–";
    }

    /** @param beside the baseline in words; empty for none */
    public void show(String number, String beside) {
        value.setText(number);
        baseline.setText(beside);
    }

    /** The number as it is shown. */
    public String text() {
        return value.getText();
    }
}
