package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** A figure of likeness that a chart can be drawn of. */
public enum FidelityMeasure {
    PSNR(Fidelity::psnr, "%.1f"), SSIM(Fidelity::ssim, "%.3f");

    private final ToDoubleFunction<Fidelity> of;
    private final String format;

    FidelityMeasure(ToDoubleFunction<Fidelity> of, String format) {
        this.of = of;
        this.format = format;
    }

    /** Not-a-number where it is infinite: for an image that is the same. */
    public double of(Fidelity fidelity) {
        double value = of.applyAsDouble(fidelity);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** As it is written; the same image has an infinite signal-to-noise ratio. */
    public String text(Fidelity fidelity) {
        double value = of.applyAsDouble(fidelity);
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    /** What it is called. */
    public String title() {
        return Texts.get("applications.measure." + name().toLowerCase(Locale.ROOT));
    }

    /** Chooses one of them. */
    public static HBox chooser(String id, ObjectProperty<FidelityMeasure> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox chooser = new HBox();
        for (FidelityMeasure measure : values()) {
            String key = "applications.measure." + measure.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + measure.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(Texts.bind(key));
            button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
            button.getStyleClass().addAll(measure == PSNR ? Styles.LEFT_PILL : Styles.RIGHT_PILL, Styles.SMALL);
            button.setToggleGroup(group);
            chosen.subscribe(now -> button.setSelected(now == measure));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(measure);
            });
            chooser.getChildren().add(button);
        }
        chooser.getStyleClass().add("application-choice");
        chooser.setAlignment(Pos.TOP_RIGHT);
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        return chooser;
    }
}
