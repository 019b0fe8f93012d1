package org.latentexplorer.ui.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Which noise is put on images, and how strong it is; both act at once. */
final class NoiseControl extends VBox {
    private static final String NONE = "none";
    private static final double USUAL = 0.4;

    private final ObjectProperty<Corruption> noise;
    private final Choice<String> kinds = new Choice<>(kind -> Texts.get("gallery.noise." + kind));
    private final Slider strength = new Slider(0.05, 1, USUAL);
    private boolean following;

    NoiseControl(ObjectProperty<Corruption> noise) {
        super(4);
        this.noise = noise;
        List<String> names = new ArrayList<>(List.of(NONE));
        Arrays.stream(Corruption.Kind.values()).map(Corruption.Kind::id).forEach(names::add);
        kinds.setId("noise-kind");
        kinds.getItems().setAll(names);
        kinds.setMaxWidth(Double.MAX_VALUE);
        Widgets.tell(kinds, "gallery.noise");
        strength.setId("noise-strength");
        strength.setBlockIncrement(0.05);
        Widgets.tell(strength, "gallery.noise.strength");
        HBox.setHgrow(strength, Priority.ALWAYS);
        HBox row = new HBox(8, strength, figure());
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(kinds.valueProperty().isNotEqualTo(NONE));
        row.managedProperty().bind(row.visibleProperty());
        getChildren().addAll(kinds, row);
        noise.subscribe(this::follow);
        kinds.valueProperty().subscribe(kind -> tell());
        strength.valueProperty().subscribe(value -> tell());
    }

    private Label figure() {
        Label figure = new Label();
        figure.getStyleClass().add("figure");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.textProperty().bind(Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%.2f", strength.getValue()), strength.valueProperty()));
        return figure;
    }

    private void follow(Corruption now) {
        following = true;
        kinds.setValue(now.none() ? NONE : now.kind().id());
        if (!now.none()) {
            strength.setValue(now.strength());
        }
        following = false;
    }

    private void tell() {
        if (!following && kinds.getValue() != null) {
            noise.set(kinds.getValue().equals(NONE) ? Corruption.NONE
                    : new Corruption(Corruption.Kind.of(kinds.getValue()), strength.getValue()));
        }
    }
}
