package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Session;

/** The controls of {@link AnomalySettings}. */
final class AnomalyControls {
    /** In the place of a class: none is to be held out. */
    static final int OPEN = -1;

    private final AnomalySettings settings;
    private final String id;

    /** @param id beginning of the controls' ids */
    AnomalyControls(AnomalySettings settings, String id) {
        this.settings = settings;
        this.id = id;
    }

    /** The open model, or one that is trained without one of the classes. */
    Node source(Session session) {
        Choice<Integer> source = new Choice<>(this::name);
        source.setId(id + "-class");
        Widgets.tell(source, "anomaly.source");
        IntSupplier chosen = () -> settings.sourceProperty().get() == AnomalySettings.Source.OPEN ? OPEN
                : settings.heldOutProperty().get();
        session.dataProperty().subscribe(data -> {
            int count = settings.classes().size();
            settings.heldOutProperty().set(Math.clamp(settings.heldOutProperty().get(), 0, Math.max(0, count - 1)));
            source.offer(IntStream.range(OPEN, Math.max(1, count)).boxed().toList(), chosen.getAsInt());
        });
        settings.sourceProperty().subscribe(now -> source.follow(chosen.getAsInt()));
        settings.heldOutProperty().subscribe(now -> source.follow(chosen.getAsInt()));
        source.onChosen(value -> {
            if (value == OPEN) {
                settings.sourceProperty().set(AnomalySettings.Source.OPEN);
            } else {
                settings.heldOutProperty().set(value);
                settings.sourceProperty().set(AnomalySettings.Source.TRAINED);
            }
        });
        return source;
    }

    private String name(int number) {
        return number == OPEN ? Texts.get("anomaly.source.open") : Texts.get("anomaly.source.trained",
                number < settings.classes().size() ? settings.classes().get(number) : number);
    }

    Node epochs() {
        return ApplicationPane.setting("anomaly.epochs", SettingControls.spinner(id + "-epochs", 1,
                Recipe.MAX_EPOCHS, settings.epochsProperty()));
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
        ComboBox<Optional<AnomalyScores.Kind>> score = SettingControls.choice(id + "-score", kinds,
                kind -> kind.map(k -> Texts.get("anomaly.score." + k.id()))
                        .orElseGet(() -> Texts.get("anomaly.score.usual")), settings.kindProperty());
        Widgets.tell(score, "anomaly.score");
        return score;
    }
}
