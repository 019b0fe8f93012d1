package org.latentexplorer.ui.latent;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.Session;

/** What is where on the map: the codes by two of their axes, or as somebody else has laid them out. */
final class MapLayout {
    /** So many codes are laid out in a few milliseconds; more must not hold up the window. */
    private static final int AT_ONCE = 20_000;

    private final Session session;
    private final Latest background;
    private final ReadOnlyObjectWrapper<PointCloud> cloud = new ReadOnlyObjectWrapper<>(PointCloud.EMPTY);
    private final ReadOnlyObjectWrapper<Placement> placement = new ReadOnlyObjectWrapper<>(AxesPlacement.of(2, 0, 1));
    private final ReadOnlyObjectWrapper<Centres> centres = new ReadOnlyObjectWrapper<>(Centres.NONE);
    private Codes placed;
    private int asked;

    /** @param background lays out many codes */
    MapLayout(Session session, Latest background) {
        this.session = session;
        this.background = background;
    }

    ReadOnlyObjectProperty<PointCloud> cloudProperty() {
        return cloud.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Centres> centresProperty() {
        return centres.getReadOnlyProperty();
    }

    /** What the cloud shows: not the session's newest codes while they are being laid out. */
    Codes placed() {
        return placed;
    }

    /** Shows the session's codes by the axes chosen. */
    void showAxes() {
        Codes codes = session.codesProperty().get();
        if (codes == null) {
            show(new Laid(null, placement.get(), PointCloud.EMPTY, Centres.NONE));
            return;
        }
        Placement wanted = AxesPlacement.of(codes.dimension(), session.axisXProperty().get(),
                session.axisYProperty().get());
        if (codes.count() <= AT_ONCE) {
            show(Laid.out(codes, wanted));
        } else {
            int request = ++asked;
            background.submit(() -> Laid.out(codes, wanted), laid -> {
                if (request == asked && codes == session.codesProperty().get()) {
                    show(laid);
                }
            });
        }
    }

    void show(Laid laid) {
        asked++;
        placed = laid.codes();
        if (placement.get() != laid.placement() && session.touchProperty().get() != null) {
            // what was known of a spot was known of that place
            session.touchProperty().set(session.touchProperty().get().withoutSpot());
        }
        placement.set(laid.placement());
        centres.set(laid.centres());
        cloud.set(laid.cloud());
    }
}
