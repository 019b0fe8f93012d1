package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.Session;

/** What is held out of what, and what is taken for strangeness; the same for one class and for all in a row. */
final class AnomalySettings {
    /** Of a code, for a bound. */
    static final int SAMPLES = 8;

    /** Which model is asked. */
    enum Source {
        /** One trained without the class. */
        TRAINED,
        /** The open one, whose recipe held classes out. */
        OPEN
    }

    private final Session session;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.TRAINED);
    private final IntegerProperty heldOut = new SimpleIntegerProperty(0);
    private final IntegerProperty epochs = new SimpleIntegerProperty(15);
    private final ObjectProperty<Optional<AnomalyScores.Kind>> kind = new SimpleObjectProperty<>(Optional.empty());

    AnomalySettings(Session session) {
        this.session = session;
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Number of the class that a model is trained without. */
    IntegerProperty heldOutProperty() {
        return heldOut;
    }

    IntegerProperty epochsProperty() {
        return epochs;
    }

    /** The score; empty for the one that finds most. */
    ObjectProperty<Optional<AnomalyScores.Kind>> kindProperty() {
        return kind;
    }

    /** The score, or null for the one that finds most. */
    AnomalyScores.Kind wanted() {
        return kind.get().orElse(null);
    }

    /** The recipe as edited, without a class and with the epochs chosen here. */
    Recipe recipe(Set<Integer> without) {
        return session.recipeProperty().get().with(Recipe.EPOCHS, epochs.get()).with(Recipe.HELD_OUT, without);
    }

    /** The names of the classes of the data; empty without. */
    List<String> classes() {
        return session.dataProperty().get() == null ? List.of() : session.dataProperty().get().test().classes();
    }

    /** What is missing to train without a class; null if nothing is. */
    ObjectBinding<String> missingToTrain() {
        ObjectBinding<String> usual = Requirement.first(session, Requirement.DATA, Requirement.LABELS,
                Requirement.RECIPE);
        return Bindings.createObjectBinding(() -> usual.get() != null ? usual.get()
                : misfit(session.recipeProperty().get()), usual, kind, session.recipeProperty());
    }

    /** What is missing for the source chosen; null if nothing is. */
    ObjectBinding<String> missing() {
        ObjectBinding<String> training = missingToTrain();
        ObjectBinding<String> open = Requirement.first(session, Requirement.DATA, Requirement.MODEL, Requirement.SIZE,
                Requirement.LABELS);
        return Bindings.createObjectBinding(() -> source.get() == Source.TRAINED ? training.get()
                : open.get() != null ? open.get() : openMisfit(), training, open, source, kind,
                        session.shownProperty());
    }

    private String openMisfit() {
        Recipe recipe = session.shownProperty().get().recipe();
        return recipe.heldOut().isEmpty() ? "anomaly.need.open" : misfit(recipe);
    }

    private String misfit(Recipe recipe) {
        return kind.get().isPresent() && kind.get().get().bound() && !recipe.family().gaussian()
                ? "anomaly.need.bound" : null;
    }

    /** What figures rest on besides the recipe. */
    static List<Note> notes(AnomalyScores.Kind kind) {
        List<Note> notes = new ArrayList<>();
        if (kind != null && kind.bound()) {
            notes.add(new Note("anomaly.made.samples", SAMPLES));
        }
        return notes;
    }
}
