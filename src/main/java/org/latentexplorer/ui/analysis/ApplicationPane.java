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
    private final AnalysisRunner<?> analysis;
    private final ObservableValue<String> missing;
    private final AnimationTimer pull;
    private final FlowPane settings = new FlowPane(12, 6);

    /** @param id beginning of the ids of what is on it */
    public ApplicationPane(String id, Words words, ApplicationViewModel<?> model) {
        this.id = id;
        analysis = model.analysis();
        missing = model.missingProperty();
        setId(id);
        getStyleClass().add("application");
        pull = new AnimationTimer() {
            @Override
            public void handle(long now) {
                analysis.pull();
            }
        };
        analysis.runningProperty().subscribe(running -> {
            if (running) {
                pull.start();
            } else {
                pull.stop();
            }
        });
        settings.setAlignment(Pos.CENTER_LEFT);
        settings.disableProperty().bind(analysis.runningProperty());
        settings.setMinWidth(0);
        HBox.setHgrow(settings, Priority.ALWAYS);
        Region action = action(words, model::run);
        // as wide as there is room; the height follows from that
        settings.prefWrapLengthProperty().bind(widthProperty().subtract(action.widthProperty()).subtract(EDGES));
        HBox row = new HBox(12, settings, action);
        row.getStyleClass().add("application-settings");
        setTop(row);
        setCenter(invitation(words));
        HBox bottom = provenance();
        addReport(bottom, model.report());
        setBottom(bottom);
    }

    /** What a person may set, from left to right. */
    public ApplicationPane settings(Node... nodes) {
        settings.getChildren().setAll(nodes);
        return this;
    }

    /** What shows the outcome; scrolls if it is too high or, by its own least width, too wide. */
    public ApplicationPane content(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.visibleProperty().bind(analysis.outcomeProperty().isNotNull());
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
        run.disableProperty().bind(missing.map(key -> true).orElse(false));
        run.setOnAction(event -> start.run());
        run.visibleProperty().bind(analysis.runningProperty().not());
        Button cancel = Widgets.button(Feather.SQUARE, "applications.cancel");
        cancel.setId(id + "-cancel");
        cancel.setOnAction(event -> analysis.cancel());
        cancel.visibleProperty().bind(analysis.runningProperty());
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
        bar.progressProperty().bind(analysis.progressProperty());
        bar.setPrefWidth(160);
        Label share = new Label();
        share.getStyleClass().add("application-made");
        share.setMinWidth(USE_PREF_SIZE);
        share.textProperty().bind(Bindings.createStringBinding(this::share, analysis.progressProperty(),
                analysis.secondsLeftProperty(), Texts.localeProperty()));
        HBox progress = new HBox(8, bar, share);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(analysis.runningProperty());
        progress.managedProperty().bind(analysis.runningProperty());
        return progress;
    }

    private String share() {
        double done = analysis.progressProperty().get();
        double left = analysis.secondsLeftProperty().get();
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
        sentence.textProperty().bind(Bindings.createStringBinding(() -> Texts.get(missing.getValue() != null
                ? missing.getValue() : analysis.runningProperty().get() ? "applications.working" : words.idle()),
                missing, analysis.runningProperty(), Texts.localeProperty()));
        sentence.visibleProperty().bind(analysis.outcomeProperty().isNull());
        StackPane centre = new StackPane(sentence);
        centre.setMinHeight(LEAST);
        return centre;
    }

    private void addReport(HBox line, ReportWriter<?> writer) {
        Button report = Widgets.button(Feather.FILE_TEXT, "applications.report");
        report.setId(id + "-report");
        report.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        report.setMinWidth(USE_PREF_SIZE);
        report.visibleProperty().bind(analysis.outcomeProperty().isNotNull().and(analysis.runningProperty().not()));
        report.managedProperty().bind(report.visibleProperty());
        report.disableProperty().bind(writer.writingProperty());
        report.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.get("applications.report.folder"));
            File folder = chooser.showDialog(getScene().getWindow());
            if (folder != null) {
                writer.write(folder.toPath());
            }
        });
        Label written = mark("written", Feather.CHECK, Bindings.createStringBinding(
                () -> writer.writtenProperty().get() == null ? "" : Texts.get("applications.report.written",
                        writer.writtenProperty().get().getParent().getFileName()),
                writer.writtenProperty(), Texts.localeProperty()), Bindings.createStringBinding(
                () -> String.valueOf(writer.writtenProperty().get()), writer.writtenProperty()));
        written.visibleProperty().bind(writer.writtenProperty().isNotNull());
        line.getChildren().addAll(Widgets.spacer(), written, report);
    }

    private HBox provenance() {
        Label stale = mark("stale", Feather.REFRESH_CW, Texts.bind("applications.stale"),
                Texts.bind("applications.stale.hint"));
        stale.visibleProperty().bind(analysis.staleProperty().and(analysis.runningProperty().not()));
        Label stopped = mark("stopped", Feather.SQUARE, Texts.bind("applications.stopped"),
                Texts.bind("applications.stopped.hint"));
        stopped.visibleProperty().bind(Bindings.createBooleanBinding(() -> analysis.outcomeProperty().get() != null
                && !analysis.outcomeProperty().get().whole() && !analysis.runningProperty().get(),
                analysis.outcomeProperty(), analysis.runningProperty()));
        Label made = new Label();
        made.setId(id + "-made");
        made.getStyleClass().add("application-made");
        made.textProperty().bind(Bindings.createStringBinding(() -> analysis.outcomeProperty().get() == null ? ""
                : analysis.outcomeProperty().get().provenance().line(), analysis.outcomeProperty(),
                Texts.localeProperty()));
        made.setTooltip(Widgets.tooltip(Bindings.createStringBinding(() -> analysis.outcomeProperty().get() == null ? ""
                : made.getText().replace(" · ", "\n") + "\n" + analysis.outcomeProperty().get().provenance().details(),
                analysis.outcomeProperty(), made.textProperty())));
        made.setMinWidth(0);
        made.setWrapText(true);
        made.setMinHeight(USE_PREF_SIZE);
        made.visibleProperty().bind(analysis.runningProperty().not());
        StringBinding sentence = Bindings.createStringBinding(() -> missing.getValue() == null ? ""
                : Texts.get(missing.getValue()), missing, Texts.localeProperty());
        Label missing = mark("need", Feather.ALERT_CIRCLE, sentence, sentence);
        missing.visibleProperty().bind(sentence.isNotEmpty().and(analysis.outcomeProperty().isNotNull()));
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
