package org.latentexplorer.ui.recipe;

import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/**
 * What a network has to know of its images.
 *
 * @param classes how many there are; 0 without labels
 */
public record ImageKind(ImageShape shape, int classes) {
    /** While no data is there to tell: what most sets of digits are. */
    static final ImageKind USUAL = new ImageKind(ImageShape.square(28), 10);

    /** Of the data; while there is none, of what the model shown takes. */
    static ImageKind of(DataSet data, LatentModel shown) {
        if (data != null) {
            ImageSet images = data.train();
            return new ImageKind(images.shape(), images.classes().size());
        }
        return shown == null ? USUAL : new ImageKind(shown.shape(), USUAL.classes);
    }

    /** Numbers an image. */
    int size() {
        return shape.size();
    }

    List<Problem> problems(Recipe recipe) {
        return recipe.problems(shape, classes);
    }

    /** The recipe's network for such images. To be asked for only if there are no {@link #problems}. */
    NetworkSpec network(Recipe recipe) {
        return NetworkSpec.of(recipe, shape, classes);
    }
}
