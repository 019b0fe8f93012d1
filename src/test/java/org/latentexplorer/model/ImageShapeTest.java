package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.network.Autoencoder;

class ImageShapeTest {
    private static final ImageShape COLOUR = new ImageShape(3, 6, 4);

    @Test
    void countsPixelsAndNumbers() {
        assertEquals(24, COLOUR.pixels());
        assertEquals(72, COLOUR.size());
        assertEquals(new ImageShape(1, 28, 28), ImageShape.square(28));
        assertEquals(9, ImageShape.flat(9).size());
        assertEquals(Integer.MAX_VALUE, new ImageShape(1, 1, Integer.MAX_VALUE).size());
    }

    @Test
    void tellsChannelsOnlyIfThereAreMore() {
        assertEquals("28x28", ImageShape.square(28).toString());
        assertEquals("3x32x32", new ImageShape(3, 32, 32).toString());
        assertEquals("2x3", new ImageShape(1, 3, 2).toString(), "width before height");
    }

    @Test
    void oneChannelAndThreeCanBeShown() {
        assertTrue(ImageShape.square(2).paintable());
        assertFalse(ImageShape.square(2).coloured());
        assertTrue(COLOUR.paintable() && COLOUR.coloured());
        assertFalse(new ImageShape(2, 6, 4).paintable());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, -1, 1", "2, 32768, 32768", "2147483647, 2147483647, 2147483647",
        "1, 65536, 65536"})
    void whatCannotBeIsRefused(int channels, int height, int width) {
        assertThrows(IllegalArgumentException.class, () -> new ImageShape(channels, height, width));
    }

    @Test
    void setsOfOtherShapesAreToldApart() {
        ImageSet grey = new ImageSet("grey", new ImageShape(1, 6, 12), new byte[72], null, List.of());
        ImageSet colour = new ImageSet("colour", COLOUR, new byte[144], null, List.of());
        assertEquals(2, colour.count());
        assertEquals(COLOUR, colour.slice(1, 2).shape());
        assertEquals(COLOUR, colour.choose(new int[] {1}).shape());
        LatentModel model = model(COLOUR);
        colour.checkFit(model);
        Failure failure = assertThrows(Failure.class, () -> grey.checkFit(model));
        assertEquals("The images of “grey” are 12 x 6 pixels and this model takes 3 x 4 x 6: choose other data, or "
                + "train a model on these.", failure.text(Locale.ENGLISH));
    }

    @Test
    void networksBeginAndEndWithAllChannels() {
        Recipe recipe = Recipe.vanilla(List.of(5), 2).with(Recipe.CONVOLUTIONS, List.of(new Convolution(7, 3, 2)));
        NetworkSpec network = NetworkSpec.of(recipe, COLOUR, 0);
        LayerSpec first = network.encoder().getFirst();
        LayerSpec last = network.decoder().getLast();
        assertEquals(COLOUR, first.in());
        assertEquals(new ImageShape(7, 3, 2), first.out());
        assertEquals(7 * 3 * 3 * 3 + 7, first.parameterCount());
        assertEquals(COLOUR, last.out());
        assertEquals(7 * 3 * 3 * 3 + 3, last.parameterCount());
        assertEquals(72, network.size());
        assertEquals(72 * 5 + 5, NetworkSpec.of(Recipe.vanilla(List.of(5), 2), COLOUR, 0).encoder().getFirst()
                .parameterCount());
        assertFalse(network.sameLayers(NetworkSpec.of(recipe, new ImageShape(1, 6, 4), 0)));
    }

    @Test
    void featureMapsThatNoFileCouldHoldAreAProblem() {
        Recipe recipe = Recipe.vanilla(List.of(5), 2)
                .with(Recipe.CONVOLUTIONS, List.of(new Convolution(Recipe.MAX_WIDTH, 3, 1)));
        assertEquals(List.of(), recipe.problems(ImageShape.square(28), 0));
        ImageShape large = new ImageShape(3, 1024, 1024);
        assertEquals("problem.convolution.units", recipe.problems(large, 0).getFirst().key());
        assertThrows(Failure.class, () -> NetworkSpec.of(recipe, large, 0));
    }

    @Test
    void importsMakeSquaresOfOneChannel() {
        assertTrue(ImageImport.makes(ImageShape.square(ImageImport.LEAST_SIDE)));
        assertFalse(ImageImport.makes(ImageShape.square(ImageImport.MOST_SIDE + 1)));
        assertFalse(ImageImport.makes(new ImageShape(1, 28, 30)));
        assertFalse(ImageImport.makes(new ImageShape(3, 28, 28)));
    }

    private static LatentModel model(ImageShape shape) {
        NetworkSpec network = NetworkSpec.of(Recipe.vanilla(List.of(), 2), shape, 0);
        return new Autoencoder(network, new float[(int) network.parameterCount()]);
    }
}
