package org.latentexplorer.ui.latent.space;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Directions;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projector;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.plot.SpacePoints;
import org.latentexplorer.ui.session.Session;

/** Codes of three or more numbers as points in space: along any three latent axes, or three principal components. */
public final class SpaceViewModel {
    public static final int AXES = 3;

    /**
     * How codes lie in space.
     *
     * @param dimension  floats a code
     * @param axes       the latent axes to the right, to the back and upwards
     * @param directions what the codes are seen along instead; null for the axes
     */
    public record Layout(int dimension, int[] axes, Directions directions) {
        /** Where a code lies along one of the three. */
        public double along(float[] code, int place) {
            return directions == null ? code[axes[place]] : directions.along(code, place);
        }

        private float[] all(Codes codes, int place) {
            float[] all = new float[codes.count()];
            for (int i = 0; i < all.length; i++) {
                all[i] = directions == null ? codes.at(i, axes[place])
                        : (float) directions.along(codes, i, place);
            }
            return all;
        }

        SpacePoints points(Codes codes) {
            return SpacePoints.of(all(codes, 0), all(codes, 1), all(codes, 2), codes.labels());
        }
    }

    private record Placed(Layout layout, SpacePoints points, Failure failure) {
    }

    private final Session session;
    private final Projector projector;
    private final Latest laying;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty components = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<int[]> axes = new SimpleObjectProperty<>(new int[] {0, 1, 2});
    private final ReadOnlyObjectWrapper<SpacePoints> points = new ReadOnlyObjectWrapper<>(SpacePoints.EMPTY);
    private Layout layout = new Layout(0, new int[] {0, 1, 2}, null);

    /**
     * @param projector finds principal components
     * @param laying    lays codes out
     */
    public SpaceViewModel(Session session, Projector projector, Latest laying) {
        this.session = session;
        this.projector = projector;
        this.laying = laying;
        session.codesProperty().subscribe(this::codesChanged);
        shown.subscribe(now -> lay());
        components.subscribe(now -> lay());
        axes.subscribe(now -> lay());
    }

    /** Whether the codes are looked at in space. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether there is a space: codes of three or more numbers. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether codes are seen along their principal components; otherwise along three of their axes. */
    public BooleanProperty componentsProperty() {
        return components;
    }

    /** The latent axes to the right, to the back and upwards; set anew at each change. */
    public ReadOnlyObjectProperty<int[]> axesProperty() {
        return axes;
    }

    /** The codes as points. */
    public ReadOnlyObjectProperty<SpacePoints> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** How the points lie. */
    public Layout layout() {
        return layout;
    }

    private void codesChanged(Codes codes) {
        if (codes != null) {
            offered.set(codes.dimension() >= AXES);
            if (!offered.get()) {
                shown.set(false);
            } else if (Arrays.stream(axes.get()).anyMatch(axis -> axis >= codes.dimension())) {
                axes.set(new int[] {0, 1, 2});
            }
        }
        lay();
    }

    /** Shows one latent axis at one of the three places; one that is elsewhere already changes places with it. */
    public void choose(int place, int axis) {
        int[] now = axes.get().clone();
        for (int other = 0; other < AXES; other++) {
            if (now[other] == axis) {
                now[other] = now[place];
            }
        }
        now[place] = axis;
        axes.set(now);
    }

    private void lay() {
        Codes codes = session.codesProperty().get();
        if (codes == null) {
            points.set(SpacePoints.EMPTY);
        }
        if (!shown.get() || codes == null || codes.dimension() < AXES) {
            return;
        }
        int[] chosen = axes.get();
        boolean along = components.get();
        Directions before = layout.dimension() == codes.dimension() ? layout.directions() : null;
        laying.submit(() -> placed(codes, chosen, along, before), placed -> {
            if (codes == session.codesProperty().get()) {
                show(placed);
            }
        });
    }

    /** @param before the directions shown until now: a component is one whichever way it points */
    private Placed placed(Codes codes, int[] chosen, boolean along, Directions before) {
        try {
            Directions found = along ? projector.directions(codes, AXES, Progress.NONE) : null;
            Directions directions = found == null || before == null ? found : found.towards(before);
            Layout made = new Layout(codes.dimension(), chosen, directions);
            return new Placed(made, made.points(codes), null);
        } catch (Failure e) {
            return new Placed(null, null, e);
        }
    }

    private void show(Placed placed) {
        if (placed.failure() != null) {
            // three axes can always be shown
            components.set(false);
            session.failureProperty().set(placed.failure());
            return;
        }
        layout = placed.layout();
        points.set(placed.points());
    }

    /** Whether a code, which may be null, has a place in this space. */
    public boolean drawable(float[] code) {
        return code != null && points.get().count() > 0 && code.length == layout.dimension();
    }

    /** Touches a point: its code is decoded. */
    public void touch(int image) {
        Codes codes = session.codesProperty().get();
        if (codes != null && image >= 0 && image < codes.count()) {
            session.touch(codes.code(image));
        }
    }
}
