package org.latentexplorer.ui.latent.spread;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.MapLayout;
import org.latentexplorer.ui.session.Session;

/**
 * How uncertain codes are, where they are normal distributions: the standard deviations for some test images, and
 * for the one that is hovered or, while none is, lies nearest to the touched place. Worked out in the background.
 */
public final class SpreadViewModel {
    private static final int SOME = 150;

    /**
     * Standard deviations of the codes' distributions.
     *
     * @param numbers of the test images
     * @param values  in their order
     */
    public record Spread(int[] numbers, Codes values) {
    }

    private final Session session;
    private final MapLayout map;
    private final Latest forSome;
    private final Latest forOne;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Spread> some = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Spread> one = new ReadOnlyObjectWrapper<>();

    /**
     * @param forSome encodes some images whenever the network changes
     * @param forOne  encodes one, as the pointer moves
     */
    public SpreadViewModel(Session session, MapLayout map, Latest forSome, Latest forOne) {
        this.session = session;
        this.map = map;
        this.forSome = forSome;
        this.forOne = forOne;
    }

    /** Begins to follow the map, once it is made. */
    public void start() {
        session.shownProperty().subscribe(network -> follow());
        session.dataProperty().subscribe(data -> follow());
        map.cloudProperty().subscribe(cloud -> follow());
        shown.subscribe(on -> follow());
        session.hoveredProperty().subscribe(image -> followOne());
        session.touchProperty().subscribe(touch -> followOne());
    }

    /** Whether they are to be drawn. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether the network's codes are distributions. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Whether there is anything to draw: two latent axes of codes that are distributions. */
    public boolean drawn() {
        return shown.get() && known.get() && !map.isEmpty() && map.placementProperty().get().axisY() >= 0;
    }

    /** Of test images evenly chosen; null while unknown. */
    public ReadOnlyObjectProperty<Spread> someProperty() {
        return some.getReadOnlyProperty();
    }

    /** Of the one pointed at; null for none. */
    public ReadOnlyObjectProperty<Spread> oneProperty() {
        return one.getReadOnlyProperty();
    }

    private void follow() {
        LatentModel network = session.shownProperty().get();
        known.set(network != null && network.recipe().family().gaussian());
        followSome();
        followOne();
    }

    private boolean wanted() {
        return drawn() && map.decodes();
    }

    private void followSome() {
        if (!wanted()) {
            some.set(null);
            return;
        }
        LatentModel network = session.shownProperty().get();
        ImageSet images = session.testImages();
        if (some.get() != null && some.get().values().dimension() != network.latent()) {
            some.set(null);
        }
        forSome.submit(() -> {
            int[] numbers = new int[Math.min(SOME, images.count())];
            Arrays.setAll(numbers, i -> (int) ((long) i * images.count() / numbers.length));
            return spread(network, images, numbers);
        }, found -> take(network, some, found));
    }

    private void followOne() {
        int hovered = session.hoveredProperty().get();
        float[] touched = session.touchedCode();
        if (!wanted() || hovered < 0 && !map.drawable(touched)) {
            one.set(null);
            return;
        }
        LatentModel network = session.shownProperty().get();
        ImageSet images = session.testImages();
        Codes codes = session.codesProperty().get();
        if (one.get() != null && one.get().values().dimension() != network.latent()) {
            one.set(null);
        }
        forOne.submit(() -> spread(network, images, new int[]{hovered >= 0 ? hovered : nearest(codes, touched)}),
                found -> take(network, one, found));
    }

    private static Spread spread(LatentModel network, ImageSet images, int[] numbers) {
        return new Spread(numbers, network.spreads(images.choose(numbers), Progress.NONE));
    }

    /** Unless something else is shown by now. */
    private void take(LatentModel network, ReadOnlyObjectWrapper<Spread> to, Spread found) {
        if (wanted() && session.shownProperty().get() == network) {
            to.set(found);
        }
    }

    private static int nearest(Codes codes, float[] place) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < codes.count(); i++) {
            double distance = 0;
            for (int axis = 0; axis < place.length; axis++) {
                double off = codes.at(i, axis) - place[axis];
                distance += off * off;
            }
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
