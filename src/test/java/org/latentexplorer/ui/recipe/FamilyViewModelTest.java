package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class FamilyViewModelTest {
    private final Session session = new Session();
    private final RecipeViewModel viewModel = new RecipeViewModel(session, new FakeCatalog(), new ToyStore(),
            List.of(), new Shown().runner());
    private final FamilyViewModel family = viewModel.family();

    static List<Family> all() {
        return Family.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void choosingAnyFamilySuitsTheRecipeAndGivesAFieldForEachHyperparameter(Family chosen) {
        Recipe before = recipe();
        family.family().valueProperty().set(chosen);
        assertEquals(chosen.suit(before.with(Recipe.FAMILY, chosen)), recipe());
        assertTrue(session.recipeValidProperty().get());
        assertEquals(chosen.hyperparameters().stream().map(Hyperparameter::id).toList(),
                family.added(chosen).stream().map(Setting::name).toList());
        for (int i = 0; i < chosen.hyperparameters().size(); i++) {
            Hyperparameter<?> hyperparameter = chosen.hyperparameters().get(i);
            if (family.added(chosen).get(i) instanceof NumberSetting number) {
                number.textProperty().set("100000");
                assertNotNull(number.problemProperty().get(), hyperparameter.id());
                assertFalse(session.recipeValidProperty().get());
                viewModel.undo();
                assertTrue(session.recipeValidProperty().get());
            }
        }
        while (!viewModel.undoDisabledProperty().get()) {
            viewModel.undo();
        }
        assertEquals(before, recipe());
        assertEquals(before.family(), family.family().valueProperty().get());
    }

    @Test
    void aHyperparameterFlowsIntoTheRecipeAndIsRefusedInWords() {
        choose("sparse");
        NumberSetting target = number("target");
        assertEquals("0.05", target.textProperty().get());
        target.textProperty().set("0.1");
        assertEquals(0.1, recipe().familyValues().number("target"));
        target.textProperty().set("1");
        assertEquals("A number between 0 and 1, but neither of these, belongs here.",
                target.problemProperty().get().text(Locale.ENGLISH));
        assertEquals(0.1, recipe().familyValues().number("target"));
        assertFalse(session.recipeValidProperty().get());
    }

    @Test
    void aChoiceBringsWhatItNeeds() {
        choose("sparse");
        assertEquals(Activation.SIGMOID, recipe().code());
        ChoiceSetting<String> penalty = choice("penalty");
        penalty.valueProperty().set("l1");
        viewModel.fields().choice(Recipe.CODE).valueProperty().set(Activation.RELU);
        assertTrue(session.recipeValidProperty().get());
        penalty.valueProperty().set("kl");
        assertEquals(Activation.SIGMOID, recipe().code());
        viewModel.fields().choice(Recipe.CODE).valueProperty().set(Activation.RELU);
        assertEquals("problem.sparse.code", viewModel.fields().choice(Recipe.CODE).problemProperty().get().key());
    }

    @Test
    void whatWasTypedWrongForOneFamilyIsForgottenWithIt() {
        choose("sparse");
        number("target").textProperty().set("none");
        assertFalse(session.recipeValidProperty().get());
        choose("vanilla");
        assertTrue(session.recipeValidProperty().get());
        choose("sparse");
        assertTrue(session.recipeValidProperty().get());
        assertEquals("0.05", number("target").textProperty().get());
    }

    @Test
    void aConditionalNetworkNeedsLabels() {
        session.dataProperty().set(images(new byte[10]));
        choose("conditional");
        assertTrue(session.recipeValidProperty().get());
        session.dataProperty().set(images(null));
        assertFalse(session.recipeValidProperty().get());
        assertTrue(family.family().problemProperty().get().text(Locale.ENGLISH).contains("have no labels"));
        session.dataProperty().set(images(new byte[10]));
        assertNull(family.family().problemProperty().get());
    }

    private static DataSet images(byte[] labels) {
        ImageSet images = new ImageSet("some", ImageShape.square(28), new byte[10 * 784], labels, List.of());
        return new DataSet("some", images, images, "some");
    }

    @Test
    void rangeAndRegularizationAreSettingsLikeOthers() {
        viewModel.fields().choice(Recipe.RANGE).valueProperty().set(PixelRange.SIGNED);
        assertTrue(viewModel.fields().choice(Recipe.OUTPUT).problemProperty().get().text(Locale.ENGLISH).contains("never reach"));
        viewModel.fields().choice(Recipe.OUTPUT).valueProperty().set(Activation.TANH);
        assertTrue(session.recipeValidProperty().get());
        viewModel.fields().number(Recipe.L2).textProperty().set("1e-4");
        viewModel.fields().number(Recipe.L1).textProperty().set("0.00001");
        viewModel.fields().number(Recipe.DROPOUT).textProperty().set("0.2");
        assertEquals(new Regularization(1e-4, 1e-5, 0.2), recipe().regularization());
        viewModel.fields().number(Recipe.DROPOUT).textProperty().set("1");
        assertEquals("problem.dropout", viewModel.fields().number(Recipe.DROPOUT).problemProperty().get().key());
        viewModel.undo();
        viewModel.undo();
        assertEquals(new Regularization(1e-4, 1e-5, 0), recipe().regularization());
    }

    private void choose(String id) {
        family.family().valueProperty().set(Family.of(id));
    }

    private Setting added(String name) {
        return family.added(recipe().family()).stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private NumberSetting number(String name) {
        return (NumberSetting) added(name);
    }

    @SuppressWarnings("unchecked")
    private ChoiceSetting<String> choice(String name) {
        return (ChoiceSetting<String>) added(name);
    }

    private Recipe recipe() {
        return session.recipeProperty().get();
    }
}
