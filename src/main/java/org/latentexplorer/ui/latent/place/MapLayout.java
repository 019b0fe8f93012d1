package org.latentexplorer.ui.latent.place;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.Session;

/** What is where on the map: the codes by two of their axes, or as somebody else has laid them out. */
public final class MapLayout {
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
    public MapLayout(Session session, Latest background) {
        this.session = session;
        this.background = background;
    }

    public ReadOnlyObjectProperty<PointCloud> cloudProperty() {
        return cloud.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Centres> centresProperty() {
        return centres.getReadOnlyProperty();
    }

    /** What the cloud shows: not the session's newest codes while they are being laid out. */
    public Codes placed() {
        return placed;
    }

    /** Whether there is nothing on the map. */
    public boolean isEmpty() {
        return cloud.get().count() == 0;
    }

    /** Whether a code, which may be null, has a place on this map. */
    public boolean drawable(float[] code) {
        return code != null && !isEmpty() && code.length == placement.get().dimension();
    }

    /** Whether the model gives back the images that the codes are of. */
    public boolean decodes() {
        LatentModel model = session.shownProperty().get();
        ImageSet images = session.testImages();
        return model != null && images != null && model.latent() == placement.get().dimension()
                && model.size() == images.size();
    }

    /** What the map shows now; to be asked for in the background, for there may be many points. */
    public Supplier<MapPoints> points() {
        Codes codes = placed;
        PointCloud shown = cloud.get();
        ImageSet images = session.testImages();
        LatentModel model = decodes() ? session.shownProperty().get() : null;
        return () -> {
            float[] x = new float[shown.count()];
            float[] y = new float[shown.count()];
            for (int i = 0; i < x.length; i++) {
                x[shown.source(i)] = shown.x()[i];
                y[shown.source(i)] = shown.y()[i];
            }
            return new MapPoints(codes, x, y, model, images);
        };
    }

    /** Draws other latent axes; choosing for one axis what the other has swaps them. */
    public void chooseAxes(int x, int y) {
        Placement old = placement.get();
        boolean swapped = x == y;
        session.axisXProperty().set(swapped && x == old.axisX() ? old.axisY() : x);
        session.axisYProperty().set(swapped && y == old.axisY() ? old.axisX() : y);
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
