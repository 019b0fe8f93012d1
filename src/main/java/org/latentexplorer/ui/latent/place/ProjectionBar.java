package org.latentexplorer.ui.latent.place;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Projection;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Session;

/**
 * Chooses how codes of many numbers are laid out, and tells how far that has come, what was used, and how the touched
 * spot lies to the points.
 */
public final class ProjectionBar extends HBox {
    /** Work shorter than this shows no progress: it would only flicker. */
    private static final Duration SHORT = Duration.millis(150);

    private final Session session;
    private final MapLayout map;
    private final ProjectionViewModel projection;
    private final ProjectionNote note;
    private final Choice<Optional<Projection>> choice =
            new Choice<>(method -> ProjectionNote.name(method.orElse(null)));
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = Widgets.iconButton(Feather.X, "projection.cancel");
    private final Label said = new Label();
    private final Label spot = new Label();
    private final Timeline ticking = new Timeline(new KeyFrame(SHORT, event -> showProgress()));

    /** @param inSpace whether the codes are shown in three dimensions instead */
    public ProjectionBar(Session session, MapLayout map, ProjectionViewModel projection, BooleanProperty inSpace) {
        this.session = session;
        this.map = map;
        this.projection = projection;
        this.note = new ProjectionNote(session, map, projection);
        setId("map-projection-bar");
        getStyleClass().add("map-projection-bar");
        setAlignment(Pos.CENTER_LEFT);
        progress.getStyleClass().add(Styles.SMALL);
        progress.setId("map-projection-progress");
        progress.setMinWidth(USE_PREF_SIZE);
        cancel.setId("map-projection-cancel");
        cancel.setOnAction(event -> projection.cancel());
        said.setId("map-projection-note");
        said.getStyleClass().add("map-projection-note");
        said.setTextOverrun(OverrunStyle.ELLIPSIS);
        said.setMinWidth(0);
        Widgets.explain(said, Bindings.createStringBinding(said::getText, said.textProperty()));
        spot.setId("map-projection-spot");
        spot.getStyleClass().add("map-projection-note");
        spot.setMinWidth(USE_PREF_SIZE);
        Widgets.explain(spot, Texts.bind("projection.spot.hint"));
        getChildren().addAll(choice(), new ProjectionSettingsButton(projection), space(inSpace), progress, said, cancel,
                Widgets.spacer(), spot);
        ticking.setCycleCount(Animation.INDEFINITE);
        follow();
    }

    private Choice<Optional<Projection>> choice() {
        choice.setId("map-projection");
        choice.getStyleClass().addAll(Styles.SMALL, "map-projection");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getItems().setAll(ProjectionViewModel.choices());
        Widgets.tell(choice, "projection.choice");
        choice.onChosen(method -> projection.choose(method.orElse(null)));
        return choice;
    }

    /** The way into space and back; choosing a projection leads back too. */
    private ToggleButton space(BooleanProperty inSpace) {
        ToggleButton space = new ToggleButton(null, new FontIcon(Feather.BOX));
        space.setId("map-space");
        space.getStyleClass().add(Styles.SMALL);
        Widgets.tell(space, "space.show");
        space.textProperty().bind(Texts.bind("space.title"));
        space.setMinWidth(USE_PREF_SIZE);
        space.selectedProperty().bindBidirectional(inSpace);
        projection.chosenProperty().subscribe((before, method) -> space.setSelected(false));
        return space;
    }

    private void follow() {
        projection.chosenProperty().subscribe(method -> {
            choice.follow(Optional.ofNullable(method));
            tell();
        });
        projection.waitingProperty().subscribe(waiting -> tell());
        projection.jobProperty().subscribe(job -> {
            if (job == null) {
                ticking.stop();
            } else {
                ticking.playFromStart();
            }
            progress.setVisible(false);
            tell();
        });
        map.cloudProperty().subscribe(cloud -> tell());
        session.touchProperty().subscribe(touch -> tellSpot());
        Texts.follow(this, locale -> {
            tell();
            tellSpot();
        });
        progress.managedProperty().bind(progress.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
    }

    private void showProgress() {
        if (projection.jobProperty().get() != null) {
            progress.setProgress(projection.jobProperty().get().fraction());
            progress.setVisible(true);
            tell();
        }
    }

    private void tell() {
        boolean shown = projection.offered();
        setVisible(shown);
        setManaged(shown);
        cancel.setVisible(progress.isVisible() || projection.waitingProperty().get());
        said.setText(note.text(progress.isVisible()));
    }

    private void tellSpot() {
        spot.setText(note.spot());
    }
}
