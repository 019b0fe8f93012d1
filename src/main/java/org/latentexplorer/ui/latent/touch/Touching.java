package org.latentexplorer.ui.latent.touch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.latent.place.MapLayout;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.latent.place.Plane;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Touch;

/** From places of the map to codes, and what touching a place does. */
public final class Touching {
    private final Session session;
    private final MapLayout layout;
    private final BooleanProperty inviting = new SimpleBooleanProperty(true);
    private Codes averaged;
    private float[] mean;

    public Touching(Session session, MapLayout layout) {
        this.session = session;
        this.layout = layout;
    }

    public ReadOnlyBooleanProperty invitingProperty() {
        return inviting;
    }

    private Placement placement() {
        return layout.placementProperty().get();
    }

    public float[] codeAt(double x, double y) {
        return code(placement().spot(x, y), x, y);
    }

    /** @param spot what is known of the place; null where places are codes themselves */
    private float[] code(WayBack.Spot spot, double x, double y) {
        float[] code = spot == null ? placement().code(base(), x, y) : spot.code();
        placement().remember(code, x, y);
        return code;
    }

    /** What the model decodes from the places of the map; null if there is nothing, or nothing that rests. */
    public Plane plane() {
        LatentModel model = session.shownProperty().get();
        boolean fits = model != null && !layout.isEmpty() && model.latent() == placement().dimension()
                && !placement().moving();
        return fits ? new Plane(model, placement(), base()) : null;
    }

    private float[] base() {
        float[] touched = session.touchedCode();
        if (touched != null && touched.length == placement().dimension()) {
            return touched;
        }
        if (averaged != layout.placed()) {
            averaged = layout.placed();
            mean = mean(averaged);
        }
        return mean;
    }

    /** The mean of all codes, over finite numbers only. */
    private static float[] mean(Codes codes) {
        float[] mean = new float[codes.dimension()];
        for (int axis = 0; axis < mean.length; axis++) {
            double sum = 0;
            int finite = 0;
            for (int i = 0; i < codes.count(); i++) {
                float value = codes.at(i, axis);
                if (Float.isFinite(value)) {
                    sum += value;
                    finite++;
                }
            }
            mean[axis] = finite == 0 ? 0 : (float) (sum / finite);
        }
        return mean;
    }

    public void touch(double x, double y) {
        if (!layout.isEmpty()) {
            inviting.set(false);
            WayBack.Spot spot = placement().spot(x, y);
            float[] code = code(spot, x, y);
            session.touchProperty().set(new Touch(code, spot));
        }
    }

    public void move(double dx, double dy) {
        if (!layout.isEmpty()) {
            float[] from = base();
            touch(placement().x(from) + dx, placement().y(from) + dy);
        }
    }

    public void drop(double x, double y) {
        if (!layout.isEmpty()) {
            session.samples().add(codeAt(x, y));
        }
    }

    public void dropTouched() {
        float[] touched = session.touchedCode();
        if (layout.drawable(touched)) {
            session.samples().add(touched.clone());
        }
    }
}
