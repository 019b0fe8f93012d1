package org.latentexplorer.ui.epochs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

/** However many epochs of however few images: what is held of them stays as it is. */
class EpochMemoryTest {
    private final Session session = new Session();
    private final DataSet data = MarkModel.data();
    private final EpochsViewModel model = new EpochsViewModel(session, new Shown().runner());

    @Test
    void networksOfEpochsThatCannotBeGoneToAreLetGoOf() {
        List<WeakReference<MarkModel>> all = new ArrayList<>();
        session.dataProperty().set(data);
        session.trainingProperty().set(Session.Training.RUNNING);
        for (int epoch = 0; epoch <= 3000; epoch++) {
            MarkModel network = new MarkModel(Preset.DEEP_2D.recipe(), epoch);
            all.add(new WeakReference<>(network));
            session.historyProperty().set(epoch == 0 ? History.EMPTY
                    : session.historyProperty().get().plus(new History.Epoch(epoch, 1.0 / epoch, 0.5, 1, 1)));
            Snapshots.add(session.snapshots(), epoch, network, Snapshots.most(network.network()));
            Showing.show(session, network, network.encode(data.test(), Progress.NONE));
        }
        System.gc();
        long held = all.stream().filter(network -> network.get() != null).count();
        assertTrue(held <= Snapshots.MOST + 1, held + " networks are held");
        assertTrue(model.bytes() <= Room.CODES.bytes());
        assertTrue(model.bytes() > 0, "and some are remembered");
    }
}
