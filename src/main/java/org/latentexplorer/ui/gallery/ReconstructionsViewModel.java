package org.latentexplorer.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Session;

/** Test images and what the network makes of them. */
public final class ReconstructionsViewModel {
    /** Which images to show. */
    public enum Choice {
        ANY, BEST, WORST
    }

    /** What keeps images from being shown. */
    public enum State {
        READY, NO_MODEL, NO_DATA, OTHER_SIZE
    }

    private final Session session;
    private final Runner runner;
    private final Latest background;
    private final ObservableList<Reconstruction> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.ANY);
    private final ObjectProperty<Corruption> noise = new SimpleObjectProperty<>(Corruption.NONE);
    private final IntegerProperty count = new SimpleIntegerProperty(10);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper meanError = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<Job> ranking = new ReadOnlyObjectWrapper<>();
    private ErrorRanking ranked;
    private boolean asked;

    /**
     * @param runner     ranks the whole test set
     * @param background reconstructs the images shown
     */
    public ReconstructionsViewModel(Session session, Runner runner, Latest background) {
        this.session = session;
        this.runner = runner;
        this.background = background;
        session.shownProperty().subscribe(this::suggestNoise);
        session.shownProperty().subscribe(value -> rankAgain());
        noise.subscribe(value -> follow());
        session.dataProperty().subscribe(value -> rankAgain());
        session.trainingProperty().subscribe(value -> follow());
        choice.subscribe(value -> turnTo(0));
        count.subscribe(value -> follow());
    }

    /** A network that learned to remove noise is shown with the noise it knows. */
    private void suggestNoise(LatentModel before, LatentModel now) {
        Corruption known = now == null ? Corruption.NONE : now.recipe().family().corruption(now.recipe());
        Corruption knew = before == null ? Corruption.NONE : before.recipe().family().corruption(before.recipe());
        if (!known.equals(knew)) {
            noise.set(known);
        }
    }

    private void rankAgain() {
        ranked = null;
        follow();
    }

    private void follow() {
        state.set(judge());
        if (state.get() != State.READY) {
            columns.clear();
            meanError.set(Double.NaN);
            return;
        }
        if (choice.get() == Choice.ANY) {
            cancelRanking();
            show(anyImages());
        } else if (ranked != null) {
            show(ranked.images(choice.get() == Choice.WORST, page.get() * count.get(), count.get()));
        } else if (asked || session.trainingProperty().get() == Session.Training.IDLE) {
            rank();
        } else {
            // ranking ten thousand images after every epoch would slow training down: keep the images chosen
            show(columns.stream().mapToInt(Reconstruction::index).toArray());
        }
    }

    private State judge() {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        if (model == null) {
            return State.NO_MODEL;
        }
        if (data == null) {
            return State.NO_DATA;
        }
        boolean fits = data.test().shape().equals(model.shape());
        return fits ? State.READY : State.OTHER_SIZE;
    }

    private int[] anyImages() {
        int all = session.dataProperty().get().test().count();
        int wanted = Math.min(count.get(), all);
        if (page.get() == 0) {
            return IntStream.range(0, wanted).toArray();
        }
        return new Random(page.get()).ints(0, all).distinct().limit(wanted).toArray();
    }

    private void rank() {
        if (ranking.get() != null) {
            ranking.get().cancel();
        }
        LatentModel model = session.shownProperty().get();
        ImageSet images = session.dataProperty().get().test();
        ranking.set(runner.run("rank reconstructions", progress -> ErrorRanking.of(model, images, progress),
                done -> {
                    ranking.set(null);
                    ranked = done;
                    follow();
                }, failure -> {
                    ranking.set(null);
                    session.failureProperty().set(failure);
                }));
    }

    /** Stops ranking; the images stay as they are. */
    public void cancelRanking() {
        if (ranking.get() != null) {
            ranking.get().cancel();
            ranking.set(null);
        }
    }

    private void show(int[] images) {
        LatentModel model = session.shownProperty().get();
        ImageSet test = session.dataProperty().get().test();
        Corruption wanted = noise.get();
        background.submit(() -> reconstruct(model, test, images, wanted), made -> {
            if (session.shownProperty().get() == model && state.get() == State.READY) {
                columns.setAll(made);
                meanError.set(made.stream().mapToDouble(Reconstruction::error).average().orElse(Double.NaN));
            }
        });
    }

    /** The noise on an image is the same each time, so that a slider changes its strength and nothing else. */
    private static List<Reconstruction> reconstruct(LatentModel model, ImageSet test, int[] images, Corruption noise) {
        List<Reconstruction> made = new ArrayList<>();
        for (int index : images) {
            float[] original = new float[model.size()];
            float[] code = new float[model.latent()];
            float[] decoded = new float[model.size()];
            test.copy(index, original, 0);
            float[] seen = original.clone();
            noise.apply(seen, 0, seen.length, new SplittableRandom(index));
            LatentModel told = model.given(test.label(index));
            told.encode(seen, code);
            told.decode(code, decoded);
            double error = ErrorRanking.squaredError(original, 0, decoded, 0, original.length);
            made.add(new Reconstruction(index, test.label(index), original, noise.none() ? null : seen, code, decoded,
                    error));
        }
        return made;
    }

    /** The images shown, from left to right. */
    public ObservableList<Reconstruction> columns() {
        return columns;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The noise put on the images before they are encoded. */
    public ObjectProperty<Corruption> noiseProperty() {
        return noise;
    }

    /** How many images there is room for. */
    public IntegerProperty countProperty() {
        return count;
    }

    /** From 0; each page shows other images, the same ones whenever it is come back to. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Mean squared error of the images shown; NaN without any. */
    public ReadOnlyDoubleProperty meanErrorProperty() {
        return meanError.getReadOnlyProperty();
    }

    /** The ranking under way, or null. */
    public ReadOnlyObjectProperty<Job> rankingProperty() {
        return ranking.getReadOnlyProperty();
    }

    /** Of the images of the model shown. */
    public ImageShape shape() {
        return session.shownProperty().get().shape();
    }

    /** Shows other images. */
    public void next() {
        turnTo(page.get() + 1);
    }

    /** Shows the images before these. */
    public void back() {
        turnTo(Math.max(0, page.get() - 1));
    }

    private void turnTo(int number) {
        page.set(number);
        asked = true;
        follow();
        asked = false;
    }

    /** Puts an image's code under the decoder and shows where it lies. */
    public void pick(Reconstruction column) {
        session.toldProperty().set(Math.max(0, column.label()));
        session.touch(column.code().clone());
        session.hoveredProperty().set(session.testImages() == null ? -1 : column.index());
    }

    /** The name of the class that a column's image is of; empty without labels. */
    public String className(Reconstruction column) {
        return session.className(column.label());
    }
}
