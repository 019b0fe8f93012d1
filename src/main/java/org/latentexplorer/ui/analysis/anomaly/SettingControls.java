package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Choices;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Session;

/** The controls of {@link AnomalySettings}. */
final class SettingControls {
    private final AnomalySettings settings;
    private final String id;

    /** @param id beginning of the controls' ids */
    SettingControls(AnomalySettings settings, String id) {
        this.settings = settings;
        this.id = id;
    }

    Node source() {
        ComboBox<AnomalySettings.Source> source = Choices.of(List.of(AnomalySettings.Source.values()),
                s -> Texts.get(s == AnomalySettings.Source.OPEN ? "anomaly.source.open" : "anomaly.source.trained"));
        source.setId(id + "-source");
        source.valueProperty().bindBidirectional(settings.sourceProperty());
        Widgets.tell(source, "anomaly.source");
        return source;
    }

    /** Only while a model is to be trained. */
    Node heldOut(Session session) {
        ComboBox<Integer> classes = Choices.of(List.of(), number -> number < settings.classes().size()
                ? settings.classes().get(number) : "");
        classes.setId(id + "-class");
        session.dataProperty().subscribe(data -> {
            int before = settings.heldOutProperty().get();
            int count = settings.classes().size();
            classes.getItems().setAll(IntStream.range(0, count).boxed().toList());
            if (count > 0) {
                classes.setValue(Math.min(before, count - 1));
            }
        });
        classes.valueProperty().subscribe(value -> {
            if (value != null) {
                settings.heldOutProperty().set(value);
            }
        });
        settings.heldOutProperty().subscribe(value -> {
            if (classes.getItems().contains(value.intValue())) {
                classes.setValue(value.intValue());
            }
        });
        Widgets.tell(classes, "anomaly.class");
        return whileTraining(classes);
    }

    Node epochs() {
        Spinner<Integer> epochs = Choices.count(1, Recipe.MAX_EPOCHS, settings.epochsProperty());
        epochs.setId(id + "-epochs");
        return ApplicationPane.setting("anomaly.epochs", epochs);
    }

    HBox whileTraining(Node node) {
        HBox box = node instanceof HBox already ? already : new HBox(node);
        box.visibleProperty().bind(Bindings.equal(settings.sourceProperty(), AnomalySettings.Source.TRAINED));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    Node score() {
        List<Optional<AnomalyScores.Kind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        for (AnomalyScores.Kind kind : AnomalyScores.Kind.values()) {
            kinds.add(Optional.of(kind));
        }
        ComboBox<Optional<AnomalyScores.Kind>> score = Choices.of(kinds, kind -> kind
                .map(k -> Texts.get("anomaly.score." + k.id())).orElseGet(() -> Texts.get("anomaly.score.usual")));
        score.setId(id + "-score");
        score.valueProperty().bindBidirectional(settings.kindProperty());
        Widgets.tell(score, "anomaly.score");
        return score;
    }
}
