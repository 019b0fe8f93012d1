package org.latentexplorer.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoHistory;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;
import org.latentexplorer.ui.session.Stop;

/** Which models and epochs stand side by side: kept, taken away, put back, and opened in the window. */
final class Keeping {
    private final Session session;
    private final SmallMaps maps;
    private final Runner runner;
    private final UndoHistory history;
    private final Undo steps;
    private final BooleanBinding canPutBack;
    private final BooleanBinding modelDisabled;
    private final BooleanBinding epochDisabled;
    private Compared visiting;

    /** Whether a map stands among the others, and where: its place, or -1. */
    private final class Standing implements UndoHistory.Subject<Integer> {
        private final Compared map;

        Standing(Compared map) {
            this.map = map;
        }

        @Override
        public String name() {
            return "compare";
        }

        @Override
        public Integer now() {
            return maps.all().indexOf(map);
        }

        @Override
        public void restore(Integer place) {
            if (place < 0) {
                maps.all().remove(map);
            } else {
                putBack(map, place);
            }
        }

        @Override
        public long bytes(Integer place) {
            return Room.of(map.saved());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Standing standing && standing.map == map;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(map);
        }
    }

    Keeping(Session session, SmallMaps maps, Runner runner) {
        this.session = session;
        this.maps = maps;
        this.runner = runner;
        history = session.history();
        steps = history.of(Standing.class::isInstance);
        canPutBack = Bindings.createBooleanBinding(() -> steps.undoneProperty().get() instanceof Standing last
                && !maps.all().contains(last.map), steps.undoneProperty(), maps.all());
        modelDisabled = Bindings.createBooleanBinding(() -> full() || session.modelProperty().get() == null
                || holding(session.modelProperty().get().model()) != null, maps.all(), session.modelProperty());
        epochDisabled = Bindings.createBooleanBinding(() -> full() || epoch() == null
                || holding(epoch().network()) != null || provenance() == null, maps.all(), session.shownProperty(),
                session.trainingProperty(), session.modelProperty(), session.dataProperty(),
                session.stops().listProperty());
    }

    /** If there is no model, it is among the maps, or there is no place for one more. */
    BooleanBinding modelDisabled() {
        return modelDisabled;
    }

    /** If what is shown is no epoch of a run, it is among the maps, or there is no place for one more. */
    BooleanBinding epochDisabled() {
        return epochDisabled;
    }

    boolean full() {
        return maps.all().size() >= CompareViewModel.MOST;
    }

    /** What of the run is shown; null for a model from a file, or if no epoch left it so. */
    private Stop epoch() {
        return session.stops().count() == 0 ? null : session.stops().of(session.shownProperty().get());
    }

    /** Adds the session's open model as another map. */
    void keepModel() {
        if (!modelDisabled.get()) {
            add(session.modelProperty().get(), -1);
        }
    }

    /** Adds the epoch of the run that is shown as another map. */
    void keepEpoch() {
        if (!epochDisabled.get()) {
            Stop stop = epoch();
            History whole = session.historyProperty().get();
            History until = new History(whole.epochs().stream().filter(e -> e.number() <= stop.number()).toList());
            SavedModel kept = new SavedModel(stop.network(), until, provenance(), null, null);
            session.unsavedModels().add(kept);
            add(kept, stop.number());
        }
    }

    /** Where the run's networks come from: the model that it left tells; until then, what it is made of. */
    private Provenance provenance() {
        DataSet data = session.dataProperty().get();
        SavedModel open = session.modelProperty().get();
        if (session.trainingProperty().get() == Training.IDLE) {
            return open == null ? null : open.provenance();
        }
        return data == null ? null : new Provenance(data, data.train().count(), session.engineProperty().get(),
                Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version());
    }

    private void add(SavedModel model, int epoch) {
        Recipe recipe = model.model().recipe();
        Preset preset = Preset.ALL.stream().filter(p -> p.recipe().equals(recipe)).findFirst().orElse(null);
        String title = CompareViewModel.titleKey(preset, recipe);
        // epochs of one run have their own numbers
        int highest = epoch >= 0 ? 0 : maps.all().stream()
                .filter(m -> m.epoch() < 0 && CompareViewModel.title(m).equals(title)).mapToInt(Compared::number).max()
                .orElse(0);
        Compared map = Compared.kept(model, preset, highest + 1, epoch);
        history.leave(new Standing(map), -1);
        maps.all().add(map);
        maps.encodeNext();
    }

    /** Takes a map away; not one that is still to be trained. */
    void remove(Compared map) {
        int place = maps.all().indexOf(map);
        if (map.saved() != null && place >= 0) {
            maps.all().remove(place);
            history.leave(new Standing(map), place);
        }
    }

    /** What was added and taken away by hand, among all that a person did. */
    Undo steps() {
        return steps;
    }

    /** Whether what {@link #steps()} undo next is that a map was taken away. */
    BooleanBinding canPutBack() {
        return canPutBack;
    }

    private void putBack(Compared map, int place) {
        if (full()) {
            throw new Failure("failure.compare.full", CompareViewModel.MOST);
        }
        if (holding(map.saved().model()) != null) {
            return;
        }
        if (map.shownProperty().get() == null || map.shownProperty().get().digits() != maps.digitsProperty().get()) {
            map.show(null);
            map.await(map.saved().model());
        }
        maps.all().add(Math.min(place, maps.all().size()), map);
        maps.encodeNext();
    }

    /** The map of a network, or null. */
    private Compared holding(LatentModel network) {
        return maps.all().stream().filter(m -> m.saved() != null && m.saved().model() == network).findFirst()
                .orElse(null);
    }

    /** Whether a map is of what the window shows: of the open model, or of the epoch that is looked at. */
    boolean open(Compared map) {
        if (map.saved() == null) {
            return false;
        }
        LatentModel network = map.saved().model();
        return ofRun(map) ? session.shownProperty().get() == network : isOpenModel(network)
                && session.presentProperty().get() == null;
    }

    private boolean isOpenModel(LatentModel network) {
        SavedModel now = session.modelProperty().get();
        return now != null && now.model() == network;
    }

    /** Whether a map is of an epoch that can be looked back at. */
    private boolean ofRun(Compared map) {
        return map.epoch() >= 0 && session.stops().count() > 0 && session.snapshots().contains(map.saved().model());
    }

    /**
     * Opens a map's model in the window. The one open until now is kept if it would be lost otherwise. At an epoch of
     * the run one looks back instead.
     */
    void show(Compared map) {
        SavedModel wanted = map.saved();
        if (wanted == null || open(map)) {
            return;
        }
        boolean training = session.trainingProperty().get() != Training.IDLE;
        visiting = null;
        if (isOpenModel(wanted.model())) {
            if (!training) {
                Showing.comeBack(session);
            }
            return;
        }
        if (ofRun(map)) {
            lookAt(map);
            return;
        }
        if (training) {
            session.failureProperty().set(new Failure("failure.open.training"));
            return;
        }
        if (!keepUnsaved()) {
            return;
        }
        boolean unsaved = session.unsavedModels().contains(wanted.model());
        session.snapshots().clear();
        session.historyProperty().set(wanted.history());
        Showing.show(session, wanted.model(), wanted.testCodes());
        session.modelProperty().set(wanted);
        // once in any case: the window then forgets the file of the model before, which is not this one's
        session.unsavedProperty().set(true);
        session.unsavedProperty().set(unsaved);
    }

    private void lookAt(Compared map) {
        LatentModel network = map.saved().model();
        DataSet data = session.dataProperty().get();
        if (data == null) {
            return;
        }
        visiting = map;
        runner.run("encode epoch", progress -> network.encode(data.test(), progress), codes -> {
            if (visiting == map && ofRun(map) && session.dataProperty().get() == data) {
                Showing.lookBack(session, network, codes);
            }
        }, session.failureProperty()::set);
    }

    private boolean keepUnsaved() {
        SavedModel open = session.modelProperty().get();
        Compared place = open == null ? null : holding(open.model());
        if (place == null && open != null && session.unsavedProperty().get()) {
            if (full()) {
                session.failureProperty().set(new Failure("failure.compare.full", CompareViewModel.MOST));
                return false;
            }
            keepModel();
        }
        return true;
    }
}
