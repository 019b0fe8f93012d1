package org.latentexplorer.ui.session;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.SavedModel;

/**
 * The trained models that no file holds, the one trained first first: open, compared, or replaced by later ones. Whoever
 * trains a model enters it; it goes when a file holds it, or a person gives it up.
 */
public final class Unsaved {
    private final ObservableList<SavedModel> models = FXCollections.observableArrayList();
    private final Predicate<SavedModel> elsewhere;
    private final Runnable letGo;
    private final long most;

    /**
     * @param elsewhere whether a model is held by others in any case
     * @param letGo     is run when the memory for the rest is full and the first of them had to go
     * @param most      bytes of the rest
     */
    Unsaved(Predicate<SavedModel> elsewhere, Runnable letGo, long most) {
        this.elsewhere = elsewhere;
        this.letGo = letGo;
        this.most = most;
    }

    /** Not to be changed. */
    public List<SavedModel> models() {
        return models;
    }

    /** Whether no file holds a network that was trained here. */
    public boolean contains(LatentModel network) {
        return models.stream().anyMatch(model -> model.model() == network);
    }

    /** Enters a model, or what is known of it now. */
    public void add(SavedModel model) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).model() == model.model()) {
                models.set(i, model);
                return;
            }
        }
        models.add(model);
        makeRoom();
    }

    public void remove(LatentModel network) {
        models.removeIf(model -> model.model() == network);
    }

    private void makeRoom() {
        List<SavedModel> rest = models.stream().filter(elsewhere.negate()).toList();
        long bytes = rest.stream().mapToLong(Room::of).sum();
        for (SavedModel first : rest) {
            if (bytes <= most) {
                return;
            }
            bytes -= Room.of(first);
            models.remove(first);
            letGo.run();
        }
    }
}
