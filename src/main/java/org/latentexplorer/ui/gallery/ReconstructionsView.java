package org.latentexplorer.ui.gallery;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.task.Job;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Originals above, with noise on them below if it is asked for, then reconstructions, the error under each. */
public final class ReconstructionsView extends BorderPane {
    private static final int LEAST = 10;
    private static final int MOST = 20;
    private static final double SMALLEST = 48;
    private static final double LARGEST = 112;

    private final ReconstructionsViewModel model;
    private final HBox row = new HBox(8);
    private final List<ReconstructionColumn> columns = new ArrayList<>();
    private final ProgressBar progress = new ProgressBar();
    private final AnimationTimer watching = new AnimationTimer() {
        @Override
        public void handle(long now) {
            Job job = ReconstructionsView.this.model.rankingProperty().get();
            if (job != null) {
                progress.setProgress(job.fraction());
            }
        }
    };

    public ReconstructionsView(ReconstructionsViewModel model) {
        this.model = model;
        setId("reconstructions");
        getStyleClass().add("gallery");
        setLeft(controls());
        setCenter(images());
        model.columns().addListener((ListChangeListener<Reconstruction>) change -> follow());
        model.rankingProperty().subscribe(job -> {
            if (job == null) {
                watching.stop();
            } else {
                progress.setProgress(-1);
                watching.start();
            }
        });
        follow();
    }

    private Node controls() {
        ToggleGroup group = new ToggleGroup();
        HBox choices = new HBox(choice(group, ReconstructionsViewModel.Choice.ANY, Styles.LEFT_PILL),
                choice(group, ReconstructionsViewModel.Choice.BEST, Styles.CENTER_PILL),
                choice(group, ReconstructionsViewModel.Choice.WORST, Styles.RIGHT_PILL));
        Button back = Widgets.iconButton(Feather.CHEVRON_LEFT, "gallery.back");
        back.setId("reconstructions-back");
        back.setOnAction(event -> model.back());
        back.disableProperty().bind(model.pageProperty().isEqualTo(0)
                .or(model.stateProperty().isNotEqualTo(ReconstructionsViewModel.State.READY)));
        Button next = Widgets.button(Feather.SHUFFLE, "gallery.next");
        next.setId("reconstructions-next");
        next.setOnAction(event -> model.next());
        next.disableProperty().bind(model.stateProperty().isNotEqualTo(ReconstructionsViewModel.State.READY));
        HBox pages = new HBox(4, back, next);
        VBox controls = new VBox(8, choices, pages, new NoiseControl(model.noiseProperty()), meanError(), ranking());
        controls.getStyleClass().add("gallery-controls");
        return controls;
    }

    private ToggleButton choice(ToggleGroup group, ReconstructionsViewModel.Choice choice, String style) {
        String key = "gallery.choice." + choice.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton();
        button.setId("choice-" + choice.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(Texts.bind(key));
        button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setToggleGroup(group);
        model.choiceProperty().subscribe(now -> button.setSelected(now == choice));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choiceProperty().set(choice);
        });
        return button;
    }

    private Label meanError() {
        Label label = new Label();
        label.getStyleClass().add("hint");
        label.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("gallery.error.mean", model.meanErrorProperty().get()),
                model.meanErrorProperty(), Texts.localeProperty()));
        label.setTooltip(Widgets.tooltip(Texts.bind("gallery.error.hint")));
        label.visibleProperty().bind(Bindings.isNotEmpty(model.columns()).and(model.rankingProperty().isNull()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node ranking() {
        Button cancel = Widgets.iconButton(Feather.X, "gallery.ranking.cancel");
        cancel.setOnAction(event -> model.cancelRanking());
        progress.setPrefWidth(110);
        HBox box = new HBox(4, progress, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.rankingProperty().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node images() {
        Label hint = new Label();
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.textProperty().bind(model.stateProperty().flatMap(
                s -> Texts.bind("gallery.state." + s.name().toLowerCase(Locale.ROOT))));
        hint.visibleProperty().bind(model.stateProperty().isNotEqualTo(ReconstructionsViewModel.State.READY));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(hint.visibleProperty().not());
        StackPane area = new StackPane(new Pane(), row, hint);
        area.setMinSize(0, 0);
        area.layoutBoundsProperty().subscribe(bounds -> {
            double step = side(bounds.getHeight()) + ReconstructionColumn.FRAME + row.getSpacing();
            // rather one too many, a little smaller, than an empty place at the end
            int fitting = (int) Math.ceil((bounds.getWidth() + row.getSpacing()) / step);
            model.countProperty().set(Math.clamp(fitting, LEAST, MOST));
            resize();
        });
        model.noiseProperty().subscribe(noise -> resize());
        return area;
    }

    /** How large an image may be for two of them, or three with noise, and the text to fit below each other. */
    private double side(double height) {
        int rows = model.noiseProperty().get().none() ? 2 : 3;
        double gaps = ReconstructionColumn.TEXT_HEIGHT + 4 * (rows - 2);
        return Math.clamp(Math.floor((height - gaps) / rows), SMALLEST * 2 / rows, LARGEST);
    }

    private void resize() {
        StackPane area = (StackPane) getCenter();
        if (area != null && !columns.isEmpty()) {
            double step = (area.getWidth() + row.getSpacing()) / columns.size();
            double wide = Math.floor(step - row.getSpacing() - ReconstructionColumn.FRAME);
            double side = Math.clamp(Math.min(wide, side(area.getHeight())), SMALLEST / 2, LARGEST);
            columns.forEach(column -> column.setSide(side));
        }
    }

    private void follow() {
        List<Reconstruction> now = model.columns();
        while (columns.size() > now.size()) {
            columns.removeLast();
            row.getChildren().removeLast();
        }
        while (columns.size() < now.size()) {
            ReconstructionColumn column = new ReconstructionColumn();
            column.setOnAction(event -> model.pick(column.shown()));
            columns.add(column);
            row.getChildren().add(column);
        }
        for (int i = 0; i < now.size(); i++) {
            columns.get(i).show(now.get(i), model.className(now.get(i)), model.shape());
        }
        resize();
    }
}
