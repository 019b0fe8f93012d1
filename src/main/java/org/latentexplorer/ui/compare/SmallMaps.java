package org.latentexplorer.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/** The models compared, each with the codes of the same digits, encoded in the background one model at a time. */
final class SmallMaps {
    private static final System.Logger LOG = System.getLogger(SmallMaps.class.getName());

    private final Runner runner;
    private final ObservableList<Compared> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Digits> digits = new ReadOnlyObjectWrapper<>();
    private boolean encoding;

    SmallMaps(Session session, Runner runner) {
        this.runner = runner;
        session.dataProperty().subscribe(this::dataChanged);
    }

    ObservableList<Compared> all() {
        return all;
    }

    /** Null without data. */
    ReadOnlyObjectProperty<Digits> digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /** The codes shown are of other images now; as long as there are none, they stay. */
    private void dataChanged(DataSet data) {
        Digits before = digits.get();
        if (data == null || before != null && before.data().checksum().equals(data.checksum())) {
            return;
        }
        digits.set(Digits.of(data));
        for (Compared map : all) {
            map.await(map.saved() != null ? map.saved().model() : map.waiting());
            map.show(null);
        }
        encodeNext();
    }

    /** Encodes for the first map that waits; the newest network only, if encoding is slower than an epoch. */
    void encodeNext() {
        Digits now = digits.get();
        if (encoding || now == null) {
            return;
        }
        for (Compared map : all) {
            LatentModel network = map.waiting();
            map.await(null);
            if (network != null && network.shape().equals(now.images().shape())) {
                encode(map, network, now);
                return;
            }
        }
    }

    private void encode(Compared map, LatentModel network, Digits now) {
        encoding = true;
        runner.run("small map", progress -> network.encode(now.images(), Progress.NONE), codes -> {
            encoding = false;
            if (digits.get() == now) {
                map.show(new Compared.Shown(network, codes, now));
            }
            encodeNext();
        }, failure -> {
            // the map stays as it was; whoever opens the model is told why
            LOG.log(System.Logger.Level.WARNING, "no small map", failure);
            encoding = false;
            encodeNext();
        });
    }
}
