package org.latentexplorer.ui.training;

import atlantafx.base.theme.Styles;
import java.util.concurrent.Callable;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.History;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Session.Training;

/** The toolbar's middle: starts, holds and ends runs, and tells how far the one under way is. */
public final class TrainingBar extends HBox {
    private final TrainingViewModel viewModel;
    private final ProgressBar progress = new ProgressBar(0);
    private final AnimationTimer pull = new AnimationTimer() {
        @Override
        public void handle(long now) {
            TrainingBar.this.viewModel.pull();
        }
    };

    public TrainingBar(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        getStylesheets().add(TrainingBar.class.getResource("/org/latentexplorer/ui/training.css").toExternalForm());
        getStyleClass().add("training-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttons(), status());
        viewModel.trainingProperty().subscribe(training -> {
            if (training == Training.IDLE) {
                pull.stop();
            } else {
                pull.start();
            }
        });
    }

    private HBox buttons() {
        Button train = button("training.start", Feather.PLAY, viewModel::train);
        train.setId("train");
        train.getStyleClass().add(Styles.ACCENT);
        train.disableProperty().bind(viewModel.trainDisabledProperty());
        Button pause = button("training.pause", Feather.PAUSE, viewModel::pauseOrResume);
        pause.setId("pause");
        pause.disableProperty().bind(viewModel.pauseDisabledProperty());
        viewModel.trainingProperty().subscribe(training -> {
            boolean paused = training == Training.PAUSED;
            label(pause, paused ? "training.resume" : "training.pause");
            pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        });
        Button stop = button("training.stop", Feather.SQUARE, viewModel::stop);
        stop.setId("stop");
        stop.disableProperty().bind(viewModel.stopDisabledProperty());
        HBox line = new HBox(8, train, pause, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        label(button, key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static void label(Button button, String key) {
        button.textProperty().bind(Texts.bind(key));
        Widgets.explain(button, Texts.bind(key + ".help"));
    }

    private VBox status() {
        Label epoch = new Label();
        epoch.setId("training-epoch");
        epoch.getStyleClass().add("epoch");
        epoch.setMinWidth(USE_PREF_SIZE);
        epoch.textProperty().bind(text(this::epoch));
        Label rest = new Label();
        rest.setId("training-rest");
        rest.getStyleClass().add("rest");
        rest.textProperty().bind(text(this::rest));
        HBox line = new HBox(12, epoch, rest);
        line.setAlignment(Pos.BASELINE_LEFT);
        progress.getStyleClass().add(Styles.SMALL);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(viewModel.trainingProperty().isNotEqualTo(Training.IDLE));
        progress.managedProperty().bind(progress.visibleProperty());
        progress.accessibleTextProperty().bind(epoch.textProperty());
        viewModel.liveProperty().subscribe(live -> progress.setProgress(live == null ? 0
                : (double) live.batch() / live.batches()));
        VBox status = new VBox(4, line, progress);
        status.setAlignment(Pos.CENTER_LEFT);
        status.getStyleClass().add("status");
        return status;
    }

    private StringBinding text(Callable<String> text) {
        return Bindings.createStringBinding(text, viewModel.trainingProperty(), viewModel.liveProperty(),
                viewModel.historyProperty(), viewModel.secondsLeftProperty(), viewModel.stoppingProperty(),
                viewModel.recipeValidProperty(), Texts.localeProperty());
    }

    private String epoch() {
        if (viewModel.trainingProperty().get() == Training.IDLE) {
            return idle();
        }
        Live live = viewModel.liveProperty().get();
        return Texts.get("training.epoch", live == null ? 1 : live.epoch(), viewModel.epochsProperty().get());
    }

    private String idle() {
        History history = viewModel.historyProperty().get();
        if (!viewModel.recipeValidProperty().get()) {
            return Texts.get("training.invalid");
        }
        int epochs = history.epochs().size();
        return history.nothing() ? Texts.get("training.ready")
                : history.partial() == 0 ? Texts.get("training.done", epochs)
                : Texts.get("training.done.partial", epochs, history.partial());
    }

    private String rest() {
        if (viewModel.trainingProperty().get() == Training.IDLE) {
            History history = viewModel.historyProperty().get();
            return history.last() == null || !viewModel.recipeValidProperty().get() ? "" : lastLoss(history.last());
        }
        if (viewModel.stoppingProperty().get()) {
            return Texts.get("training.stopping");
        }
        if (viewModel.trainingProperty().get() == Training.PAUSED) {
            return Texts.get("training.paused");
        }
        double left = viewModel.secondsLeftProperty().get();
        double speed = viewModel.samplesPerSecondProperty().get();
        if (Double.isNaN(left)) {
            return Texts.get("training.starting");
        }
        return Texts.get("training.rest", Figures.time(left), rounded(speed));
    }

    /** To two or three digits: the rest only flickers. */
    private static long rounded(double speed) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, speed))) - 2));
        return Math.round(Math.round(speed / unit) * unit);
    }

    private static String lastLoss(History.Epoch last) {
        boolean validated = Double.isFinite(last.validationLoss());
        return Texts.get(validated ? "training.last.validation" : "training.last.train",
                Figures.loss(validated ? last.validationLoss() : last.trainLoss()));
    }
}
