package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** What is held out, and what is there to test by, leaves no trace in what is learned. */
class HeldOutTest {
    private static final Recipe RECIPE = Recipe.vanilla(List.of(6), 2).with(Recipe.BATCH, 16).with(Recipe.EPOCHS, 2)
            .with(Recipe.HELD_OUT, Set.of(2));

    private static ImageSet images(int count, long seed) {
        byte[] pixels = new byte[count * 16];
        new Random(seed).nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 4);
        }
        return new ImageSet("noise", ImageShape.square(4), pixels, labels, List.of());
    }

    /** The same images, those of one class all ink. */
    private static ImageSet inked(ImageSet images, int label) {
        byte[] pixels = images.pixels().clone();
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) == label) {
                Arrays.fill(pixels, i * 16, (i + 1) * 16, (byte) 255);
            }
        }
        return new ImageSet("noise", ImageShape.square(4), pixels, images.labels(), List.of());
    }

    private static TrainingResult train(Recipe recipe, ImageSet train, ImageSet test) {
        return new BuiltInTrainer().train(recipe, new DataSet("noise", train, test, "c0ffee"), null,
                TrainingListener.NONE, new TrainingControl());
    }

    @Test
    void imagesHeldOutAreNeitherTrainedNorValidatedOn() {
        ImageSet train = images(200, 1);
        TrainingResult plain = train(RECIPE, train, images(40, 2));
        TrainingResult other = train(RECIPE, inked(train, 2), images(40, 2));
        assertArrayEquals(plain.model().model().parameters(), other.model().model().parameters());
        assertEquals(plain.model().history().last().validationLoss(), other.model().history().last().validationLoss());
        TrainingResult seen = train(RECIPE, inked(train, 1), images(40, 2));
        assertFalse(Arrays.equals(plain.model().model().parameters(), seen.model().model().parameters()));
        assertEquals(150, plain.model().provenance().images());
    }

    @Test
    void testImagesAreNeverTrainedOn() {
        ImageSet train = images(200, 1);
        assertArrayEquals(train(RECIPE, train, images(40, 2)).model().model().parameters(),
                train(RECIPE, train, images(80, 3)).model().model().parameters());
    }

    @Test
    void theSplitLeavesThemOut() {
        ImageSet images = images(200, 1);
        Split split = Split.of(RECIPE, images);
        assertEquals(120, split.train().length);
        assertEquals(30, split.validation().length);
        assertTrue(Arrays.stream(split.train()).noneMatch(i -> images.label(i) == 2));
        assertTrue(Arrays.stream(split.validation()).noneMatch(i -> images.label(i) == 2));
    }

    @Test
    void nothingLeftOrNothingToTellByIsRefused() {
        Recipe all = RECIPE.with(Recipe.HELD_OUT, Set.of(0, 1, 2, 3));
        assertEquals("failure.training.heldOut",
                assertThrows(Failure.class, () -> train(all, images(40, 1), images(40, 2))).key());
        ImageSet bare = new ImageSet("bare", ImageShape.square(4), new byte[160], null, List.of());
        assertEquals("problem.heldOut.labels", assertThrows(Failure.class, () -> train(RECIPE, bare, bare)).key());
        assertEquals("problem.heldOut", RECIPE.with(Recipe.HELD_OUT, Set.of(-1)).problems().getFirst().key());
        assertEquals(List.of(3, 5), List.copyOf(RECIPE.with(Recipe.HELD_OUT, Set.of(5, 3)).heldOut()));
    }
}
