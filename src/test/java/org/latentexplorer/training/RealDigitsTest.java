package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentexplorer.RealMnist;
import org.latentexplorer.data.synthetic.SyntheticDigits;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;

/** Short runs on digits: what must already be learned after two epochs. */
class RealDigitsTest {
    private static final Recipe RECIPE = Preset.DEEP_2D.recipe().with(Recipe.EPOCHS, 2);

    private static SavedModel train(DataSet data) {
        return new BuiltInTrainer().train(RECIPE, data, null, TrainingListener.NONE, new TrainingControl()).model();
    }

    @Test
    void learnsRealDigits() {
        History.Epoch last = train(RealMnist.require()).history().last();
        // the mean image alone gives 0.067; two epochs of the same network in PyTorch gave 0.046
        assertTrue(last.validationLoss() < 0.048, () -> "validation loss " + last.validationLoss());
    }

    @Test
    void twoNumbersTellDrawnDigitsApart() {
        ImageSet train = SyntheticDigits.generate(20_000, 1);
        ImageSet test = SyntheticDigits.generate(1_000, 2);
        SavedModel model = train(new DataSet("synthetic", train, test, ""));
        double sameAtOnce = neighboursOfTheSameDigit(model, test);
        // one in ten by chance
        assertTrue(sameAtOnce > 0.4, () -> "share of neighbours with the same digit: " + sameAtOnce);
    }

    /** Share of images whose nearest other code belongs to the same digit. */
    private static double neighboursOfTheSameDigit(SavedModel model, ImageSet images) {
        var codes = model.model().encode(images, Progress.NONE);
        int same = 0;
        for (int i = 0; i < codes.count(); i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < codes.count(); j++) {
                double distance = Math.hypot(codes.at(i, 0) - codes.at(j, 0), codes.at(i, 1) - codes.at(j, 1));
                if (j != i && distance < least) {
                    least = distance;
                    nearest = j;
                }
            }
            same += codes.label(nearest) == codes.label(i) ? 1 : 0;
        }
        return (double) same / codes.count();
    }
}
