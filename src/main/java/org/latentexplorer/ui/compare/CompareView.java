package org.latentexplorer.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Models side by side, each a small map of the same digits; what is pointed at in one is marked in all. */
public final class CompareView extends BorderPane {
    private static final double IMAGE = 48;

    private final CompareViewModel model;
    private final HBox row = new HBox(12);
    private final ImageTile image = new ImageTile(IMAGE);
    private final AnimationTimer pull = new AnimationTimer() {
        @Override
        public void handle(long now) {
            CompareView.this.model.pull();
        }
    };

    public CompareView(CompareViewModel model) {
        this.model = model;
        setId("compare");
        getStyleClass().add("compare");
        getStylesheets().add(CompareView.class.getResource("/org/latentexplorer/ui/compare.css").toExternalForm());
        setLeft(controls());
        setCenter(maps());
        model.trainingProperty().subscribe(training -> {
            if (training) {
                pull.start();
            } else {
                pull.stop();
            }
        });
        model.maps().addListener((ListChangeListener<Compared>) change -> follow());
        model.session().hoveredProperty().subscribe(number -> showImage());
        model.digitsProperty().subscribe(digits -> showImage());
        follow();
    }

    private Node controls() {
        Button lesson = wide(Feather.PLAY, "compare.lesson", model::trainLesson);
        lesson.setId("compare-lesson");
        lesson.disableProperty().bind(model.trainDisabledProperty());
        Keeping keeping = model.keeping();
        Button keep = wide(Feather.PLUS, "compare.keep", keeping::keepModel);
        keep.setId("compare-keep");
        keep.disableProperty().bind(keeping.modelDisabled());
        Button epoch = wide(Feather.PLUS, "compare.keepEpoch", keeping::keepEpoch);
        epoch.setId("compare-keep-epoch");
        epoch.disableProperty().bind(keeping.epochDisabled());
        image.accessibleTextProperty().bind(Texts.bind("compare.image"));
        HBox below = new HBox(8, image, progress());
        below.setAlignment(Pos.CENTER_LEFT);
        VBox controls = new VBox(4, lesson, keep, epoch, below);
        controls.setMinHeight(0);
        controls.getStyleClass().add("compare-controls");
        return controls;
    }

    private static Button wide(Feather icon, String key, Runnable action) {
        Button button = Widgets.button(icon, key);
        button.setOnAction(event -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Brings the map taken away last back. */
    private Node putBack() {
        Keeping keeping = model.keeping();
        Button button = Widgets.button(Feather.CORNER_UP_LEFT, "compare.putBack");
        button.setId("compare-put-back");
        button.getStyleClass().addAll(Styles.SMALL, "compare-put-back");
        button.setOnAction(event -> keeping.steps().undo());
        button.visibleProperty().bind(keeping.canPutBack());
        StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
        return button;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label step = new Label();
        step.getStyleClass().add("compare-note");
        step.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("compare.step", model.stepProperty().get(), Preset.LESSON.size()),
                model.stepProperty(), Texts.localeProperty()));
        Button cancel = Widgets.iconButton(Feather.SQUARE, "compare.cancel");
        cancel.setId("compare-cancel");
        cancel.setOnAction(event -> model.cancel());
        HBox line = new HBox(4, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(step, line);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.visibleProperty().bind(model.trainingProperty());
        box.managedProperty().bind(model.trainingProperty());
        return box;
    }

    private Node maps() {
        Label hint = Widgets.hint("compare.empty");
        hint.visibleProperty().bind(Bindings.isEmpty(model.maps()));
        ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.visibleProperty().bind(hint.visibleProperty().not());
        StackPane area = new StackPane(scroll, hint, putBack());
        area.setMinSize(0, 0);
        return area;
    }

    private void follow() {
        List<Card> old = row.getChildren().stream().map(Card.class::cast).toList();
        List<Card> now = new ArrayList<>();
        for (Compared map : model.maps()) {
            now.add(old.stream().filter(card -> card.map() == map).findFirst()
                    .orElseGet(() -> new Card(model, map)));
        }
        row.getChildren().setAll(now);
    }

    private void showImage() {
        float[] pixels = model.linked().hoveredImage();
        image.setVisible(pixels != null);
        if (pixels != null) {
            image.show(pixels, model.digitsProperty().get().images().shape());
        }
    }
}
