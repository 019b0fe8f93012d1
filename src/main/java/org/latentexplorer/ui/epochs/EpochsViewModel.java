package org.latentexplorer.ui.epochs;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;
import org.latentexplorer.ui.session.Stop;
import org.latentexplorer.ui.session.Stops;

/**
 * Going back to the networks of a run, and playing how it unfolded. Whoever has not gone back follows the run, or sees
 * the open model; neither that nor the run changes by going back.
 */
public final class EpochsViewModel {
    /** Networks encoded ahead, with the one wanted. */
    private static final int AHEAD = 7;
    /** A whole run is played in about so many nanoseconds, a step of it in no less and no more than these. */
    private static final long RUN = 12_000_000_000L;
    private static final long SHORTEST = 120_000_000;
    private static final long LONGEST = 600_000_000;

    private final Session session;
    private final EpochCodes codes;
    private final Stops stops;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
    private DataSet data;
    private LatentModel wanted;
    /** When the next step of playing is; not yet known at its beginning. */
    private Long due;

    public EpochsViewModel(Session session, Runner runner) {
        this.session = session;
        codes = new EpochCodes(runner, this::arrived, this::failed);
        stops = session.stops();
        session.trainingProperty().subscribe(training -> dataChanged());
        session.dataProperty().subscribe(now -> dataChanged());
        session.codesProperty().subscribe(this::shown);
        session.shownProperty().subscribe(network -> settle());
        session.modelProperty().subscribe(model -> settle());
        session.presentProperty().subscribe(present -> settle());
        stops.runProperty().subscribe(run -> {
            codes.clear();
            wanted = null;
            settle();
        });
        stops.listProperty().subscribe(list -> {
            codes.keepOnly(session.snapshots());
            settle();
        });
    }

    /** The networks that can be looked at, by epoch. */
    ReadOnlyListProperty<Stop> stopsProperty() {
        return stops.listProperty();
    }

    /** The epoch looked at: that of a network kept, or of one that has been let go of since. */
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** Whether an earlier network is looked at, or on its way, in place of the newest. */
    public ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether there is anywhere to go. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Bytes that codes of epochs take, to be gone back to at once. */
    long bytes() {
        return codes.bytes();
    }

    Session session() {
        return session;
    }

    boolean training() {
        return session.trainingProperty().get() != Training.IDLE;
    }

    /** What is looked at; null for a network that is none of the run's after an epoch. */
    Stop stop() {
        return stops.of(wanted != null ? wanted : session.shownProperty().get());
    }

    /** The epoch after which the open model was as it is; -1 while a run goes on, or if no epoch left it so. */
    int modelEpoch() {
        SavedModel model = session.modelProperty().get();
        Stop stop = model == null || training() || stops.count() == 0 ? null : stops.of(model.model());
        return stop == null ? -1 : stop.number();
    }

    /** A run goes on with the data it began with, whatever is loaded meanwhile. */
    private void dataChanged() {
        if (!training() && data != session.dataProperty().get()) {
            data = session.dataProperty().get();
            codes.of(data == null ? null : data.test());
            wanted = null;
        }
        settle();
    }

    private void shown(Codes now) {
        LatentModel network = session.shownProperty().get();
        if (now != null && session.snapshots().contains(network)) {
            codes.put(network, now);
        }
        settle();
    }

    /** Tells where things stand. */
    private void settle() {
        back.set(wanted != null || session.presentProperty().get() != null);
        if (!back.get()) {
            playing.set(false);
        }
        Stop stop = stop();
        available.set(stops.count() > 1 && session.codesProperty().get() != null
                && codes.fit(stops.last().network()));
        at.set(stop != null ? stop.number() : stops.count() > 0 ? stops.last().number() : 0);
    }

    /** Looks at the network kept that is nearest to an epoch; the newest of them is to follow the run. */
    public void go(int number) {
        if (available.get()) {
            playing.set(false);
            go(stops.nearest(number), number < at.get() ? -1 : 1);
        }
    }

    private void go(Stop stop, int direction) {
        if (present(stop)) {
            comeBack();
            return;
        }
        wanted = stop.network();
        Codes there = codes.get(wanted);
        if (there != null) {
            show(wanted, there);
        }
        codes.want(stops.from(stop, direction, AHEAD));
        settle();
    }

    /** Whether a network is what is shown to those who do not go back. */
    private boolean present(Stop stop) {
        return training() ? stop.equals(stops.last()) : stop.number() == modelEpoch();
    }

    private void show(LatentModel network, Codes encoded) {
        wanted = null;
        Showing.lookBack(session, network, encoded);
    }

    private void arrived(LatentModel network) {
        if (network == wanted) {
            show(network, codes.get(network));
        }
    }

    private void failed(Failure failure) {
        playing.set(false);
        wanted = null;
        settle();
        session.failureProperty().set(failure);
    }

    /** Goes to the next network kept, or with -1 to the one before. */
    public void step(int by) {
        if (!available.get()) {
            return;
        }
        playing.set(false);
        Stop nearest = stops.nearest(at.get());
        int index = stops.indexOf(nearest);
        // what is shown may lie between two that are kept, or behind the last
        boolean skipped = by > 0 ? nearest.number() > at.get() : nearest.number() < at.get() || stop() == null;
        int next = skipped ? index : index + by;
        if (next >= 0 && next < stops.count()) {
            go(stops.get(next), by);
        }
    }

    /** Plays on from where one is, from the beginning at the end; or stops playing. */
    public void playOrPause() {
        if (playing.get()) {
            playing.set(false);
        } else if (available.get()) {
            Stop here = stops.nearest(at.get());
            boolean ended = !back.get() || here.equals(stops.last());
            due = null;
            go(ended ? stops.get(0) : here, 1);
            playing.set(back.get());
        }
    }

    /**
     * Plays on if it is time and the next network is encoded. To be called once a frame while playing.
     *
     * @param now in nanoseconds
     */
    void tick(long now) {
        if (!playing.get() || wanted != null) {
            return;
        }
        if (due == null) {
            due = now + pace();
        }
        if (now >= due) {
            playOn(now);
        }
    }

    private void playOn(long now) {
        int next = stops.indexOf(stops.nearest(at.get())) + 1;
        if (next == stops.count()) {
            playing.set(false);
        } else if (next == stops.count() - 1 && present(stops.get(next))) {
            comeBack();
        } else {
            Stop stop = stops.get(next);
            Codes there = codes.get(stop.network());
            if (there != null) {
                // a step that came late does not make the next ones hurry
                due = Math.max(due + pace(), now + pace() / 2);
                show(stop.network(), there);
            }
            codes.want(stops.from(stop, 1, AHEAD));
        }
    }

    private long pace() {
        return Math.clamp(RUN / stops.count(), SHORTEST, LONGEST);
    }

    /** Follows the run again, or shows the open model. */
    public void comeBack() {
        playing.set(false);
        wanted = null;
        codes.want(List.of());
        Showing.comeBack(session);
        settle();
    }
}
