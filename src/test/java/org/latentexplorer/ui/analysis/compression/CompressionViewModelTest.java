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
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
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

    private final Compressor compressor = new Compressor() {
        @Override
        public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                         Consumer<CompressionTable> part) {
            return new CompressionTable(List.of(new CompressionTable.Row(true, 32, 8, SOME,
                    new float[examples.length * 784])), 784, data.test().count());
        }

        @Override
        public Sweep sizes(Trainer trainer, List<Integer> sizes, Recipe recipe, DataSet data, Progress progress,
                           Consumer<Sweep> part) {
            trained = sizes;
            epochs = recipe.epochs();
            part.accept(new Sweep(Sweep.Setting.LATENT, List.of(new Sweep.Point(sizes.getFirst(), false, recipe, 1,
                    SOME, SOME, SOME, 1)), 10, 10));
            return Toys.untilCancelled(progress);
        }
    };
    private final CompressionViewModel bits = new CompressionViewModel(session, compressor, shown.runner());
    private final LatentSizesViewModel sizes = new LatentSizesViewModel(session, compressor, new BuiltInTrainer(),
            shown.runner());

    @BeforeEach
    void data() {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
    }

    @Test
    void examplesAreOneOfEachClassAndThenTheFirst() throws InterruptedException {
        bits.run();
        shown.until(() -> !bits.analysis().runningProperty().get());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, bits.analysis().result().examples());
        session.shownProperty().set(new ToyModel(2));
        assertTrue(bits.analysis().staleProperty().get());
    }

    @Test
    void theSeriesIsTrainedAsTypedAndKeepsWhatIsFinished() throws InterruptedException {
        sizes.wantedProperty().set("32; 2 8, 2");
        sizes.epochsProperty().set(3);
        sizes.run();
        shown.until(() -> {
            sizes.analysis().pull();
            return sizes.analysis().result() != null;
        });
        sizes.analysis().cancel();
        assertEquals(List.of(2, 8, 32), trained);
        assertEquals(3, epochs);
        assertEquals(1, sizes.analysis().result().points().size());
        assertFalse(sizes.analysis().staleProperty().get(), "fewer epochs do not make it another recipe");
    }

    @Test
    void sizesThatAreNoNumbersAreRefused() {
        for (String typed : new String[] {"", "0, 2", "two", "1, 99999999"}) {
            sizes.wantedProperty().set(typed);
            assertEquals("compression.need.sizes", sizes.missingProperty().get(), typed);
            sizes.run();
            assertNull(trained);
        }
    }

    @Test
    void theReportsAreTheCommandLines() throws Exception {
        bits.run();
        shown.until(() -> !bits.analysis().runningProperty().get());
        String page = Reported.page(bits.report(), shown, folder, "images.png");
        assertTrue(page.contains("latent-explorer compress model.zip --data toy<"),
                page.substring(page.length() - 2000));
        sizes.wantedProperty().set("2, 8");
        sizes.run();
        shown.until(() -> {
            sizes.analysis().pull();
            return sizes.analysis().result() != null;
        });
        sizes.analysis().cancel();
        String series = Reported.page(sizes.report(), shown, folder, "psnr.png", "ssim.png");
        assertTrue(series.contains("latent-explorer compress --family vanilla "),
                series.substring(series.length() - 2000));
        assertTrue(series.contains("--epochs 5 ") && series.contains("--data toy --sizes 2<"), "those finished");
    }
}
