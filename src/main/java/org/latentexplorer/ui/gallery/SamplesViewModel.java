package org.latentexplorer.ui.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.common.CodesTable;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.PngFile;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;

/** The codes dropped on the map, and what they are decoded to. */
public final class SamplesViewModel {
    private static final int PICTURE_SCALE = 4;

    private final Session session;
    private final Executor nextFrame;
    private final Latest background;
    private final ObservableList<float[]> images = FXCollections.observableArrayList();
    private final IntegerProperty drawn = new SimpleIntegerProperty(10);
    private final BooleanProperty tool;
    private long seed;
    private boolean due;

    /**
     * @param nextFrame  runs tasks with the next frame
     * @param background draws random samples
     */
    public SamplesViewModel(Session session, Executor nextFrame, Latest background) {
        this.session = session;
        this.tool = session.inHand(MapTool.SAMPLE);
        this.nextFrame = nextFrame;
        this.background = background;
        session.samples().addListener((ListChangeListener<float[]>) change -> decodeSoon());
        session.decodingProperty().subscribe(network -> decodeSoon());
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
        if (model == null) {
            images.clear();
            return;
        }
        List<float[]> decoded = new ArrayList<>();
        for (float[] code : session.samples()) {
            float[] image = new float[model.size()];
            model.decode(code, image);
            decoded.add(image);
        }
        images.setAll(decoded);
    }

    /** The decodings, in the order of the samples. */
    public ObservableList<float[]> images() {
        return images;
    }

    /** Of the images of the model shown. */
    public ImageShape shape() {
        return session.shownProperty().get().shape();
    }

    public BooleanProperty toolProperty() {
        return tool;
    }

    public BooleanBinding emptyProperty() {
        return Bindings.isEmpty(images);
    }

    /** Whether there are codes to draw from the spread of. */
    public BooleanBinding drawableProperty() {
        return session.codesProperty().isNotNull();
    }

    /** The changes of the samples among all that a person did. */
    Undo steps() {
        return session.samplesUndo();
    }

    /** How many samples are drawn at once. */
    public IntegerProperty drawnProperty() {
        return drawn;
    }

    /**
     * Adds {@link #drawnProperty()} samples from the spread of the data's codes; each time others, the same ones at each
     * start.
     */
    public void addRandom() {
        int count = drawn.get();
        Codes codes = session.codesProperty().get();
        LatentModel model = session.shownProperty().get();
        long drawing = seed++;
        background.submit(() -> Scatter.draw(codes, count, model.recipe().code(), drawing), found -> {
            LatentModel now = session.shownProperty().get();
            if (now != null && now.latent() == codes.dimension()) {
                session.samples().addAll(found);
            }
        });
    }

    /** Whether codes are known to come from the standard normal distribution, so that one can draw from it. */
    public ObservableValue<Boolean> priorKnownProperty() {
        return session.shownProperty().map(network -> network.recipe().family().gaussian()).orElse(false);
    }

    /** Adds {@link #drawnProperty()} samples from the prior; each time others, the same ones at each start. */
    public void addFromPrior() {
        int count = drawn.get();
        LatentModel model = session.shownProperty().get();
        Random random = new Random(seed++);
        List<float[]> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] code = new float[model.latent()];
            for (int axis = 0; axis < code.length; axis++) {
                code[axis] = (float) random.nextGaussian();
            }
            found.add(code);
        }
        session.samples().addAll(found);
    }

    /** Removes one sample; those behind it move up. */
    public void remove(int sample) {
        if (sample >= 0 && sample < session.samples().size()) {
            session.samples().remove(sample);
        }
    }

    public void clear() {
        if (!session.samples().isEmpty()) {
            session.samples().clear();
        }
    }

    /** Puts a sample under the decoder. */
    public void touch(int sample) {
        if (sample >= 0 && sample < session.samples().size()) {
            session.touch(session.samples().get(sample).clone());
        }
    }

    /** Writes the row as one picture. */
    public void savePicture(Path file) {
        try {
            PngFile.writeRow(file, images, shape(), PICTURE_SCALE);
        } catch (Failure e) {
            session.failureProperty().set(e);
        }
    }

    /** Writes the codes with their numbers on the map; labelled with the class that a conditional network is told. */
    public void exportCsv(Path file) {
        LatentModel model = session.shownProperty().get();
        int label = model != null && model.classes() > 0 ? session.toldProperty().get() : -1;
        List<float[]> samples = session.samples();
        CodesTable table = new CodesTable(samples.getFirst().length);
        for (int i = 0; i < samples.size(); i++) {
            table.add(i + 1, label, samples.get(i));
        }
        try {
            table.write(file);
        } catch (Failure e) {
            session.failureProperty().set(e);
        }
    }
}
