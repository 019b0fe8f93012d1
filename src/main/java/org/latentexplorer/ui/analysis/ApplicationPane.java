package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.Styles;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/**
 * What every application looks like: settings and Run (or progress and Cancel) above, then what was found, below how it
 * was made. In the place of what is not there yet stands one sentence.
 */
public final class ApplicationPane extends BorderPane {
    /**
     * @param run  key of the button's text; its tooltip's is {@code run + ".hint"}
     * @param idle key of the sentence that invites to press it
     */
    public record Words(String run, String idle) {
    }

    /** Room that Run, or progress and Cancel, take in the row of settings. */
    private static final double ACTION = 280;

    private final String id;
    private final Study<?> study;
    private final ObservableValue<String> need;
    private final AnimationTimer pull;
    private final FlowPane settings = new FlowPane(12, 6);

    /**
     * @param id    beginning of the ids of what is on it
     * @param study what is shown
     * @param need  the key of the sentence that says what is missing to start it; null if nothing is
     * @param start starts it
     */
    public ApplicationPane(String id, Words words, Study<?> study, ObservableValue<String> need, Runnable start) {
        this.id = id;
        this.study = study;
        this.need = need;
        setId(id);
        getStyleClass().add("application");
        pull = new AnimationTimer() {
            @Override
            public void handle(long now) {
                study.pull();
            }
        };
        study.runningProperty().subscribe(running -> {
            if (running) {
                pull.start();
            } else {
                pull.stop();
            }
        });
        settings.setAlignment(Pos.CENTER_LEFT);
        // as wide as there is room; the height follows from that
        settings.setMinWidth(0);
        settings.prefWrapLengthProperty().bind(widthProperty().subtract(ACTION));
        settings.disableProperty().bind(study.runningProperty());
        HBox.setHgrow(settings, Priority.ALWAYS);
        HBox row = new HBox(12, settings, action(words, start));
        row.getStyleClass().add("application-settings");
        setTop(row);
        setCenter(invitation(words));
        setBottom(basis());
    }

    /** What a person may set, from left to right. */
    public ApplicationPane settings(Node... nodes) {
        settings.getChildren().setAll(nodes);
        return this;
    }

    /** What shows the outcome; scrolls if it is too high. */
    public ApplicationPane content(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.visibleProperty().bind(study.outcomeProperty().isNotNull());
        ((StackPane) getCenter()).getChildren().add(scroll);
        return this;
    }

    /** A setting with its name before it. */
    public static HBox setting(String key, Node control) {
        Label name = Widgets.label(key);
        name.getStyleClass().add("application-setting");
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        HBox setting = new HBox(6, name, control);
        setting.setAlignment(Pos.CENTER_LEFT);
        return setting;
    }

    private Node action(Words words, Runnable start) {
        Button run = Widgets.button(Feather.PLAY, words.run());
        run.setId(id + "-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.setMinWidth(USE_PREF_SIZE);
        run.disableProperty().bind(need.map(missing -> true).orElse(false));
        run.setOnAction(event -> start.run());
        run.visibleProperty().bind(study.runningProperty().not());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(study.progressProperty());
        bar.setPrefWidth(96);
        Label share = new Label();
        share.getStyleClass().add("application-share");
        share.textProperty().bind(Bindings.createStringBinding(() -> study.progressProperty().get() < 0 ? ""
                : Texts.get("applications.share", study.progressProperty().get()), study.progressProperty(),
                Texts.localeProperty()));
        Button cancel = Widgets.button(Feather.SQUARE, "applications.cancel");
        cancel.setId(id + "-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> study.cancel());
        HBox progress = new HBox(8, bar, share, cancel);
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.visibleProperty().bind(study.runningProperty());
        StackPane place = new StackPane(run, progress);
        place.setAlignment(Pos.TOP_RIGHT);
        place.setMaxHeight(USE_PREF_SIZE);
        place.setMinWidth(USE_PREF_SIZE);
        return place;
    }

    private StackPane invitation(Words words) {
        Label sentence = new Label();
        sentence.setId(id + "-empty");
        sentence.getStyleClass().add("application-empty");
        sentence.setWrapText(true);
        sentence.setGraphic(new FontIcon(Feather.INFO));
        sentence.textProperty().bind(Bindings.createStringBinding(() -> Texts.get(need.getValue() != null
                ? need.getValue() : study.runningProperty().get() ? "applications.working" : words.idle()), need,
                study.runningProperty(), Texts.localeProperty()));
        sentence.visibleProperty().bind(study.outcomeProperty().isNull());
        StackPane centre = new StackPane(sentence);
        centre.setMinHeight(0);
        return centre;
    }

    private Node basis() {
        Label stale = mark("stale", Feather.REFRESH_CW, Texts.bind("applications.stale"),
                Texts.bind("applications.stale.hint"));
        stale.visibleProperty().bind(study.staleProperty().and(study.runningProperty().not()));
        Label stopped = mark("stopped", Feather.SQUARE, Texts.bind("applications.stopped"),
                Texts.bind("applications.stopped.hint"));
        stopped.visibleProperty().bind(Bindings.createBooleanBinding(() -> study.outcomeProperty().get() != null
                && !study.outcomeProperty().get().whole() && !study.runningProperty().get(), study.outcomeProperty(),
                study.runningProperty()));
        Label made = new Label();
        made.setId(id + "-made");
        made.getStyleClass().add("application-made");
        made.textProperty().bind(Bindings.createStringBinding(() -> study.outcomeProperty().get() == null ? ""
                : study.outcomeProperty().get().basis().line(), study.outcomeProperty(), Texts.localeProperty()));
        made.setTooltip(Widgets.tooltip(Bindings.createStringBinding(() -> study.outcomeProperty().get() == null ? ""
                : made.getText().replace(" · ", "\n") + "\n" + study.outcomeProperty().get().basis().details(),
                study.outcomeProperty(), made.textProperty())));
        made.setMinWidth(0);
        StringBinding sentence = Bindings.createStringBinding(() -> need.getValue() == null ? ""
                : Texts.get(need.getValue()), need, Texts.localeProperty());
        Label missing = mark("need", Feather.ALERT_CIRCLE, sentence, sentence);
        missing.visibleProperty().bind(sentence.isNotEmpty());
        missing.setMinWidth(0);
        HBox line = new HBox(12, missing, stale, stopped, made);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("application-basis");
        line.visibleProperty().bind(study.outcomeProperty().isNotNull());
        line.managedProperty().bind(line.visibleProperty());
        return new VBox(line);
    }

    private Label mark(String name, Feather icon, StringBinding text, StringBinding hint) {
        Label mark = new Label(null, new FontIcon(icon));
        mark.setId(id + "-" + name);
        mark.getStyleClass().add("application-mark");
        mark.textProperty().bind(text);
        mark.setTooltip(Widgets.tooltip(hint));
        mark.setMinWidth(USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        return mark;
    }
}
