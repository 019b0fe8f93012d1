package org.latentexplorer.ui.analysis;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

/** Something an application found that the map's points can be coloured by; at most one at a time. */
public final class OfferedColours {
    private final Session session;
    private final ReadOnlyObjectWrapper<PointColours> offered = new ReadOnlyObjectWrapper<>();

    public OfferedColours(Session session) {
        this.session = session;
    }

    /** What is offered now; null for nothing. */
    public ReadOnlyObjectProperty<PointColours> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Offers this in the place of what was offered before; a map coloured by that is coloured by this now. */
    public void set(PointColours next) {
        PointColours before = offered.get();
        if (next == null ? before == null : next.equals(before)) {
            return;
        }
        boolean chosen = before != null && before.equals(session.colouredByProperty().get());
        offered.set(next);
        // in this order, what the points are coloured by can be told at any time
        if (next != null) {
            session.pointColours().add(next);
        }
        if (chosen) {
            session.colouredByProperty().set(next);
        }
        session.pointColours().remove(before);
    }

    /** Colours the map by what is offered. */
    public void choose() {
        if (offered.get() != null) {
            session.colouredByProperty().set(offered.get());
        }
    }
}
