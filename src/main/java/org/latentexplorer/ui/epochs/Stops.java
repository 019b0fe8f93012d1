package org.latentexplorer.ui.epochs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.collections.FXCollections;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.ui.session.Session;

/** The networks of the run that are kept, and after which epoch each was so. */
final class Stops {
    private final Session session;
    private final ListProperty<Stop> list = new SimpleListProperty<>(FXCollections.observableArrayList());
    /** Of networks let go of too, as long as somebody looks at them. Empty for the network as initialised. */
    private final Map<LatentModel, Optional<History.Epoch>> epochs = new WeakHashMap<>();

    Stops(Session session) {
        this.session = session;
    }

    /** By epoch. */
    ReadOnlyListProperty<Stop> listProperty() {
        return list;
    }

    int count() {
        return list.size();
    }

    Stop get(int index) {
        return list.get(index);
    }

    Stop last() {
        return list.getLast();
    }

    int indexOf(Stop stop) {
        return list.indexOf(stop);
    }

    /** Takes over what the session has. Returns whether it is another run's. */
    boolean update() {
        LatentModel before = list.isEmpty() ? null : list.getFirst().network();
        List<LatentModel> networks = session.snapshots();
        for (int i = 0; i < networks.size(); i++) {
            if (!epochs.containsKey(networks.get(i))) {
                epochs.put(networks.get(i), Optional.ofNullable(epoch(i)));
            }
        }
        list.setAll(IntStream.range(0, networks.size())
                .mapToObj(i -> new Stop(networks.get(i), epochs.get(networks.get(i)).orElse(null))).toList());
        return list.isEmpty() || list.getFirst().network() != before;
    }

    /** A run tells of an epoch's losses before it has the network they are of. */
    private History.Epoch epoch(int index) {
        List<History.Epoch> told = session.historyProperty().get().epochs();
        int most = Snapshots.most(session.snapshots().get(index).network());
        int number = index == 0 ? 0 : Snapshots.number(index, told.size(), most);
        return number == 0 ? null : told.get(number - 1);
    }

    /** What a network is, kept or not; null if it is none of a run's. */
    Stop of(LatentModel network) {
        Optional<History.Epoch> epoch = network == null ? null : epochs.get(network);
        return epoch == null ? null : new Stop(network, epoch.orElse(null));
    }

    /** The one kept that is nearest to an epoch. */
    Stop nearest(int number) {
        Stop found = list.getFirst();
        for (Stop stop : list) {
            if (Math.abs(stop.number() - number) < Math.abs(found.number() - number)) {
                found = stop;
            }
        }
        return found;
    }

    /** The networks from one on, upwards or downwards, so many at most. */
    List<LatentModel> from(Stop first, int step, int most) {
        int start = list.indexOf(first);
        int room = step > 0 ? list.size() - start : start + 1;
        return IntStream.range(0, Math.min(room, most)).mapToObj(i -> list.get(start + i * step).network()).toList();
    }
}
