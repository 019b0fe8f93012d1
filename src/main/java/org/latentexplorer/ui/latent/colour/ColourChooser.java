package org.latentexplorer.ui.latent.colour;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.latentexplorer.task.Job;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

/** Chooses what the points are coloured by, and shows how far working it out has come. */
public final class ColourChooser extends StackPane {
    /** Work shorter than this shows no progress: it would only flicker. */
    private static final Duration SHORT = Duration.millis(150);

    private final Colouring colouring;
    private final Choice<PointColours> choice = new Choice<>(PointColours::name);
    private final ProgressBar progress = new ProgressBar();
    private final Timeline ticking = new Timeline(new KeyFrame(SHORT, event -> showProgress()));

    public ColourChooser(Session session, Colouring colouring) {
        this.colouring = colouring;
        choice.setId("map-colour");
        choice.getStyleClass().addAll(Styles.SMALL, "map-colour");
        choice.setVisibleRowCount(14);
        Widgets.tell(choice, "latent.colour");
        progress.getStyleClass().addAll(Styles.SMALL, "map-colour-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMouseTransparent(true);
        progress.setVisible(false);
        setAlignment(progress, Pos.BOTTOM_CENTER);
        getChildren().addAll(choice, progress);
        setMinWidth(104);
        ticking.setCycleCount(Animation.INDEFINITE);
        choice.onChosen(colouring::choose);
        colouring.choicesProperty().addListener((ListChangeListener<PointColours>) change -> fill());
        fill();
        session.colouredByProperty().subscribe(by -> choice.follow(colouring.chosen()));
        colouring.jobProperty().subscribe(this::watch);
    }

    private void fill() {
        choice.offer(colouring.choicesProperty(), colouring.chosen());
    }

    private void watch(Job job) {
        if (job == null) {
            ticking.stop();
            progress.setVisible(false);
        } else {
            ticking.playFromStart();
        }
    }

    private void showProgress() {
        Job job = colouring.jobProperty().get();
        if (job != null) {
            progress.setProgress(job.fraction());
            progress.setVisible(true);
        }
    }
}
