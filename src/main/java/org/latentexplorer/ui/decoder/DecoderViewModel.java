package org.latentexplorer.ui.decoder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.PngFile;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Touch;

/** The touched code: its image, its values, and what is known near it. */
public final class DecoderViewModel {
    /** How many are shown at most. */
    static final int NEIGHBOURS = 5;
    private static final int PICTURE_SCALE = 10;

    private final Session session;
    private final Executor nextFrame;
    private final Latest surveying;
    private final Latest searching;
    private final ReadOnlyObjectWrapper<float[]> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Closeness> closeness = new ReadOnlyObjectWrapper<>(Closeness.UNKNOWN);
    private final ReadOnlyDoubleWrapper distance = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ObservableList<Neighbour> neighbours = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CodeCloud> cloud = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private boolean due;

    /**
     * @param nextFrame runs tasks with the next frame
     * @param surveying prepares the test codes whenever they change
     * @param searching finds the neighbours of the touched code
     */
    public DecoderViewModel(Session session, Executor nextFrame, Latest surveying, Latest searching) {
        this.session = session;
        this.nextFrame = nextFrame;
        this.surveying = surveying;
        this.searching = searching;
        session.touchProperty().subscribe(value -> decodeSoon());
        session.decodingProperty().subscribe(value -> decodeSoon());
        session.shownProperty().subscribe(value -> classes.set(classes()));
        session.dataProperty().subscribe(value -> classes.set(classes()));
        session.dataProperty().subscribe(value -> decodeSoon());
        session.codesProperty().subscribe(this::survey);
        session.roundTripsProperty().subscribe(value -> decodeSoon());
    }

    private void survey(Codes codes) {
        if (codes == null || codes.count() == 0) {
            cloud.set(null);
            decodeSoon();
            return;
        }
        touchSomething(codes);
        surveying.submit(() -> new CodeCloud(codes), prepared -> {
            if (session.codesProperty().get() == codes) {
                cloud.set(prepared);
                decodeSoon();
            }
        });
    }

    /** There is always something to see under the decoder: the first image's code, until somebody touches. */
    private void touchSomething(Codes codes) {
        float[] touched = session.touchedCode();
        if (touched == null || touched.length != codes.dimension()) {
            session.touch(codes.code(0));
        }
    }

    private void decodeSoon() {
        if (!due) {
            due = true;
            nextFrame.execute(this::decode);
        }
    }

    private void decode() {
        due = false;
        LatentModel model = session.decodingProperty().get();
        Touch touch = session.touchProperty().get();
        if (model == null || touch == null || touch.code().length != model.latent()) {
            image.set(null);
            forget();
            return;
        }
        float[] pixels = new float[model.size()];
        model.decode(touch.code(), pixels);
        image.set(pixels);
        search(model, touch, pixels);
    }

    private void search(LatentModel model, Touch touch, float[] decoded) {
        float[] code = touch.code();
        CodeCloud known = cloud.get();
        Codes codes = session.codesProperty().get();
        if (known == null || codes == null || known.dimension() != code.length) {
            forget();
            return;
        }
        ImageSet images = session.testImages();
        RoundTrips trips = session.roundTripsProperty().get();
        searching.submit(() -> Near.to(code, decoded, NEIGHBOURS, known, trips, codes, model, images), near -> {
            if (session.codesProperty().get() == codes && session.decodingProperty().get() == model) {
                distance.set(near.distance());
                closeness.set(Closeness.of(near.distance(), touch.spot(), near.roundTrip()));
                session.touchedRoundTripProperty().set(near.roundTrip());
                neighbours.setAll(near.neighbours());
            }
        });
    }

    /** Names of the classes that the network can be told; none unless it is conditional. */
    private List<String> classes() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        int count = model == null ? 0 : model.classes();
        boolean named = data != null && data.test().classes().size() == count;
        return named ? data.test().classes() : IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private void forget() {
        closeness.set(Closeness.UNKNOWN);
        distance.set(Double.NaN);
        session.touchedRoundTripProperty().set(Double.NaN);
        neighbours.clear();
    }

    /** The decoded image, row by row; null if there is none. */
    public ReadOnlyObjectProperty<float[]> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** Of the images of the model shown; null without one. */
    public ImageShape shape() {
        LatentModel model = session.shownProperty().get();
        return model == null ? null : model.shape();
    }

    /** Names of the classes to choose from, for a network that is told what it decodes; otherwise empty. */
    public ReadOnlyObjectProperty<List<String>> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** The class that the network is told. */
    public IntegerProperty toldProperty() {
        return session.toldProperty();
    }

    /** The touched code; null if there is none. */
    public float[] code() {
        return session.touchedCode();
    }

    /** The touch that the code is of. */
    public ReadOnlyObjectProperty<Touch> touchProperty() {
        return session.touchProperty();
    }

    public ReadOnlyObjectProperty<Closeness> closenessProperty() {
        return closeness.getReadOnlyProperty();
    }

    /** Distance to the nearest test code, 1 being a usual one between neighbours; NaN if unknown. */
    public ReadOnlyDoubleProperty distanceProperty() {
        return distance.getReadOnlyProperty();
    }

    /** The share of the test images that come back nearer, see {@link RoundTrips#nearer}; NaN if unknown. */
    public ReadOnlyDoubleProperty roundTripProperty() {
        return session.touchedRoundTripProperty();
    }

    /** The nearest test images, the nearest first. */
    public ObservableList<Neighbour> neighbours() {
        return neighbours;
    }

    /** The name of the class that a neighbour is of; empty without labels. */
    public String className(Neighbour neighbour) {
        return session.className(neighbour.label());
    }

    /** Whether ink is black on white. */
    public BooleanProperty invertedProperty() {
        return inverted;
    }

    /** Whether pixels flow into each other. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /** Changes whenever {@link #low}, {@link #high} and {@link #mean} do. */
    public ReadOnlyObjectProperty<?> rangesProperty() {
        return cloud.getReadOnlyProperty();
    }

    /** The least value of a dimension among the test codes; always below {@link #high}. */
    public double low(int d) {
        return spans(d) ? cloud.get().low(d) : mean(d) - 1;
    }

    public double high(int d) {
        return spans(d) ? cloud.get().high(d) : mean(d) + 1;
    }

    public double mean(int d) {
        CodeCloud known = cloud.get();
        return known != null && d < known.dimension() ? known.mean(d) : 0;
    }

    private boolean spans(int d) {
        CodeCloud known = cloud.get();
        return known != null && d < known.dimension() && known.low(d) < known.high(d);
    }

    /** Moves the touched code along one dimension. */
    public void setValue(int d, double value) {
        float[] code = session.touchedCode();
        if (code != null && d < code.length && Double.isFinite(value) && code[d] != (float) value) {
            float[] moved = code.clone();
            moved[d] = (float) value;
            session.touch(moved);
        }
    }

    /** Puts the touched code in the middle of the data. */
    public void toMean() {
        float[] code = session.touchedCode();
        if (code != null) {
            float[] middle = new float[code.length];
            for (int d = 0; d < middle.length; d++) {
                middle[d] = (float) mean(d);
            }
            session.touch(middle);
        }
    }

    /** Puts a test image's code under the decoder. */
    public void touch(Neighbour neighbour) {
        Codes codes = session.codesProperty().get();
        if (codes != null && neighbour.index() < codes.count()) {
            session.toldProperty().set(Math.max(0, neighbour.label()));
            session.touch(codes.code(neighbour.index()));
        }
    }

    /** Shows on the map where a neighbour lies; null for none. */
    public void hover(Neighbour neighbour) {
        session.hoveredProperty().set(neighbour == null ? -1 : neighbour.index());
    }

    /** The touched code as text that any program reads: values with a comma and a space between. */
    public String codeText() {
        StringJoiner text = new StringJoiner(", ");
        for (float value : session.touchedCode()) {
            text.add(String.format(Locale.ROOT, "%.6g", value));
        }
        return text.toString();
    }

    /** Writes the decoded image, each pixel as a square of ten by ten. */
    public void savePicture(Path file) {
        try {
            PngFile.writeRow(file, List.of(image.get()), shape(), PICTURE_SCALE);
        } catch (Failure e) {
            session.failureProperty().set(e);
        }
    }
}
