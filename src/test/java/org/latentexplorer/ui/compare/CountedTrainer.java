package org.latentexplorer.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** Learns nothing; each epoch needs a permit. The mark of a network is the number of its epochs. */
final class CountedTrainer implements Trainer {
    final Semaphore permits = new Semaphore(1_000_000);
    final List<Recipe> trained = new ArrayList<>();
    volatile RuntimeException failure;

    /** Five images of two classes, each with a grey of its own. */
    static DataSet data() {
        byte[] pixels = new byte[5 * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (51 * (i / 4));
        }
        ImageSet images = new ImageSet("tiny", ImageShape.square(2), pixels, new byte[]{0, 0, 1, 1, 1}, List.of());
        return new DataSet("tiny", images, images, "0");
    }

    @Override
    public String id() {
        return "counted";
    }

    @Override
    public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                TrainingControl control) {
        trained.add(recipe);
        if (failure != null) {
            throw failure;
        }
        LatentModel model = new MarkModel(recipe, 0);
        listener.started(model, 1);
        History history = History.EMPTY;
        for (int epoch = 1; epoch <= recipe.epochs(); epoch++) {
            while (!permits.tryAcquire()) {
                if (!control.proceed()) {
                    return result(model, history, TrainingResult.End.STOPPED);
                }
                Thread.onSpinWait();
            }
            model = new MarkModel(recipe, epoch);
            History.Epoch figures = new History.Epoch(epoch, 3.0 / epoch, 1.0 / epoch, Double.NaN, 1, 5);
            history = history.plus(figures);
            listener.batch(epoch, 1, 3.0 / epoch, 5);
            listener.epoch(figures, model);
        }
        return result(model, history, TrainingResult.End.FINISHED);
    }

    private static TrainingResult result(LatentModel model, History history, TrainingResult.End end) {
        return new TrainingResult(new SavedModel(model, history, null, null, null), List.of(), end, null);
    }
}
