package org.latentexplorer.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Snapshots;

/** After which epoch each network of the run was as it is. */
public final class Stops {
    private final ObservableList<LatentModel> networks;
    private final ObservableValue<History> history;
    private final ListProperty<Stop> list = new SimpleListProperty<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper run = new ReadOnlyIntegerWrapper();
    /** Of networks let go of too, as long as somebody looks at them. Empty for the network as initialised. */
    private final Map<LatentModel, Optional<History.Epoch>> epochs = new WeakHashMap<>();
    private LatentModel initial;

    Stops(ObservableList<LatentModel> networks, ObservableValue<History> history) {
        this.networks = networks;
        this.history = history;
        networks.subscribe(this::update);
    }

    /** The networks kept, by epoch. */
    public ReadOnlyListProperty<Stop> listProperty() {
        return list;
    }

    /** Counts: with another number, the networks are another run's, or there are none any more. */
    public ReadOnlyIntegerProperty runProperty() {
        return run.getReadOnlyProperty();
    }

    private void update() {
        for (int i = 0; i < networks.size(); i++) {
            if (!epochs.containsKey(networks.get(i))) {
                epochs.put(networks.get(i), Optional.ofNullable(epoch(i)));
            }
        }
        list.setAll(IntStream.range(0, networks.size())
                .mapToObj(i -> new Stop(networks.get(i), epochs.get(networks.get(i)).orElse(null))).toList());
        LatentModel first = networks.isEmpty() ? null : networks.getFirst();
        if (initial != first) {
            initial = first;
            run.set(run.get() + 1);
        }
    }

    /** A run tells of an epoch's losses before it has the network they are of. */
    private History.Epoch epoch(int index) {
        List<History.Epoch> told = history.getValue().epochs();
        int most = Snapshots.most(networks.get(index).network());
        int number = index == 0 ? 0 : Snapshots.number(index, told.size(), most);
        return number == 0 ? null : told.get(number - 1);
    }

    public int count() {
        return list.size();
    }

    public Stop get(int index) {
        return list.get(index);
    }

    /** The newest. */
    public Stop last() {
        return list.getLast();
    }

    public int indexOf(Stop stop) {
        return list.indexOf(stop);
    }

    /** What a network is, kept or not; null if it is none of a run's, and for null. */
    public Stop of(LatentModel network) {
        Optional<History.Epoch> epoch = network == null ? null : epochs.get(network);
        return epoch == null ? null : new Stop(network, epoch.orElse(null));
    }

    /** The one kept that is nearest to an epoch. */
    public Stop nearest(int number) {
        Stop found = list.getFirst();
        for (Stop stop : list) {
            if (Math.abs(stop.number() - number) < Math.abs(found.number() - number)) {
                found = stop;
            }
        }
        return found;
    }

    /** The networks from one on, upwards (1) or downwards (-1), so many at most. */
    public List<LatentModel> from(Stop first, int step, int most) {
        int start = list.indexOf(first);
        int room = step > 0 ? list.size() - start : start + 1;
        return IntStream.range(0, Math.min(room, most)).mapToObj(i -> list.get(start + i * step).network()).toList();
    }
}
