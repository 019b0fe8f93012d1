package org.latentexplorer.ui.latent.select;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.MapLayout;
import org.latentexplorer.ui.plot.Outline;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Selector;
import org.latentexplorer.ui.session.Session;

/** Which points of the map are singled out: the session's selection, or what an outline being drawn would make of it. */
public final class MapSelection {
    /** So many points are held against an outline in a fraction of a frame. */
    private static final int AT_ONCE = 100_000;

    private final MapLayout map;
    private final Session session;
    private final Latest background;
    private final Selector selector;
    private final ReadOnlyObjectWrapper<Selection> shown = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private boolean drawing;
    private int outlines;

    /** @param background holds very many points against outlines */
    public MapSelection(Session session, MapLayout map, Latest background) {
        this.map = map;
        this.session = session;
        this.background = background;
        this.selector = new Selector(session, background);
        session.selectionProperty().subscribe(selection -> show());
    }

    /** The ways to select that need no outline. */
    public Selector selector() {
        return selector;
    }

    /** What stands out on the map; also while an outline is being drawn. */
    public ReadOnlyObjectProperty<Selection> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether an outline is being drawn. */
    boolean drawing() {
        return drawing;
    }

    /** An outline is being drawn; shows what it would select. */
    public void preview(Outline outline, Selector.How how) {
        drawing = true;
        int number = ++outlines;
        find(outline, how, found -> {
            if (drawing && number == outlines) {
                shown.set(found);
            }
        });
    }

    /** An outline has been drawn: selects the points inside that are shown. */
    public void take(Outline outline, Selector.How how) {
        drawing = false;
        outlines++;
        int testSet = session.testSetProperty().get();
        find(outline, how, found -> {
            if (session.testSetProperty().get() == testSet) {
                session.selectionProperty().set(found);
                show();
            }
        });
    }

    /** The outline being drawn comes to nothing. */
    public void cancel() {
        drawing = false;
        outlines++;
        show();
    }

    private void show() {
        if (!drawing) {
            shown.set(session.selectionProperty().get());
        }
    }

    private void find(Outline outline, Selector.How how, Consumer<Selection> done) {
        PointCloud cloud = map.cloudProperty().get();
        boolean[] visible = session.visibleClassesProperty().get();
        Selection before = session.selectionProperty().get();
        Supplier<Selection> work = () -> within(cloud, outline, how, visible, before);
        if (cloud.count() <= AT_ONCE) {
            done.accept(work.get());
        } else {
            background.submit(work, done);
        }
    }

    private static Selection within(PointCloud cloud, Outline outline, Selector.How how, boolean[] visible,
                                    Selection before) {
        boolean[] kept = before.flags(cloud.count());
        float[] x = cloud.x();
        float[] y = cloud.y();
        for (int i = 0; i < x.length; i++) {
            int source = cloud.source(i);
            boolean inside = visible[cloud.group()[i] & 0xff] && outline.contains(x[i], y[i]);
            kept[source] = how.keeps(kept[source], inside);
        }
        return Selection.where(kept.length, i -> kept[i]);
    }
}
