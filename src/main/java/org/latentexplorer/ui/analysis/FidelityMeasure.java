package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
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
        HBox chooser = SettingControls.pills(chosen, List.of(values()), measure -> {
            String key = "applications.measure." + measure.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + measure.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(Texts.bind(key));
            button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
            button.getStyleClass().add(Styles.SMALL);
            return button;
        });
        chooser.getStyleClass().add("application-choice");
        chooser.setAlignment(Pos.TOP_RIGHT);
        return chooser;
    }
}
