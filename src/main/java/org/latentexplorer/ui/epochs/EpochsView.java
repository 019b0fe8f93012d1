package org.latentexplorer.ui.epochs;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.History;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Stop;

/** Below the map: a slider through the epochs of the run, what plays them, and the way back to the newest. */
public final class EpochsView extends HBox {
    private final EpochsViewModel model;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            EpochsView.this.model.tick(now);
        }
    };

    public EpochsView(EpochsViewModel model) {
        this.model = model;
        setId("epochs");
        getStyleClass().add("epochs");
        getStylesheets().add(EpochsView.class.getResource("/org/latentexplorer/ui/epochs.css").toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        EpochSlider slider = new EpochSlider(model);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(step(Feather.SKIP_BACK, "epochs.before", -1), play(), step(Feather.SKIP_FORWARD,
                "epochs.next", 1), slider, figures(), comeBack());
        model.stopsProperty().subscribe(stops -> setVisible(stops.size() > 1));
        managedProperty().bind(visibleProperty());
        model.playingProperty().subscribe(playing -> {
            if (playing) {
                frames.start();
            } else {
                frames.stop();
            }
        });
    }

    /** Has comma, period and slash step and play where this node or one inside has the focus. */
    public void listenOn(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !isVisible()) {
            return;
        }
        switch (event.getCode()) {
            case COMMA -> model.step(-1);
            case PERIOD -> model.step(1);
            case SLASH -> model.playOrPause();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Button step(Feather icon, String key, int by) {
        Button button = Widgets.iconButton(icon, key);
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> model.step(by));
        button.disableProperty().bind(model.availableProperty().not());
        return button;
    }

    private ToggleButton play() {
        ToggleButton play = Widgets.iconToggle(Feather.PLAY, "epochs.play");
        play.setId("epochs-play");
        play.setOnAction(event -> {
            model.playOrPause();
            play.setSelected(model.playingProperty().get());
        });
        play.disableProperty().bind(model.availableProperty().not());
        model.playingProperty().subscribe(playing -> {
            play.setSelected(playing);
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            Widgets.tell(play, playing ? "epochs.pause" : "epochs.play");
        });
        return play;
    }

    private Label figures() {
        Label label = new Label();
        label.setId("epochs-figures");
        label.getStyleClass().add("epochs-figures");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(this::text, model.atProperty(), model.backProperty(),
                model.stopsProperty(), model.session().shownProperty(), model.session().trainingProperty(),
                model.session().modelProperty(), Texts.localeProperty()));
        return label;
    }

    private String text() {
        Stop stop = model.stop();
        if (stop == null) {
            return Texts.get("epochs.model");
        }
        History.Epoch epoch = stop.epoch();
        if (epoch == null) {
            return Texts.get("epochs.initial");
        }
        return Double.isNaN(epoch.validationLoss())
                ? Texts.get("epochs.at", epoch.number(), loss(epoch.trainLoss()))
                : Texts.get("epochs.at.validation", epoch.number(), loss(epoch.trainLoss()),
                        loss(epoch.validationLoss()));
    }

    /** Always as long, so that nothing moves while it plays. */
    private static String loss(double value) {
        double size = Math.abs(value);
        return size >= 1e5 || size < 1e-4 ? String.format(Locale.ROOT, "%.1e", value)
                : size >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.4f", value);
    }

    /** While a run goes on, live; then the model that it left. */
    private Button comeBack() {
        Button button = new Button(null, new FontIcon(Feather.CHEVRONS_RIGHT));
        button.setId("epochs-live");
        button.getStyleClass().addAll(Styles.SMALL, "epochs-live");
        StringBinding text = Bindings.createStringBinding(
                () -> Texts.get(model.training() ? "epochs.live" : "epochs.open"), model.session().trainingProperty(),
                Texts.localeProperty());
        button.textProperty().bind(text);
        Widgets.explain(button, Bindings.createStringBinding(
                () -> Texts.get(model.training() ? "epochs.live.hint" : "epochs.open.hint"),
                model.session().trainingProperty(), Texts.localeProperty()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.comeBack());
        button.visibleProperty().bind(model.backProperty());
        return button;
    }
}
