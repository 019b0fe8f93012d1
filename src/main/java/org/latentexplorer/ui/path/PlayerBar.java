package org.latentexplorer.ui.path;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Plays the path: where it is, whether it goes on at the end, how fast; and how many images the strip has. */
final class PlayerBar extends HBox {
    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    PlayerBar(PathViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("path-player");
        Slider place = place(model.player());
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().addAll(play(model), place, length(model), repeat(model.player()), speed(model.player()),
                steps(model), pixels(model));
        disableProperty().bind(model.emptyProperty());
    }

    private static Button play(PathViewModel model) {
        Button play = new Button(null, new FontIcon(Feather.PLAY));
        play.setId("path-play");
        play.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.ACCENT, "path-play");
        play.setOnAction(event -> model.playOrPause());
        model.player().playingProperty().subscribe(playing -> {
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            play.accessibleTextProperty().bind(Texts.bind(playing ? "path.pause" : "path.play"));
            play.setTooltip(Widgets.tooltip(Texts.bind(playing ? "path.pause" : "path.play")));
        });
        return play;
    }

    private static Slider place(Player player) {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("path-position");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setBlockIncrement(0.02);
        slider.setMinWidth(80);
        Widgets.tell(slider, "path.position");
        player.positionProperty().subscribe(at -> slider.setValue(at.doubleValue()));
        slider.valueProperty().addListener((property, old, now) -> {
            if (now.doubleValue() != player.positionProperty().get()) {
                player.seek(now.doubleValue());
            }
        });
        return slider;
    }

    private static Label length(PathViewModel model) {
        Label length = new Label();
        length.getStyleClass().add("figure");
        length.setMinWidth(USE_PREF_SIZE);
        length.setTooltip(Widgets.tooltip(Texts.bind("path.length.hint")));
        Runnable tell = () -> {
            LatentPath path = model.editing().pathProperty().get();
            length.setText(path == null ? "" : Texts.get("path.length", path.waypoints(), path.length()));
        };
        model.editing().pathProperty().subscribe(path -> tell.run());
        Texts.follow(length, locale -> tell.run());
        return length;
    }

    private static ToggleButton repeat(Player player) {
        ToggleButton repeat = Widgets.iconToggle(Feather.REPEAT, "path.repeat");
        repeat.setId("path-repeat");
        repeat.selectedProperty().bindBidirectional(player.repeatingProperty());
        return repeat;
    }

    private static ChoiceBox<Double> speed(Player player) {
        ChoiceBox<Double> speed = new ChoiceBox<>();
        speed.setId("path-speed");
        speed.getStyleClass().add("path-speed");
        speed.getItems().setAll(SPEEDS);
        speed.setValue(1.0);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return Texts.get("path.speed.value", value);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("speeds are chosen, not typed");
            }
        });
        speed.setTooltip(Widgets.tooltip(Texts.bind("path.speed")));
        speed.accessibleTextProperty().bind(Texts.bind("path.speed"));
        speed.valueProperty().subscribe(value -> player.speedProperty().set(value));
        return speed;
    }

    private static HBox steps(PathViewModel model) {
        Slider steps = new Slider(PathViewModel.LEAST_STEPS, PathViewModel.MOST_STEPS, model.stepsProperty().get());
        steps.setId("path-steps");
        steps.getStyleClass().add(Styles.SMALL);
        steps.setPrefWidth(88);
        steps.setMinWidth(48);
        steps.setBlockIncrement(1);
        Widgets.tell(steps, "path.steps.hint");
        steps.valueProperty().subscribe(value -> model.stepsProperty().set((int) Math.round(value.doubleValue())));
        Label count = new Label();
        count.getStyleClass().add("figure");
        count.setMinWidth(USE_PREF_SIZE);
        Runnable tell = () -> count.setText(Texts.get("path.steps", model.stepsProperty().get()));
        model.stepsProperty().subscribe(value -> tell.run());
        Texts.follow(count, locale -> tell.run());
        HBox box = new HBox(4, steps, count);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static ToggleButton pixels(PathViewModel model) {
        ToggleButton pixels = Widgets.iconToggle(Feather.COLUMNS, "path.pixels.hint");
        pixels.setId("path-pixels");
        pixels.selectedProperty().bindBidirectional(model.pixelsProperty());
        return pixels;
    }
}
