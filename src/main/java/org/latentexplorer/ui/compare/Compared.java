package org.latentexplorer.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;

/** A model among those compared: a trained one, or one on its way. Belongs to the JavaFX application thread. */
public final class Compared {
    /** How far it is. */
    enum State {
        WAITING, TRAINING, TRAINED
    }

    /**
     * A network and what it makes of the digits compared.
     *
     * @param codes in the order of {@link Digits#images()}
     */
    record Shown(LatentModel model, Codes codes, Digits digits) {
    }

    private final boolean lesson;
    private final Preset preset;
    private final Recipe recipe;
    private final int number;
    private final int epoch;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>(History.EMPTY);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private SavedModel saved;
    private LatentModel waiting;

    private Compared(boolean lesson, Preset preset, Recipe recipe, int number, int epoch, State state) {
        this.lesson = lesson;
        this.preset = preset;
        this.recipe = recipe;
        this.number = number;
        this.epoch = epoch;
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    /** One that is to be trained. */
    static Compared lesson(Preset preset) {
        return new Compared(true, preset, preset.recipe(), 1, -1, State.WAITING);
    }

    /**
     * One that has been trained.
     *
     * @param preset the one whose recipe it was trained by; null for a recipe of its own
     * @param number tells models of one name apart
     * @param epoch  for what a run had learned after an epoch, its number; -1 for a model
     */
    static Compared kept(SavedModel saved, Preset preset, int number, int epoch) {
        Compared kept = new Compared(false, preset, saved.model().recipe(), number, epoch, State.TRAINING);
        kept.trained(saved);
        return kept;
    }

    /** Whether it was trained here, as one of the three. */
    boolean lesson() {
        return lesson;
    }

    /** Null for a recipe of its own. */
    Preset preset() {
        return preset;
    }

    Recipe recipe() {
        return recipe;
    }

    /** From 1, among the models of one name. */
    int number() {
        return number;
    }

    /** The epoch that a network of a run is kept from; -1 for a model. */
    int epoch() {
        return epoch;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Null while there is nothing to show. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The trained model; null while it is on its way. */
    SavedModel saved() {
        return saved;
    }

    void training() {
        state.set(State.TRAINING);
    }

    void learned(History.Epoch epoch) {
        history.set(history.get().plus(epoch));
    }

    void trained(SavedModel model) {
        saved = model;
        history.set(model.history());
        waiting = model.model();
        state.set(State.TRAINED);
    }

    /** The network to be shown next; null for none. */
    LatentModel waiting() {
        return waiting;
    }

    void await(LatentModel network) {
        waiting = network;
    }

    void show(Shown now) {
        shown.set(now);
    }
}
