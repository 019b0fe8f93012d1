package org.latentexplorer.ui.analysis.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.analysis.ApplicationTester;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.chart.CurveChart;

class NoiseViewTest extends ApplicationTester {
    /** Every picture is a full square. */
    private final ToyCatalog catalog = new ToyCatalog() {
        @Override
        public ImageSet picture(ImageImport wanted) {
            byte[] pixels = new byte[wanted.side() * wanted.side()];
            Arrays.fill(pixels, (byte) -1);
            return new ImageSet("square", ImageShape.square(wanted.side()), pixels, null, List.of());
        }
    };
    private final FileDialogs dialogs = new FileDialogs() {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.of(Path.of("square.png"));
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.empty();
        }
    };
    private NoiseViewModel model;

    @Override
    protected Parent view() {
        model = new NoiseViewModel(session, analyst, catalog, new ToyStore(), Runners.forWindow(),
                Latest.forWindow("noise"));
        return new NoiseView(model, dialogs);
    }

    private String psnr(String picture) {
        return lookup("#noise-" + picture + "-psnr").<Label>query().getText();
    }

    @Test
    void theFiguresFollowTheSlider() throws Exception {
        await(() -> !psnr("noisy").isEmpty());
        String before = psnr("noisy");
        assertEquals("", psnr("clean"));
        interact(() -> lookup("#noise-strength").query().requestFocus());
        push(KeyCode.HOME);
        await(() -> psnr("noisy").equals("PSNR ∞"));
        assertNotEquals(before, psnr("noisy"));
        assertEquals("Test image 0, “0”", lookup("#noise-image").<Labeled>query().getText());
        clickOn("#noise-next");
        await(() -> lookup("#noise-image").<Labeled>query().getText().equals("Test image 1, “1”"));
    }

    @Test
    void anOwnPictureIsOpened() throws Exception {
        clickOn("#noise-open");
        await(() -> lookup("#noise-image").<Labeled>query().getText().equals("square"));
        assertEquals(1, model.restorationProperty().get().clean().pixels()[0]);
    }

    @Test
    void curvesAreDrawnOfTheModelsChosen() throws Exception {
        assertTrue(lookup("#noise-empty").query().isVisible());
        clickOn("#noise-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
        assertFalse(lookup("#noise-empty").query().isVisible());
        CurveChart chart = lookup("#noise-chart").query();
        assertEquals(3, chart.curves().size(), "noisy, a filter, the model");
        double first = chart.curves().getLast().y()[4];
        clickOn("#noise-ssim");
        assertNotEquals(first, chart.curves().getLast().y()[4]);
    }
}
