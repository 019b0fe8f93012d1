package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.Background;
import org.latentexplorer.ui.latent.spread.SpreadViewModel;
import org.latentexplorer.ui.session.Session;

class SpreadViewModelTest {
    private static final int IMAGES = 300;

    private final Session session = new Session();
    private final LatentMapViewModel map = new LatentMapViewModel(session, new FakeProjector(),
            new Background(direct(), direct(), direct(), direct(), direct(), direct(), direct(), new Runner(Runnable::run), 0));
    private final SpreadViewModel spread = map.spread();

    private static Latest direct() {
        return new Latest(Runnable::run, Runnable::run);
    }

    /** The code of an image is its first pixel twice; so is its standard deviation, divided by 10. */
    private record Gaussian(String preset) implements LatentModel {
        @Override
        public NetworkSpec network() {
            return NetworkSpec.of(Preset.of(preset).recipe(), new ImageShape(1, 1, 2), 10);
        }

        @Override
        public Codes encode(ImageSet images, Progress progress) {
            return values(images, 1);
        }

        @Override
        public Codes spreads(ImageSet images, Progress progress) {
            return values(images, 0.1f);
        }

        private Codes values(ImageSet images, float times) {
            float[] values = new float[images.count() * latent()];
            float[] image = new float[images.size()];
            for (int i = 0; i < images.count(); i++) {
                images.copy(i, image, 0);
                Arrays.fill(values, i * latent(), (i + 1) * latent(), image[0] * 255 * times);
            }
            return new Codes(values, latent(), images.labels());
        }

        @Override
        public void encode(float[] image, float[] code) {
            Arrays.fill(code, image[0]);
        }

        @Override
        public void decode(float[] code, float[] image) {
            Arrays.fill(image, code[0]);
        }

        @Override
        public void decode(float[] codes, int count, float[] images) {
            Arrays.fill(images, 0);
        }

        @Override
        public float[] parameters() {
            return new float[0];
        }
    }

    private void show(String preset) {
        byte[] pixels = new byte[IMAGES * 2];
        for (int i = 0; i < IMAGES; i++) {
            pixels[2 * i] = (byte) (i % 200);
        }
        ImageSet images = new ImageSet("some", new ImageShape(1, 1, 2), pixels, null, List.of());
        session.dataProperty().set(new DataSet("some", images, images, ""));
        LatentModel model = new Gaussian(preset);
        session.shownProperty().set(model);
        session.codesProperty().set(model.encode(images, Progress.NONE));
    }

    @Test
    void onlyCodesThatAreDistributionsHaveSpreads() {
        assertFalse(spread.knownProperty().get());
        spread.shownProperty().set(true);
        show("deep-2d");
        assertFalse(spread.knownProperty().get());
        assertFalse(spread.drawn());
        assertNull(spread.someProperty().get());
        show("variational-2d");
        assertTrue(spread.knownProperty().get());
        assertTrue(spread.drawn());
    }

    @Test
    void someAreEvenlyChosenAndNothingIsDoneUntilAsked() {
        show("variational-2d");
        assertNull(spread.someProperty().get());
        spread.shownProperty().set(true);
        SpreadViewModel.Spread some = spread.someProperty().get();
        assertEquals(150, some.numbers().length);
        assertEquals(298, some.numbers()[149]);
        assertEquals(9.8f, some.values().at(149, 0), 1e-5f);
        spread.shownProperty().set(false);
        assertNull(spread.someProperty().get());
    }

    @Test
    void theHoveredImageHasItsOwnAndElseTheNearestToTheTouchedPlace() {
        show("variational-2d");
        spread.shownProperty().set(true);
        assertNull(spread.oneProperty().get());
        session.hoveredProperty().set(20);
        assertArrayEquals(new float[]{2, 2}, spread.oneProperty().get().values().values(), 1e-5f);
        session.touch(new float[]{30.4f, 30.4f});
        assertArrayEquals(new int[]{20}, spread.oneProperty().get().numbers());
        session.hoveredProperty().set(-1);
        assertArrayEquals(new int[]{30}, spread.oneProperty().get().numbers());
        session.touchProperty().set(null);
        assertNull(spread.oneProperty().get());
    }

    @Test
    void anotherWidthOfCodeIsFollowed() {
        show("variational-2d");
        spread.shownProperty().set(true);
        show("variational-16d");
        assertEquals(16, spread.someProperty().get().values().dimension());
    }
}
