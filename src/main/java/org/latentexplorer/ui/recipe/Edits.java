package org.latentexplorer.ui.recipe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.session.Session;

/** Every change of the session's recipe goes through here, so that it can be taken back. */
final class Edits {
    private static final int KEPT = 200;

    /** What is fallen back to: the recipe and the preset it was made from. */
    private record State(Preset preset, Recipe recipe) {
    }

    private final Session session;
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>(Preset.DEEP_2D);
    private final Deque<State> undo = new ArrayDeque<>();
    private final Deque<State> redo = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Supplier<ImageKind> images;
    private final Consumer<Boolean> show;
    private final Runnable judge;
    private String lastEdited;
    private boolean own;

    /**
     * @param images what the recipe is for
     * @param show   shows the recipe in the fields; {@code true} if also in place of what is typed and not right
     * @param judge  looks for problems anew
     */
    Edits(Session session, Supplier<ImageKind> images, Consumer<Boolean> show, Runnable judge) {
        this.session = session;
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
        remember(new State(preset.get(), was));
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
        return preset.getReadOnlyProperty();
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
        State before = new State(preset.get(), recipe());
        Recipe after = change.apply(before.recipe);
        if (!after.equals(before.recipe)) {
            if (!what.equals(lastEdited)) {
                remember(before);
                lastEdited = what;
            }
            set(new State(preset.get(), after), false);
        } else {
            judge.run();
        }
    }

    /** Starts from a preset, whatever was typed. */
    void start(Preset from) {
        if (from != preset.get() || !from.recipe().equals(recipe())) {
            remember(new State(preset.get(), recipe()));
        }
        set(new State(from, from.recipe()), true);
    }

    /** The next edit is a step of its own. */
    void seal() {
        lastEdited = null;
    }

    void undo() {
        if (!undo.isEmpty()) {
            redo.push(new State(preset.get(), recipe()));
            set(undo.pop(), true);
        }
        seal();
        update();
    }

    void redo() {
        if (!redo.isEmpty()) {
            undo.push(new State(preset.get(), recipe()));
            set(redo.pop(), true);
        }
        seal();
        update();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private void remember(State before) {
        undo.push(before);
        if (undo.size() > KEPT) {
            undo.removeLast();
        }
        redo.clear();
        seal();
        update();
    }

    private void set(State state, boolean force) {
        own = true;
        preset.set(state.preset);
        session.recipeProperty().set(state.recipe);
        own = false;
        show.accept(force);
    }

    private void update() {
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
    }
}
