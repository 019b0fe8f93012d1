package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.Locale;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
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

    /** What the row of settings keeps free beside them. */
    private static final double EDGES = 44;

    /** Least height of what was found: the whole scrolls in less. */
    private static final double LEAST = 90;

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
        settings.disableProperty().bind(study.runningProperty());
        settings.setMinWidth(0);
        HBox.setHgrow(settings, Priority.ALWAYS);
        Region action = action(words, start);
        // as wide as there is room; the height follows from that
        settings.prefWrapLengthProperty().bind(widthProperty().subtract(action.widthProperty()).subtract(EDGES));
        HBox row = new HBox(12, settings, action);
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

    /** How the outcome is written as a report; without this, it cannot be. */
    public ApplicationPane report(Reporting<?> reporting) {
        Button report = Widgets.button(Feather.FILE_TEXT, "applications.report");
        report.setId(id + "-report");
        report.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        report.setMinWidth(USE_PREF_SIZE);
        report.visibleProperty().bind(study.outcomeProperty().isNotNull().and(study.runningProperty().not()));
        report.managedProperty().bind(report.visibleProperty());
        report.disableProperty().bind(reporting.writingProperty());
        report.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.get("applications.report.folder"));
            File folder = chooser.showDialog(getScene().getWindow());
            if (folder != null) {
                reporting.write(folder.toPath());
            }
        });
        Label written = mark("written", Feather.CHECK, Bindings.createStringBinding(
                () -> reporting.writtenProperty().get() == null ? "" : Texts.get("applications.report.written",
                        reporting.writtenProperty().get().getParent().getFileName()),
                reporting.writtenProperty(), Texts.localeProperty()), Bindings.createStringBinding(
                () -> String.valueOf(reporting.writtenProperty().get()), reporting.writtenProperty()));
        written.visibleProperty().bind(reporting.writtenProperty().isNotNull());
        Region room = Widgets.spacer();
        ((HBox) getBottom()).getChildren().addAll(room, written, report);
        return this;
    }

    /** What shows the outcome; scrolls if it is too high or, by its own least width, too wide. */
    public ApplicationPane content(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
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

    private Region action(Words words, Runnable start) {
        Button run = Widgets.button(Feather.PLAY, words.run());
        run.setId(id + "-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.disableProperty().bind(need.map(missing -> true).orElse(false));
        run.setOnAction(event -> start.run());
        run.visibleProperty().bind(study.runningProperty().not());
        Button cancel = Widgets.button(Feather.SQUARE, "applications.cancel");
        cancel.setId(id + "-cancel");
        cancel.setOnAction(event -> study.cancel());
        cancel.visibleProperty().bind(study.runningProperty());
        StackPane place = new StackPane(run, cancel);
        for (Button button : List.of(run, cancel)) {
            button.setMinWidth(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        place.setAlignment(Pos.TOP_RIGHT);
        place.setMaxHeight(USE_PREF_SIZE);
        place.setMinWidth(USE_PREF_SIZE);
        return place;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(study.progressProperty());
        bar.setPrefWidth(160);
        Label share = new Label();
        share.getStyleClass().add("application-made");
        share.setMinWidth(USE_PREF_SIZE);
        share.textProperty().bind(Bindings.createStringBinding(this::share, study.progressProperty(),
                study.secondsLeftProperty(), Texts.localeProperty()));
        HBox progress = new HBox(8, bar, share);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(study.runningProperty());
        progress.managedProperty().bind(study.runningProperty());
        return progress;
    }

    private String share() {
        double done = study.progressProperty().get();
        double left = study.secondsLeftProperty().get();
        if (done < 0) {
            return "";
        }
        return Double.isNaN(left) ? Texts.get("applications.share", done) : Texts.get("applications.share.left", done,
                String.format(Locale.ROOT, "%d:%02d", Math.round(left) / 60, Math.round(left) % 60));
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
        centre.setMinHeight(LEAST);
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
        made.setWrapText(true);
        made.setMinHeight(USE_PREF_SIZE);
        made.visibleProperty().bind(study.runningProperty().not());
        StringBinding sentence = Bindings.createStringBinding(() -> need.getValue() == null ? ""
                : Texts.get(need.getValue()), need, Texts.localeProperty());
        Label missing = mark("need", Feather.ALERT_CIRCLE, sentence, sentence);
        missing.visibleProperty().bind(sentence.isNotEmpty().and(study.outcomeProperty().isNotNull()));
        missing.setMinWidth(0);
        HBox line = new HBox(12, progress(), missing, stale, stopped, made);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("application-basis");
        return line;
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
