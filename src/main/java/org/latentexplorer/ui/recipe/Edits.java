package org.latentexplorer.ui.recipe;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoHistory;
import org.latentexplorer.ui.session.Session;

/** Every change of the session's recipe goes through here, so that it can be taken back. */
final class Edits {
    /** What is fallen back to: the recipe and the preset it was made from. */
    private record State(Preset preset, Recipe recipe) {
    }

    private final Session session;
    private final ObjectProperty<Preset> preset;
    private final UndoHistory.Subject<State> subject = new UndoHistory.Subject<>() {
        @Override
        public String name() {
            return "recipe";
        }

        @Override
        public State now() {
            return new State(preset.get(), recipe());
        }

        @Override
        public void restore(State state) {
            set(state, true);
        }

        @Override
        public boolean locked() {
            return session.trainingProperty().get() != Session.Training.IDLE;
        }
    };
    private final UndoHistory history;
    private final Undo steps;
    private final Supplier<ImageKind> images;
    private final Consumer<Boolean> show;
    private final Runnable judge;
    private boolean own;

    /**
     * @param images what the recipe is for
     * @param show   shows the recipe in the fields; {@code true} if also in place of what is typed and not right
     * @param judge  looks for problems anew
     */
    Edits(Session session, Supplier<ImageKind> images, Consumer<Boolean> show, Runnable judge) {
        this.session = session;
        this.preset = session.presetProperty();
        this.history = session.history();
        this.steps = history.of(subject);
        this.images = images;
        this.show = show;
        this.judge = judge;
        presetOf(session.recipeProperty().get());
        session.recipeProperty().subscribe((was, is) -> {
            if (!own) {
                setFromOutside(was);
            }
        });
    }

    private void setFromOutside(Recipe was) {
        history.leave(subject, new State(preset.get(), was));
        presetOf(session.recipeProperty().get());
        show.accept(true);
    }

    private void presetOf(Recipe recipe) {
        Preset.ALL.stream().filter(p -> p.recipe().equals(recipe)).findFirst().ifPresent(preset::set);
    }

    Recipe recipe() {
        return session.recipeProperty().get();
    }

    ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** What is wrong with the recipe as it is, and with it for the images there are. */
    List<Problem> problems() {
        return images().problems(recipe());
    }

    /** The images that the recipe is for. */
    ImageKind images() {
        return images.get();
    }

    void judge() {
        judge.run();
    }

    /**
     * Changes the recipe. Changes of the same setting in a row are one step back, until {@link #seal()}: nobody
     * wants to take a number back digit by digit.
     */
    void edit(String what, UnaryOperator<Recipe> change) {
        State before = subject.now();
        Recipe after = change.apply(before.recipe);
        if (!after.equals(before.recipe)) {
            history.leaveByTyping(subject, before, what);
            set(new State(preset.get(), after), false);
        } else {
            judge.run();
        }
    }

    /** Starts from a preset, whatever was typed. */
    void start(Preset from) {
        if (from != preset.get() || !from.recipe().equals(recipe())) {
            history.leave(subject, subject.now());
        }
        set(new State(from, from.recipe()), true);
    }

    /** The next edit is a step of its own. */
    void seal() {
        history.seal();
    }

    /** The changes of the recipe among all that a person did. */
    Undo steps() {
        return steps;
    }

    private void set(State state, boolean force) {
        own = true;
        preset.set(state.preset);
        session.recipeProperty().set(state.recipe);
        own = false;
        show.accept(force);
    }
}
