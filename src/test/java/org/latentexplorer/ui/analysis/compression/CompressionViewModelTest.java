package org.latentexplorer.ui.analysis.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.analysis.StubAnalyst;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

class CompressionViewModelTest {
    @TempDir
    Path folder;
    private static final Fidelity SOME = new Fidelity(0.1, 10, 0.5);

    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private List<Integer> trained;
    private int epochs;

    private final StubAnalyst analyst = new StubAnalyst() {
        @Override
        public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                         Consumer<CompressionTable> part) {
            return new CompressionTable(List.of(new CompressionTable.Row(true, 32, 8, SOME,
                    new float[examples.length * 784])), 784, data.test().count());
        }

        @Override
        public Sweep sizes(List<Integer> sizes, Recipe recipe, DataSet data, Progress progress, Consumer<Sweep> part) {
            trained = sizes;
            epochs = recipe.epochs();
            part.accept(new Sweep(Sweep.Setting.LATENT, List.of(new Sweep.Point(sizes.getFirst(), false, recipe, 1,
                    SOME, SOME, SOME, 1, null)), 10, 10));
            untilCancelled(progress);
            return null;
        }
    };
    private final CompressionViewModel model = new CompressionViewModel(session, analyst, shown.runner());

    @BeforeEach
    void data() {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
    }

    @Test
    void examplesAreOneOfEachClassAndThenTheFirst() throws InterruptedException {
        model.runBits();
        shown.until(() -> !model.bits().runningProperty().get());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, model.bits().result().examples());
        session.shownProperty().set(new ToyModel(2));
        assertTrue(model.bits().staleProperty().get());
    }

    @Test
    void theSeriesIsTrainedAsTypedAndKeepsWhatIsFinished() throws InterruptedException {
        model.wantedProperty().set("32; 2 8, 2");
        model.epochsProperty().set(3);
        model.runSizes();
        shown.until(() -> {
            model.sizes().pull();
            return model.sizes().result() != null;
        });
        model.sizes().cancel();
        assertEquals(List.of(2, 8, 32), trained);
        assertEquals(3, epochs);
        assertEquals(1, model.sizes().result().points().size());
        assertFalse(model.sizes().staleProperty().get(), "fewer epochs do not make it another recipe");
    }

    @Test
    void sizesThatAreNoNumbersAreRefused() {
        for (String typed : new String[] {"", "0, 2", "two", "1, 99999999"}) {
            model.wantedProperty().set(typed);
            assertEquals("compression.need.sizes", model.sizesNeedProperty().get(), typed);
            model.runSizes();
            assertNull(trained);
        }
    }

    @Test
    void theReportsAreTheCommandLines() throws Exception {
        model.runBits();
        shown.until(() -> !model.bits().runningProperty().get());
        String page = Reported.page(model.bitsReporting(), shown, folder, "images.png");
        assertTrue(page.contains("latent-explorer compress model.zip --data toy<"), page.substring(page.length() - 2000));
        model.wantedProperty().set("2, 8");
        model.runSizes();
        shown.until(() -> {
            model.sizes().pull();
            return model.sizes().result() != null;
        });
        model.sizes().cancel();
        String sizes = Reported.page(model.sizesReporting(), shown, folder, "psnr.png", "ssim.png");
        assertTrue(sizes.contains("latent-explorer compress --family vanilla "), sizes.substring(sizes.length() - 2000));
        assertTrue(sizes.contains("--epochs 5 ") && sizes.contains("--data toy --sizes 2<"), "those finished");
    }
}
