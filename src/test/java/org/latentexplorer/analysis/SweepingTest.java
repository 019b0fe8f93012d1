package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

class SweepingTest {
    private static final Recipe RECIPE = Recipe.vanilla(List.of(8, 4), 2);
    private final List<DataSet> seen = new ArrayList<>();
    private final List<Recipe> recipes = new ArrayList<>();

    /** Remembers what it was given, and gives a model that needed none of it. */
    private final Trainer trainer = new Trainer() {
        @Override
        public String id() {
            return "remembering";
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            seen.add(data);
            recipes.add(recipe);
            listener.started(new Plane(), 2);
            for (int batch = 1; batch <= 2 && control.proceed(); batch++) {
                listener.batch(1, batch, 0.1, 100);
            }
            return new TrainingResult(new SavedModel(new Plane(), History.EMPTY, null, null, null), List.of(),
                    control.stopped() ? TrainingResult.End.STOPPED : TrainingResult.End.FINISHED, null);
        }
    };

    private static ImageSet images(int count, long seed) {
        byte[] pixels = new byte[2 * count];
        new Random(seed).nextBytes(pixels);
        return new ImageSet("pairs", new ImageShape(1, 1, 2), pixels, null, List.of());
    }

    private static final DataSet DATA = new DataSet("pairs", images(60, 1), images(20, 2), "c0ffee");

    @Test
    void everyValueIsTrainedWithAndWithoutRegularization() {
        List<Sweep> parts = new ArrayList<>();
        Regularization decay = new Regularization(0.01, 0, 0);
        Sweep sweep = Sweeping.byValidation(trainer, DATA, 30, 20).run(Sweep.Setting.WIDTH, List.of(50, 100), RECIPE,
                decay, false, Progress.NONE, parts::add);
        assertEquals(4, sweep.points().size());
        assertEquals(List.of(1, 2, 3, 4), parts.stream().map(p -> p.points().size()).toList());
        assertEquals(List.of(4, 2), recipes.getFirst().hidden());
        assertEquals(Regularization.NONE, recipes.getFirst().regularization());
        assertEquals(decay, recipes.get(1).regularization());
        assertTrue(sweep.points().get(1).regularized());
        assertNull(sweep.points().getFirst().components());
        assertEquals(30, sweep.learned());
        assertEquals(20, sweep.held());
    }

    /** No test image reaches the trainer's training part; with validation, not even the models' judges. */
    @Test
    void testImagesAreNeverLearnedFrom() {
        Sweeping.byTest(trainer, DATA).run(Sweep.Setting.LATENT, List.of(1), RECIPE, null, true, Progress.NONE, p -> { });
        assertEquals(DATA.train(), seen.getFirst().train());
        Sweeping.byValidation(trainer, DATA, 30, 30).run(Sweep.Setting.LATENT, List.of(1), RECIPE, null, false,
                Progress.NONE, p -> { });
        assertArrayEquals(DATA.train().slice(0, 30).pixels(), seen.getLast().train().pixels());
        assertArrayEquals(DATA.train().slice(30, 60).pixels(), seen.getLast().test().pixels());
        assertNotSame(DATA.test(), seen.getLast().test());
        recipes.forEach(r -> assertEquals(0, r.validation()));
    }

    @Test
    void settingsMakeRecipes() {
        assertEquals(List.of(16, 8), Sweep.Setting.WIDTH.at(RECIPE, 200).hidden());
        assertEquals(List.of(1, 1), Sweep.Setting.WIDTH.at(RECIPE, 1).hidden());
        assertEquals(List.of(8, 5, 3), Sweep.Setting.DEPTH.at(RECIPE, 3).hidden());
        assertEquals(List.of(), Sweep.Setting.DEPTH.at(RECIPE, 0).hidden());
        assertEquals(5, Sweep.Setting.LATENT.at(RECIPE, 5).latent());
        Recipe shallow = Recipe.vanilla(List.of(), 2);
        assertEquals("failure.analysis.hidden",
                assertThrows(Failure.class, () -> Sweep.Setting.WIDTH.at(shallow, 50)).key());
    }

    @Test
    void finishedModelsAreHeardOfBeforeItStops() {
        List<Sweep> parts = new ArrayList<>();
        Progress stop = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return parts.size() == 2;
            }
        };
        assertThrows(Cancelled.class, () -> Sweeping.byTest(trainer, DATA).run(Sweep.Setting.LATENT,
                List.of(1, 2, 3), RECIPE, null, false, stop, parts::add));
        assertEquals(List.of(1, 2), parts.getLast().points().stream().map(Sweep.Point::value).toList());
    }

    @Test
    void whatCannotBeTrainedIsToldBeforeAnythingIs() {
        assertThrows(Failure.class, () -> Sweeping.byTest(trainer, DATA).run(Sweep.Setting.LATENT, List.of(1, 0),
                RECIPE, null, false, Progress.NONE, p -> { }));
        assertEquals(List.of(), recipes);
        assertEquals("failure.analysis.few.learned",
                assertThrows(Failure.class, () -> Sweeping.byValidation(trainer, DATA, 50, 20)).key());
    }
}
