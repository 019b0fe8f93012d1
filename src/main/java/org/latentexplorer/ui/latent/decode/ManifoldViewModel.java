package org.latentexplorer.ui.latent.decode;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.Plane;
import org.latentexplorer.ui.latent.touch.Touching;
import org.latentexplorer.ui.plot.Backdrop;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.Session;

/**
 * The decoded manifold behind the points: a lattice of decodings that fills the view and follows it, the network and
 * the touched code. Decoded in the background, newest wish first.
 */
public final class ManifoldViewModel {
    /** How wide a cell is in pixels, nearly: an image of 28 x 28 can just be read. */
    private static final double CELL = 30;
    private static final int INK_ON_LIGHT = 0x24292F;
    private static final int INK_ON_DARK = 0xE6EDF3;

    private final Session session;
    private final Touching touching;
    private final Latest background;
    private final DecodedCells cells = new DecodedCells();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.45);
    private final ObjectProperty<Backdrop> backdrop = new SimpleObjectProperty<>();
    private Plane plane;
    private Lattice lattice;
    private volatile long nanos;
    private volatile int decoded;

    /** @param background decodes */
    public ManifoldViewModel(Session session, Touching touching, Latest background) {
        this.session = session;
        this.touching = touching;
        this.background = background;
        opacity.addListener((property, old, now) -> shade());
        session.darkProperty().addListener((property, old, now) -> shade());
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Of the ink, from 0 to 1. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** What to draw behind the points; null for nothing. */
    public ReadOnlyObjectProperty<Backdrop> backdropProperty() {
        return backdrop;
    }

    /** How long the last decoding took in the background, for measurements. */
    public long decodeNanos() {
        return nanos;
    }

    /** How many images it decoded. */
    public int decodedCells() {
        return decoded;
    }

    private int[] shades() {
        return Backdrop.shades(session.darkProperty().get() ? INK_ON_DARK : INK_ON_LIGHT, opacity.get());
    }

    private void shade() {
        if (backdrop.get() != null) {
            backdrop.set(backdrop.get().with(shades()));
        }
    }

    /** Decodes what a view shows, unless that has been done. To be called whenever anything may have changed. */
    public void follow(Viewport view) {
        Plane wanted = shown.get() ? touching.plane() : null;
        if (wanted == null) {
            plane = null;
            backdrop.set(null);
            return;
        }
        LatentModel model = wanted.model;
        Lattice filling = Lattice.over(view, CELL, CELL * model.shape().height() / model.shape().width());
        if (wanted.same(plane) && filling.equals(lattice)) {
            return;
        }
        plane = wanted;
        lattice = filling;
        int[] shades = shades();
        background.submit(() -> {
            long start = System.nanoTime();
            Backdrop image = cells.decode(wanted, filling, shades);
            nanos = System.nanoTime() - start;
            decoded = cells.decoded();
            return image;
        }, image -> {
            if (plane != null) {
                // in today's shades: they may have changed meanwhile
                backdrop.set(image.with(shades()));
            }
        });
    }
}
