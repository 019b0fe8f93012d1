package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.latentexplorer.task.Job;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

/** Chooses what the points are coloured by, and shows how far working it out has come. */
final class ColourChooser extends StackPane {
    /** Work shorter than this shows no progress: it would only flicker. */
    private static final Duration SHORT = Duration.millis(150);

    private final Colouring colouring;
    private final ComboBox<PointColours> choice = new ComboBox<>();
    private final ProgressBar progress = new ProgressBar();
    private final Timeline ticking = new Timeline(new KeyFrame(SHORT, event -> showProgress()));
    private boolean following;

    ColourChooser(LatentMapViewModel model) {
        colouring = model.colouring();
        Session session = model.session();
        choice.setId("map-colour");
        choice.getStyleClass().addAll(Styles.SMALL, "map-colour");
        choice.setVisibleRowCount(14);
        Widgets.tell(choice, "latent.colour");
        choice.setConverter(new Name());
        progress.getStyleClass().addAll(Styles.SMALL, "map-colour-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMouseTransparent(true);
        progress.setVisible(false);
        setAlignment(progress, Pos.BOTTOM_CENTER);
        getChildren().addAll(choice, progress);
        setMinWidth(USE_PREF_SIZE);
        ticking.setCycleCount(Animation.INDEFINITE);
        choice.valueProperty().subscribe(this::chosen);
        colouring.choicesProperty().addListener((ListChangeListener<PointColours>) change -> fill());
        Texts.follow(this, locale -> fill());
        session.colouredByProperty().subscribe(by -> follow());
        colouring.jobProperty().subscribe(this::watch);
    }

    private void fill() {
        following = true;
        choice.getItems().setAll(colouring.choicesProperty());
        follow();
    }

    private void follow() {
        following = true;
        // a value that stays is not written anew in another language
        choice.setConverter(new Name());
        // by its place: what is selected already would keep the place that it had in the list before
        choice.getSelectionModel().select(choice.getItems().indexOf(colouring.chosen()));
        following = false;
    }

    private void chosen(PointColours by) {
        if (!following && by != null) {
            colouring.choose(by);
        }
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

    private static final class Name extends StringConverter<PointColours> {
        @Override
        public String toString(PointColours by) {
            return by == null ? "" : by.name();
        }

        @Override
        public PointColours fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
