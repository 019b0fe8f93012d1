package org.latentexplorer.ui.latent.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleListProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.latent.place.MapLayout;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.ByFactor;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

/**
 * What the points are coloured by. Values are worked out in the background; until they are there, points keep the
 * colours they have.
 */
public final class Colouring {
    /** What the session's null stands for. */
    private static final PointColours BY_CLASS = new ByClass();

    private final Session session;
    private final MapLayout map;
    private final Runner runner;
    private final ListProperty<PointColours> choices = new SimpleListProperty<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Tints> tints = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private PointColours working;
    private boolean stale;

    public Colouring(Session session, MapLayout map, Runner runner) {
        this.session = session;
        this.map = map;
        this.runner = runner;
    }

    /** To be called once the map follows the session. */
    public void start() {
        map.cloudProperty().subscribe(cloud -> {
            // on their way points keep their colours
            if (!map.placementProperty().get().moving()) {
                pointsChanged();
            }
        });
        session.dataProperty().subscribe(data -> pointsChanged());
        session.shownProperty().subscribe(model -> pointsChanged());
        session.pointColours().addListener((ListChangeListener<PointColours>) change -> pointsChanged());
        session.colouredByProperty().subscribe(by -> work());
        tints.subscribe(now -> session.valueColoursProperty().set(now == null ? null : now.coloured()));
    }

    /** All that the points can be coloured by now; the first is their classes. */
    ReadOnlyListProperty<PointColours> choicesProperty() {
        return choices;
    }

    /** The colours of the points; null for those of their classes. */
    public ReadOnlyObjectProperty<Tints> tintsProperty() {
        return tints.getReadOnlyProperty();
    }

    /** The work under way; null for none. */
    ReadOnlyObjectProperty<Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Colours by the next choice, or the one before. */
    public void turn(int by) {
        choose(choices.get(Math.floorMod(choices.indexOf(chosen()) + by, choices.size())));
    }

    /** One of the choices. */
    PointColours chosen() {
        PointColours by = session.colouredByProperty().get();
        return by == null ? BY_CLASS : by;
    }

    void choose(PointColours by) {
        session.colouredByProperty().set(BY_CLASS.equals(by) ? null : by);
    }

    private void pointsChanged() {
        List<PointColours> now = offered();
        if (!now.equals(choices.get())) {
            choices.setAll(now);
        }
        if (!choices.contains(chosen())) {
            choose(BY_CLASS);
        }
        work();
    }

    private List<PointColours> offered() {
        List<PointColours> offered = new ArrayList<>();
        offered.add(BY_CLASS);
        if (map.isEmpty()) {
            return offered;
        }
        ImageSet images = session.testImages();
        if (images != null && map.decodes()) {
            offered.add(new ByError());
        }
        offered.add(new ByDensity());
        offered.addAll(session.pointColours());
        if (images != null) {
            images.factors().stream().filter(factor -> !isClass(factor, images))
                    .forEach(factor -> offered.add(new ByFactor(factor.name())));
        }
        for (int axis = 0; axis < map.placementProperty().get().dimension(); axis++) {
            offered.add(new ByAxis(axis));
        }
        return offered;
    }

    /** Whether a factor tells the same as the classes do. */
    private static boolean isClass(Factor factor, ImageSet images) {
        for (int i = 0; i < images.count(); i++) {
            if (factor.values()[i] != images.label(i)) {
                return false;
            }
        }
        return true;
    }

    private void work() {
        PointColours by = session.colouredByProperty().get();
        if (job.get() != null && by != null && by.equals(working)) {
            // what is nearly there is worth more than what would be begun anew after each epoch
            stale = true;
            return;
        }
        if (job.get() != null) {
            job.get().cancel();
            job.set(null);
        }
        if (by == null || map.isEmpty()) {
            tints.set(null);
            return;
        }
        working = by;
        stale = false;
        PointCloud cloud = map.cloudProperty().get();
        Supplier<MapPoints> points = map.points();
        job.set(runner.run("colour points",
                progress -> Tints.of(by, by.values(points.get(), progress), cloud), this::done, this::failed));
    }

    private void done(Tints result) {
        job.set(null);
        if (result.inOrder().length == map.cloudProperty().get().count()) {
            tints.set(result);
        }
        if (stale) {
            work();
        }
    }

    private void failed(Failure failure) {
        job.set(null);
        session.colouredByProperty().set(null);
        session.failureProperty().set(failure);
    }
}
