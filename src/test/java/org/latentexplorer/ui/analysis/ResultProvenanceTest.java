package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

/** What a footnote says is of the network that was measured, whatever the recipe had planned. */
class ResultProvenanceTest {
    private final Session session = new Session();
    private final DataSet data = Toys.data(20, Toys.CHECKSUM);

    private TrainingResult train(int planned, int stopAfter, int patience) {
        Recipe recipe = Recipe.vanilla(List.of(4), 2).with(Recipe.EPOCHS, planned).with(Recipe.BATCH, 20)
                .with(Recipe.PATIENCE, patience);
        TrainingControl control = new TrainingControl();
        TrainingResult result = new BuiltInTrainer().train(recipe, data, null, new TrainingListener() {
            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                if (epoch.number() == stopAfter) {
                    control.stop();
                }
            }
        }, control);
        session.dataProperty().set(data);
        session.snapshots().setAll(result.snapshots());
        session.historyProperty().set(result.model().history());
        session.snapshots().setAll(result.snapshots());
        session.modelProperty().set(result.model());
        Showing.show(session, result.model().model(), result.model().model().encode(data.test(), Progress.NONE));
        return result;
    }

    private String line() {
        return ResultProvenance.ofModel(session).line();
    }

    @Test
    void aRunThatEndedAsPlannedSaysItsEpochs() {
        train(20, 0, 0);
        assertEquals("Data: toy · Vanilla · 784–4–2 · 20 epochs · seed 0", line());
    }

    @Test
    void withTheSliderBackItIsTheEpochLookedAt() {
        TrainingResult run = train(20, 0, 0);
        LatentModel sixth = run.snapshots().get(6);
        Showing.lookBack(session, sixth, sixth.encode(data.test(), Progress.NONE));
        assertEquals("Data: toy · Vanilla · 784–4–2 · epoch 6 of 20 · seed 0", line());
        LatentModel initial = run.snapshots().getFirst();
        Showing.lookBack(session, initial, initial.encode(data.test(), Progress.NONE));
        assertTrue(line().contains(" · no whole epoch of 20 · "), line());
        // not by the window's language: windows of other tests may hear of it, on the wrong thread
        assertEquals("에포크 6/20", Messages.text(Locale.KOREAN, "epochs.reached", 6, 20));
    }

    @Test
    void afterAStopItIsTheEpochReached() {
        train(5000, 3, 0);
        assertTrue(line().contains(" · epoch 3 of 5,000 · "), line());
    }

    @Test
    void afterAnEarlyEndItIsTheBestEpoch() {
        TrainingResult run = train(5000, 40, 2);
        int best = run.model().history().last().number();
        assertTrue(line().contains(" · epoch " + best + " of 5,000 · "), line());
    }

    @Test
    void aConditionalNetworkToldAClassIsAsOld() {
        Recipe recipe = Recipe.vanilla(List.of(4), 2)
                .with(Recipe.FAMILY, org.latentexplorer.model.Family.of("conditional"))
                .with(Recipe.EPOCHS, 2);
        LatentModel model = new BuiltInTrainer().train(recipe, data, null, TrainingListener.NONE,
                new TrainingControl()).model().model();
        assertEquals(2, model.given(3).epochs());
    }

    @Test
    void ofModelsThatMayEndEarlyItIsTheMost() {
        session.dataProperty().set(data);
        Recipe recipe = Recipe.vanilla(List.of(4), 2).with(Recipe.EPOCHS, 30).with(Recipe.PATIENCE, 3);
        assertEquals("Data: toy · Vanilla · 784–4–2 · up to 30 epochs · seed 0",
                ResultProvenance.ofRecipe(session, recipe).line());
        assertEquals("Data: toy · Vanilla · 784–4–2 · 30 epochs · seed 0",
                ResultProvenance.ofRecipe(session, Sweep.trained(recipe)).line());
        LatentModel trained = train(30, 4, 0).model().model();
        assertEquals("Data: toy · Vanilla · 784–4–2 · epoch 4 of 30 · seed 0",
                ResultProvenance.ofRecipe(session, recipe).trained(trained).line(),
                "once there is only one, and it is known");
    }

    @Test
    void otherDataThanTheModelsIsSaid() {
        TrainingResult run = train(20, 0, 0);
        SavedModel saved = run.model();
        session.modelProperty().set(new SavedModel(saved.model(), saved.history(), new Provenance("x", Instant.EPOCH,
                "MNIST", "c0ffee", 1200, "built-in", ""), null, null));
        assertTrue(line().startsWith("Data: toy · model trained on other data: MNIST (1,200 images) · "), line());
        session.trainingProperty().set(Session.Training.RUNNING);
        assertFalse(line().contains("MNIST"), "what a run shows was learned from what is loaded");
    }
}
