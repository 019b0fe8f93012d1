package org.latentexplorer.ui.analysis.noise;

import java.nio.file.Path;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/** Which image noise is put on: a test image, by its number, or a person's own picture. */
final class ShownImage {
    private final Session session;
    private final DataCatalog catalog;
    private final Runner runner;
    private final Random random = new Random(1);
    private final IntegerProperty number = new SimpleIntegerProperty();
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final ObjectProperty<ImageSet> own = new SimpleObjectProperty<>();

    ShownImage(Session session, DataCatalog catalog, Runner runner) {
        this.session = session;
        this.catalog = catalog;
        this.runner = runner;
        session.dataProperty().subscribe(data -> pick(0));
        session.hoveredProperty().subscribe(hovered -> follow());
        following.subscribe(value -> follow());
    }

    private void follow() {
        if (following.get() && session.hoveredProperty().get() >= 0 && session.testImages() != null) {
            pick(session.hoveredProperty().get());
        }
    }

    private void pick(int image) {
        own.set(null);
        number.set(image);
    }

    /** The number of the test image, also while a person's own is shown in its place. */
    IntegerProperty numberProperty() {
        return number;
    }

    /** Whether the image under the pointer on the map is shown. */
    BooleanProperty followingProperty() {
        return following;
    }

    /** A person's own image that is shown in the place of a test image; null for none. */
    ReadOnlyObjectProperty<ImageSet> ownProperty() {
        return own;
    }

    /** The images that {@link #at} counts in; null without any. */
    ImageSet images() {
        DataSet data = session.dataProperty().get();
        return own.get() != null ? own.get() : data == null ? null : data.test();
    }

    /** The number of the image among {@link #images()}. */
    int at() {
        return own.get() != null ? 0 : number.get();
    }

    /** The class of the image; empty if nobody knows. */
    String className() {
        ImageSet from = images();
        int label = from == null || at() >= from.count() ? -1 : from.label(at());
        return label < 0 ? "" : label < from.classes().size() ? from.classes().get(label) : String.valueOf(label);
    }

    /** Shows another test image. */
    void turn(int by) {
        if (session.dataProperty().get() != null) {
            pick(Math.floorMod(number.get() + by, session.dataProperty().get().test().count()));
        }
    }

    /** Shows any test image. */
    void shuffle() {
        if (session.dataProperty().get() != null) {
            pick(random.nextInt(session.dataProperty().get().test().count()));
        }
    }

    /**
     * Shows a person's own picture; it becomes an image as those of the data did.
     *
     * @param with the model it is for; null for none
     */
    void open(Path picture, LatentModel with) {
        if (with == null) {
            session.failureProperty().set(new Failure("failure.noise.model", picture.getFileName()));
            return;
        }
        session.failureProperty().set(null);
        ImageImport.Frame frame = ImageImport.found(session.dataIdProperty().get()).map(ImageImport::frame)
                .orElse(ImageImport.Frame.INK);
        ImageImport wanted = new ImageImport(picture, with.shape().width(), ImageImport.Ink.AUTO, frame);
        runner.run("read " + picture, progress -> catalog.picture(wanted), own::set, session.failureProperty()::set);
    }
}
