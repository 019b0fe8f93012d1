package org.latentexplorer.ui.selection;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.CodesTable;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Selector;
import org.latentexplorer.ui.session.Session;

/** The test images singled out: each with its reconstruction, and what they have in common. */
public final class SelectionViewModel {
    /** Decoding more after each epoch would slow training down. */
    private static final int WHILE_TRAINING = 1_000;
    /** Images that are put into one picture. */
    static final int PICTURED = 1_000;

    private final Session session;
    private final Executor nextFrame;
    private final Runner runner;
    private final Latest background;
    private final Selector selector;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NOTHING);
    private final ReadOnlyDoubleWrapper meanError = new ReadOnlyDoubleWrapper(Double.NaN);
    private Job measuring;
    private boolean due;

    /**
     * What the tray shows, all of it of one moment.
     *
     * @param images numbers of test images, ascending
     * @param codes  of the whole test set; null if there are none
     * @param set    the test set; null if it is not loaded
     * @param model  decodes the codes; null if it takes others
     */
    record Shown(int[] images, Codes codes, ImageSet set, LatentModel model) {
        static final Shown NOTHING = new Shown(new int[0], null, null, null);
    }

    /**
     * @param nextFrame  runs tasks with the next frame
     * @param runner     measures errors
     * @param background works out means
     * @param selecting  selects among very many codes
     */
    public SelectionViewModel(Session session, Executor nextFrame, Runner runner, Latest background, Latest selecting) {
        this.session = session;
        this.nextFrame = nextFrame;
        this.runner = runner;
        this.background = background;
        this.selector = new Selector(session, selecting);
        session.selectionProperty().subscribe(value -> followSoon());
        session.codesProperty().subscribe(value -> followSoon());
        session.shownProperty().subscribe(value -> followSoon());
        session.dataProperty().subscribe(value -> followSoon());
        session.trainingProperty().subscribe(value -> followSoon());
        active.subscribe(value -> followSoon());
    }

    private void followSoon() {
        if (!due) {
            due = true;
            nextFrame.execute(this::follow);
        }
    }

    private void follow() {
        due = false;
        if (measuring != null) {
            measuring.cancel();
            measuring = null;
        }
        Shown now = active.get() ? look() : Shown.NOTHING;
        if (now.images().length == 0) {
            meanError.set(Double.NaN);
            summary.set(Summary.NOTHING);
        }
        shown.set(now);
        if (now.images().length > 0) {
            summarize(now);
            measure(now);
        }
    }

    private Shown look() {
        Selection selection = session.selectionProperty().get();
        Codes codes = session.codesProperty().get();
        LatentModel model = session.shownProperty().get();
        if (selection.isEmpty() || codes == null) {
            return Shown.NOTHING;
        }
        int[] images = Arrays.stream(selection.images()).filter(image -> image < codes.count()).toArray();
        boolean fits = model != null && model.latent() == codes.dimension();
        return new Shown(images, codes, session.testImages(), fits ? model : null);
    }

    private void summarize(Shown of) {
        LatentModel told = of.model() == null ? null : session.decodingProperty().get();
        IntFunction<String> names = session::className;
        String[] known = new String[256];
        Arrays.setAll(known, names);
        background.submit(() -> Summary.of(of.images(), of.codes(), of.set(), told, i -> known[i]), made -> {
            if (shown.get() == of) {
                summary.set(made);
            }
        });
    }

    private void measure(Shown of) {
        boolean training = session.trainingProperty().get() == Session.Training.RUNNING;
        if (of.model() == null || of.set() == null || training && of.images().length > WHILE_TRAINING) {
            meanError.set(Double.NaN);
            return;
        }
        measuring = runner.run("measure selection",
                progress -> MeanError.of(of.images(), of.codes(), of.set(), of.model(), progress),
                meanError::set, session.failureProperty()::set);
    }

    /** Whether anybody looks; nothing is worked out otherwise. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** What is to be seen. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Mean squared error of a pixel over the images selected; NaN while it is not known. */
    public ReadOnlyDoubleProperty meanErrorProperty() {
        return meanError.getReadOnlyProperty();
    }

    /** What a test image is decoded to; null if that is not known. */
    float[] decoded(int image) {
        Shown now = shown.get();
        if (now.model() == null) {
            return null;
        }
        float[] pixels = new float[now.model().size()];
        now.model().given(now.codes().label(image)).decode(now.codes().code(image), pixels);
        return pixels;
    }

    /** A test image itself; null if it is not loaded. */
    float[] original(int image) {
        Shown now = shown.get();
        if (now.set() == null) {
            return null;
        }
        float[] pixels = new float[now.set().size()];
        now.set().copy(image, pixels, 0);
        return pixels;
    }

    /** Of the images; null if there is neither data nor a model. */
    ImageShape shape() {
        Shown now = shown.get();
        return now.set() != null ? now.set().shape() : now.model() != null ? now.model().shape() : null;
    }

    /** The name of the class of a test image; empty without labels. */
    String className(int image) {
        Codes codes = shown.get().codes();
        return codes == null ? "" : session.className(codes.label(image));
    }

    /** Whether the ground is dark. */
    BooleanProperty darkProperty() {
        return session.darkProperty();
    }

    /** The test image under the pointer, here or on the map; -1 for none. */
    ReadOnlyIntegerProperty hoveredProperty() {
        return session.hoveredProperty();
    }

    /** Shows on the map where a test image's code lies; -1 for none. */
    public void hover(int image) {
        session.hoveredProperty().set(image);
    }

    /** Puts a test image's code under the decoder. */
    public void touch(int image) {
        Codes codes = session.codesProperty().get();
        if (codes != null && image < codes.count()) {
            session.toldProperty().set(Math.max(0, codes.label(image)));
            session.touch(codes.code(image));
        }
    }

    /** Puts the mean of the codes selected under the decoder. */
    public void touchMean() {
        if (summary.get().meanCode() != null) {
            session.touch(summary.get().meanCode().clone());
        }
    }

    /** How many neighbours to select at once. */
    public IntegerProperty neighboursProperty() {
        return session.neighboursProperty();
    }

    /** Selects those nearest to a test image in the latent space, itself among them. */
    public void selectNeighbours(int image) {
        Codes codes = session.codesProperty().get();
        if (codes != null && image < codes.count()) {
            selector.nearest(codes.code(image), neighboursProperty().get(), Selector.How.REPLACE);
        }
    }

    /** Selects those nearest to the touched code in the latent space. */
    public void selectNeighboursOfTouched() {
        selector.nearest(session.touchedCode(), neighboursProperty().get(), Selector.How.REPLACE);
    }

    public void selectAll() {
        selector.all();
    }

    public void invert() {
        selector.invert();
    }

    public void clear() {
        selector.none();
    }

    /** Takes one image out of the selection. */
    public void remove(int image) {
        selector.one(image, Selector.How.TAKE_AWAY);
    }

    /** Numbers (of test images), labels and codes of those selected. */
    CodesTable table() {
        Shown now = shown.get();
        CodesTable table = new CodesTable(now.codes().dimension());
        for (int image : now.images()) {
            table.add(image, now.codes().label(image), now.codes().code(image));
        }
        return table;
    }

    /** Writes {@link #table()} into a file. */
    public void exportCsv(Path file) {
        try {
            table().write(file);
        } catch (Failure e) {
            session.failureProperty().set(e);
        }
    }

    /** The first {@value #PICTURED} images selected beside their reconstructions; null if there is nothing to see. */
    Mosaic picture() {
        Shown now = shown.get();
        int count = Math.min(PICTURED, now.images().length);
        int parts = (now.set() == null ? 0 : 1) + (now.model() == null ? 0 : 1);
        if (count == 0 || parts == 0) {
            return null;
        }
        Mosaic mosaic = new Mosaic(count, parts, shape());
        for (int i = 0; i < count; i++) {
            if (now.set() != null) {
                mosaic.put(i, 0, original(now.images()[i]));
            }
            if (now.model() != null) {
                mosaic.put(i, parts - 1, decoded(now.images()[i]));
            }
        }
        return mosaic;
    }
}
