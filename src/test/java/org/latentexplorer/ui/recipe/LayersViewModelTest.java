package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class LayersViewModelTest {
    private final Session session = new Session();
    private final RecipeViewModel viewModel = new RecipeViewModel(session, new FakeCatalog(), new ToyStore(),
            List.of(), new Shown().runner());
    private final LayersViewModel layers = viewModel.layers();

    @Test
    void typingAWidthChangesTheLayerSelected() {
        layers.selectedProperty().set(1);
        assertEquals("64", layers.width().textProperty().get());
        layers.width().textProperty().set("96");
        assertEquals(List.of(128, 96, 16), hidden());
        layers.width().textProperty().set("0");
        assertEquals(List.of(128, 96, 16), hidden());
        assertTrue(layers.width().problemProperty().get().text(Locale.ENGLISH).contains("from 1 to 8192"));
        layers.selectedProperty().set(2);
        assertEquals("16", layers.width().textProperty().get());
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void theBottleneckIsTheLatentSize() {
        layers.selectedProperty().set(layers.bottleneck());
        layers.width().textProperty().set("5");
        assertEquals(5, session.recipeProperty().get().latent());
        assertEquals("5", viewModel.fields().number(Recipe.LATENT).textProperty().get());
        viewModel.fields().number(Recipe.LATENT).textProperty().set("7");
        assertEquals("7", layers.width().textProperty().get());
    }

    @Test
    void aLayerInsertedKeepsTheFunnelsShapeAndIsSelected() {
        layers.insert(0);
        assertEquals(List.of(320, 128, 64, 16), hidden());
        assertEquals(0, layers.selectedProperty().get());
        layers.insert(4);
        assertEquals(List.of(320, 128, 64, 16, 6), hidden());
        viewModel.undo();
        viewModel.undo();
        assertEquals(List.of(128, 64, 16), hidden());
    }

    @Test
    void thereIsAnEndToInserting() {
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.HIDDEN, Collections.nCopies(12, 9)));
        assertFalse(layers.canInsert(0));
        layers.insert(0);
        assertEquals(12, hidden().size());
        layers.selectedProperty().set(11);
        layers.width().textProperty().set("10000");
        assertEquals("problem.layers.width", layers.width().problemProperty().get().key());
    }

    @Test
    void aLayerIsRemovedButNeverTheBottleneck() {
        layers.remove(1);
        assertEquals(List.of(128, 16), hidden());
        layers.remove(layers.bottleneck());
        assertEquals(List.of(128, 16), hidden());
        layers.selectedProperty().set(2);
        layers.remove(0);
        layers.remove(0);
        assertEquals(List.of(), hidden());
        assertEquals(0, layers.selectedProperty().get(), "the selection follows to the bottleneck");
        viewModel.undo();
        assertEquals(List.of(16), hidden());
    }

    @Test
    void aDragIsOneStepBack() {
        layers.resize(0, 130);
        layers.resize(0, 140);
        layers.resize(0, 1_000_000);
        layers.done();
        assertEquals(8192, hidden().getFirst());
        viewModel.undo();
        assertEquals(128, hidden().getFirst());
    }

    @Test
    void heightsAndWidthsAreEachOthersInverse() {
        PictureScale scale = new PictureScale(8, 100, 784);
        assertEquals(8, scale.height(1));
        assertEquals(100, scale.height(784), 1e-9);
        for (int width : new int[]{1, 2, 10, 16, 64, 128, 256, 512, 784}) {
            assertEquals(width, scale.width(scale.height(width)), width > 100 ? 8 : 0);
        }
        assertEquals(8192, scale.width(100_000));
        assertEquals(1, scale.width(-50));
    }

    @Test
    void convolutionsComeBeforeAllDenseLayers() {
        assertTrue(layers.canConvolve(0));
        assertFalse(layers.canConvolve(1), "there is a dense layer before");
        layers.convolve(0);
        assertEquals("[32x3/2]", convolutions(), "half of 28 pixels is 14");
        assertEquals(0, layers.selectedProperty().get());
        layers.convolve(1);
        assertEquals("[32x3/2, 64x3/2]", convolutions());
        layers.convolve(2);
        assertEquals("[32x3/2, 64x3/2, 64x3]", convolutions(), "7 pixels cannot be halved");
        layers.convolve(0);
        assertEquals("[32x3, 32x3/2, 64x3/2, 64x3]", convolutions(), "nor could what comes behind");
        assertFalse(layers.canInsert(2));
        layers.insert(4);
        assertEquals(List.of(640, 128, 64, 16), hidden(), "between 64 maps of 7×7 and 128");
        viewModel.undo();
        layers.remove(1);
        assertEquals("[32x3, 64x3/2, 64x3]", convolutions());
        assertEquals(6, layers.bottleneck());
    }

    @Test
    void theConvolutionSelectedIsChangedByItsFieldsAndByDragging() {
        layers.convolve(0);
        layers.convolve(1);
        layers.filters().textProperty().set("48");
        layers.kernel().textProperty().set("5");
        layers.resize(0, 20);
        layers.done();
        assertEquals("[20x3/2, 48x5/2]", convolutions());
        layers.selectedProperty().set(0);
        assertEquals("20", layers.filters().textProperty().get());
        assertEquals("3", layers.kernel().textProperty().get());
        layers.kernel().textProperty().set("0");
        assertEquals("problem.convolution.kernel", layers.kernel().problemProperty().get().key());
        assertEquals("[20x3/2, 48x5/2]", convolutions());
        layers.selectedProperty().set(3);
        assertTrue(session.recipeValidProperty().get());
    }

    @Test
    void whatDoesNotFitTheImagesIsToldAtItsFieldAndMarked() {
        layers.convolve(0);
        layers.convolve(1);
        layers.convolve(2);
        assertEquals(-1, layers.misfit());
        layers.stride().textProperty().set("2");
        assertEquals("A stride of 2 does not divide 7×7 pixels evenly: choose another stride, or images of another "
                + "size.", layers.stride().problemProperty().get().text(Locale.ENGLISH));
        assertEquals(2, layers.misfit());
        assertFalse(session.recipeValidProperty().get());
        assertEquals("", Describe.parameters(session.recipeProperty().get(), viewModel.imagesProperty().get()));
        layers.stride().textProperty().set("1");
        layers.kernel().textProperty().set("9");
        assertTrue(layers.kernel().problemProperty().get().text(Locale.ENGLISH).startsWith("A kernel of 9×9 is larger"));
        layers.kernel().textProperty().set("7");
        assertTrue(session.recipeValidProperty().get());
    }

    private String convolutions() {
        return session.recipeProperty().get().convolutions().toString();
    }

    private List<Integer> hidden() {
        return session.recipeProperty().get().hidden();
    }
}
