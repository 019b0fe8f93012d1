package org.latentexplorer.ui.codes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Session;

/** What the codes of the test set are like, live while training, and how firmly they stand against noise. */
public final class CodesViewModel {
    private final Session session;
    private final Latest counting;
    private final Latest moving;
    private final ReadOnlyObjectWrapper<CodeStatistics> statistics = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, Movement> movements = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<String> family = new ReadOnlyObjectWrapper<>("");

    /**
     * @param counting counts activations whenever the codes change
     * @param moving   encodes noisy images once training rests
     */
    public CodesViewModel(Session session, Latest counting, Latest moving) {
        this.session = session;
        this.counting = counting;
        this.moving = moving;
        session.codesProperty().subscribe(this::count);
        session.codesProperty().subscribe(codes -> move());
        session.trainingProperty().subscribe(training -> move());
    }

    private void count(Codes codes) {
        if (codes == null || codes.count() == 0) {
            statistics.set(null);
            return;
        }
        counting.submit(() -> CodeStatistics.of(codes), counted -> {
            if (session.codesProperty().get() == codes) {
                statistics.set(counted);
            }
        });
    }

    private void move() {
        LatentModel model = session.shownProperty().get();
        ImageSet images = session.testImages();
        if (model == null || images == null || session.trainingProperty().get() != Session.Training.IDLE) {
            return;
        }
        moving.submit(() -> Movement.of(model, images), moved -> {
            family.set(moved.family());
            movements.put(moved.family(), moved);
        });
    }

    /** Null while there are no codes. */
    public ReadOnlyObjectProperty<CodeStatistics> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /** By family's name, that of its network last seen in this window. */
    public ObservableMap<String, Movement> movements() {
        return movements;
    }

    /** The family of the network shown, once its movement is known; empty before. */
    public ReadOnlyObjectProperty<String> familyProperty() {
        return family.getReadOnlyProperty();
    }

    /** The activation that a sparse network was to have; NaN for others. */
    public double target() {
        LatentModel model = session.shownProperty().get();
        boolean sparse = model != null && model.recipe().familyValues().has("target")
                && "kl".equals(model.recipe().familyValues().choice("penalty"));
        return sparse ? model.recipe().familyValues().number("target") : Double.NaN;
    }

    /** The key of a family's name. */
    static String title(String family) {
        return Family.of(family).id() + ".title";
    }
}
