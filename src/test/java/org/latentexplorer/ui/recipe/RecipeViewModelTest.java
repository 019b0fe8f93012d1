package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class RecipeViewModelTest {
    private final Session session = new Session();
    private final RecipeViewModel viewModel = new RecipeViewModel(session, new FakeCatalog(), new ToyStore(),
            List.of(new Engine("built-in", Set.of()), new Engine("dl4j", Set.of("sparse"))), new Shown().runner());

    /** Never asked to train. */
    private record Engine(String id, Set<String> refused) implements Trainer {
        @Override
        public Problem problem(Recipe recipe) {
            return refused.contains(recipe.family().id())
                    ? new Problem("engine", "failure.dl4j.family", recipe.family().id()) : null;
        }

        @Override
        public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                    TrainingControl control) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatIsRightFlowsIntoTheRecipeAtOnce() {
        viewModel.fields().number(Recipe.LEARNING_RATE).textProperty().set("1e-2");
        viewModel.fields().number(Recipe.BATCH).textProperty().set(" 64 ");
        viewModel.fields().number(Recipe.VALIDATION).textProperty().set("0,25");
        viewModel.fields().choice(Recipe.LOSS).valueProperty().set(Loss.BCE);
        assertEquals(0.01, recipe().optimizer().learningRate());
        assertEquals(64, recipe().batch());
        assertEquals(0.25, recipe().validation());
        assertEquals(Loss.BCE, recipe().loss());
        assertEquals("1e-2", viewModel.fields().number(Recipe.LEARNING_RATE).textProperty().get(),
                "what was typed stays as typed");
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void whatIsWrongIsMarkedAndKeptAsTypedAndTheRecipeIsNotTouched() {
        for (String wrong : List.of("0", "9000", "two", "", "2.5", "99999999999999999999", "1e999", "NaN")) {
            viewModel.fields().number(Recipe.LATENT).textProperty().set(wrong);
            viewModel.fields().number(Recipe.EPOCHS).textProperty().set("7");
            assertNotNull(viewModel.fields().number(Recipe.LATENT).problemProperty().get(), wrong);
            assertTrue(viewModel.fields().number(Recipe.LATENT).problemProperty().get().text(Locale.ENGLISH).contains("from 1 to 8192"));
            assertEquals(wrong, viewModel.fields().number(Recipe.LATENT).textProperty().get());
            assertEquals(2, recipe().latent());
            assertFalse(session.recipeValidProperty().get());
        }
        viewModel.fields().number(Recipe.LATENT).textProperty().set("8192");
        assertNull(viewModel.fields().number(Recipe.LATENT).problemProperty().get());
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void settingsThatDoNotFitEachOtherAreMarkedAndRightAgainWhenOneChanges() {
        viewModel.fields().choice(Recipe.LOSS).valueProperty().set(Loss.BCE);
        viewModel.fields().choice(Recipe.OUTPUT).valueProperty().set(Activation.IDENTITY);
        assertEquals("problem.bce.output", viewModel.fields().choice(Recipe.LOSS).problemProperty().get().key());
        assertFalse(session.recipeValidProperty().get());
        viewModel.fields().choice(Recipe.LOSS).valueProperty().set(Loss.MSE);
        assertTrue(session.recipeValidProperty().get());

        viewModel.fields().number(Recipe.PATIENCE).textProperty().set("5");
        viewModel.fields().number(Recipe.VALIDATION).textProperty().set("0");
        assertEquals("problem.patience.validation",
                viewModel.fields().number(Recipe.PATIENCE).problemProperty().get().key());
        viewModel.fields().number(Recipe.VALIDATION).textProperty().set("0.1");
        assertNull(viewModel.fields().number(Recipe.PATIENCE).problemProperty().get());
    }

    @Test
    void aNumberIsTakenBackWholeAndNotDigitByDigit() {
        viewModel.fields().number(Recipe.BATCH).textProperty().set("1");
        viewModel.fields().number(Recipe.BATCH).textProperty().set("12");
        viewModel.fields().number(Recipe.BATCH).textProperty().set("128");
        viewModel.fields().number(Recipe.EPOCHS).textProperty().set("5");
        viewModel.undo();
        assertEquals(60, recipe().epochs());
        assertEquals(128, recipe().batch());
        viewModel.undo();
        assertEquals(Preset.DEEP_2D.recipe(), recipe());
        assertEquals("32", viewModel.fields().number(Recipe.BATCH).textProperty().get());
        assertTrue(viewModel.undoDisabledProperty().get());
        viewModel.redo();
        viewModel.redo();
        assertEquals(128, recipe().batch());
        assertEquals(5, recipe().epochs());
        assertTrue(viewModel.redoDisabledProperty().get());
    }

    @Test
    void undoFirstTakesBackWhatIsTypedAndWrong() {
        viewModel.fields().number(Recipe.BATCH).textProperty().set("64");
        viewModel.fields().number(Recipe.LATENT).textProperty().set("none");
        viewModel.undo();
        assertEquals("2", viewModel.fields().number(Recipe.LATENT).textProperty().get());
        assertEquals(64, recipe().batch());
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void aChangeFromThePresetIsToldAndCanBeReset() {
        assertFalse(viewModel.changedProperty().get());
        viewModel.fields().number(Recipe.LATENT).textProperty().set("x");
        assertTrue(viewModel.changedProperty().get());
        viewModel.fields().number(Recipe.LATENT).textProperty().set("3");
        assertTrue(viewModel.changedProperty().get());
        viewModel.reset();
        assertFalse(viewModel.changedProperty().get());
        assertEquals("2", viewModel.fields().number(Recipe.LATENT).textProperty().get());
        viewModel.undo();
        assertEquals(3, recipe().latent());
    }

    @Test
    void aPresetSetsEveryFieldAndUndoBringsTheFormerOneBack() {
        viewModel.choose(Preset.SHALLOW_32);
        assertEquals("32", viewModel.fields().number(Recipe.LATENT).textProperty().get());
        assertEquals(Loss.BCE, viewModel.fields().choice(Recipe.LOSS).valueProperty().get());
        assertEquals(Preset.SHALLOW_32.recipe(), recipe());
        viewModel.undo();
        assertEquals(Preset.DEEP_2D, viewModel.presetProperty().get());
        assertEquals(Preset.DEEP_2D.recipe(), recipe());
    }

    @Test
    void aRecipeSetElsewhereIsShown() {
        session.recipeProperty().set(Preset.SHALLOW_32.recipe());
        assertEquals(Preset.SHALLOW_32, viewModel.presetProperty().get());
        assertEquals("128", viewModel.fields().number(Recipe.BATCH).textProperty().get());
        assertFalse(viewModel.changedProperty().get());
    }

    @Test
    void whatAnEngineCannotTrainIsToldAtTheEngine() {
        ChoiceSetting<String> engine = viewModel.engine();
        assertEquals(List.of("built-in", "dl4j"), engine.options());
        viewModel.family().family().valueProperty().set(Family.of("sparse"));
        assertTrue(session.recipeValidProperty().get());
        engine.valueProperty().set("dl4j");
        assertEquals("dl4j", session.engineProperty().get());
        assertTrue(engine.problemProperty().get().text(Locale.ENGLISH).contains("not “sparse”"));
        assertFalse(session.recipeValidProperty().get());
        session.engineProperty().set("built-in");
        assertEquals("built-in", engine.valueProperty().get());
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void nothingIsTakenBackWhileARunIsUnderWay() {
        viewModel.fields().number(Recipe.BATCH).textProperty().set("64");
        session.trainingProperty().set(Session.Training.RUNNING);
        assertTrue(viewModel.lockedProperty().get());
        viewModel.undo();
        assertEquals(64, recipe().batch());
    }

    private Recipe recipe() {
        return session.recipeProperty().get();
    }
}
