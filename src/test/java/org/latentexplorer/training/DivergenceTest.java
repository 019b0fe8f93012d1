package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** A run with losses that are made up, to see which of them it calls divergence. */
class DivergenceTest {
    private static final int SIDE = 4;
    private static final ImageSet IMAGES = new ImageSet("blank", ImageShape.square(SIDE), new byte[10 * SIDE * SIDE],
            null,
            List.of());
    private static final DataSet DATA = new DataSet("blank", IMAGES, IMAGES, "none");
    private static final Recipe RECIPE = Recipe.vanilla(List.of(3), 2).with(Recipe.EPOCHS, 5).with(Recipe.BATCH, 10);

    /** Trains nothing; the loss of an epoch is what a function says. */
    private static final class Told extends EngineTrainer {
        private final IntToDoubleFunction loss;

        Told(IntToDoubleFunction loss) {
            this.loss = loss;
        }

        @Override
        public String id() {
            return "told";
        }

        @Override
        public Problem problem(Recipe recipe) {
            return null;
        }

        @Override
        protected String arithmetic() {
            return "none";
        }

        @Override
        protected Learner learner(Start start) {
            float[] parameters = new float[(int) start.network().parameterCount()];
            return new Learner() {
                @Override
                public double learn(int[] images, int from, int count, double epochs, RandomGenerator noise) {
                    return loss.applyAsDouble((int) epochs + 1);
                }

                @Override
                public double penalty() {
                    return 0;
                }

                @Override
                public double loss(int[] images, int from, int count, double epochs, RandomGenerator noise) {
                    return 0.1;
                }

                @Override
                public float[] parameters() {
                    return parameters.clone();
                }

                @Override
                public OptimizerState state(int epochs) {
                    return null;
                }
            };
        }
    }

    private static TrainingResult train(IntToDoubleFunction loss) {
        return new Told(loss).train(RECIPE, DATA, null, new TrainingListener() {
        }, new TrainingControl());
    }

    @Test
    void hugeFiniteLossIsDivergence() {
        TrainingResult result = train(epoch -> epoch < 3 ? 0.2 : 1e30);
        assertEquals(TrainingResult.End.DIVERGED, result.end());
        assertEquals("failure.training.grown", result.failure().key());
        assertEquals("The loss grew from 0.200 at the start to 1.00e+30 in epoch 3, so the run has diverged: lower the"
                + " learning rate (now 0.001) and train again; the last good epoch is kept.",
                result.failure().getMessage());
        assertEquals(2, result.model().history().epochs().size(), "what was good is kept");
    }

    @Test
    void lossThatIsNoNumberIsToldAsBefore() {
        assertEquals("failure.training.diverged", train(epoch -> epoch < 3 ? 0.2 : Double.NaN).failure().key());
        assertTrue(assertThrows(Failure.class, () -> train(epoch -> Double.POSITIVE_INFINITY)).key()
                .endsWith(".diverged.first"));
    }

    @Test
    void lossThatRisesAsLossesDoIsNone() {
        assertNull(train(epoch -> 0.05 * epoch * epoch * epoch).failure());
        assertNull(train(epoch -> epoch < 3 ? 1e-6 : 0.2).failure(), "from a perfect fit to none");
    }
}
