package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class LayersViewModelTest {
    private final Session session = new Session();
    private final RecipeViewModel viewModel = new RecipeViewModel(session, new FakeCatalog(), new Shown().runner());
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
        assertEquals("5", viewModel.latent().textProperty().get());
        viewModel.latent().textProperty().set("7");
        assertEquals("7", layers.width().textProperty().get());
    }

    @Test
    void aLayerInsertedKeepsTheFunnelsShapeAndIsSelected() {
        layers.insert(0, 784);
        assertEquals(List.of(320, 128, 64, 16), hidden());
        assertEquals(0, layers.selectedProperty().get());
        layers.insert(4, 784);
        assertEquals(List.of(320, 128, 64, 16, 6), hidden());
        viewModel.undo();
        viewModel.undo();
        assertEquals(List.of(128, 64, 16), hidden());
    }

    @Test
    void thereIsAnEndToInserting() {
        session.recipeProperty().set(session.recipeProperty().get().with().hidden(Collections.nCopies(12, 9)).build());
        assertFalse(layers.canInsert());
        layers.insert(0, 784);
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

    private List<Integer> hidden() {
        return session.recipeProperty().get().hidden();
    }
}
