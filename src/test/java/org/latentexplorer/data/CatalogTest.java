package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataCatalog.Entry;
import org.latentexplorer.model.DataCatalog.State;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

class CatalogTest {
    @TempDir
    private Path temporary;
    private Path variable;
    private Path user;
    private Path system;
    private Catalog catalog;

    @BeforeEach
    void make() {
        variable = temporary.resolve("variable");
        user = temporary.resolve("user");
        system = temporary.resolve("system");
        catalog = catalog(1 << 30);
    }

    private Catalog catalog(long heap) {
        return new Catalog(new DataFolders(variable, user, List.of(system)), new Downloader(List.of(), List.of()),
                TestFormats.with(CatalogTest::stripes), heap);
    }

    /** Stands in for drawn digits: every pixel tells the image's number and the seed. */
    private static ImageSet stripes(int count, long seed, Progress progress) {
        byte[] pixels = new byte[count * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 4 + seed + (seed >>> 32));
        }
        return new ImageSet("synthetic", ImageShape.square(2), pixels, null, List.of());
    }

    private DataSet load(Object idOrPath) {
        return catalog.load(idOrPath.toString(), Progress.NONE);
    }

    private Failure fails(String key, Object idOrPath) {
        Failure failure = assertThrows(Failure.class, () -> load(idOrPath));
        assertEquals(key, failure.key(), failure.getMessage());
        return failure;
    }

    private List<String> states() {
        return catalog.entries().stream().map(e -> e.id() + " " + e.state()).toList();
    }

    @Test
    void knowsTheEmbeddedSetAndTheDownloadWhereNothingIsFound() {
        assertEquals(List.of("synthetic EMBEDDED", "mnist DOWNLOADABLE"), states());
        assertTrue(fails("failure.data.absent", "mnist").getMessage().contains(user.resolve("mnist").toString()));
        assertTrue(fails("failure.data.unknown", "zebras").getMessage().contains("synthetic, mnist"));
        fails("failure.data.missing", temporary.resolve("zebras"));
    }

    @Test
    void findsSetsByTheirFoldersNames() {
        IdxBytes.writeSet(user.resolve("mnist"), "");
        IdxBytes.writeSet(system.resolve("fashion-mnist"), "");
        IdxBytes.writeSet(variable.resolve("KMNIST/raw"), "");
        IdxBytes.writeSet(variable.resolve("letters"), "emnist-letters-");
        IdxBytes.writeSet(user.resolve("Runes"), "");
        assertEquals(List.of("synthetic EMBEDDED", "Runes FOUND", "emnist-letters FOUND", "fashion-mnist FOUND",
                "kmnist FOUND", "mnist FOUND"), states());
        assertEquals(List.of("Synthetic digits", "Runes", "EMNIST letters", "Fashion-MNIST", "KMNIST", "MNIST"),
                catalog.entries().stream().map(Entry::title).toList());
    }

    @Test
    void looksAtTheVariableFirstThenAtTheUsersFolderThenAtTheSystems() throws Exception {
        for (Path root : List.of(system, user, variable)) {
            IdxBytes.writeSet(root.resolve("mnist"), "");
            assertEquals(root.resolve("mnist"), catalog.entries().getLast().folder());
        }
        Files.delete(variable.resolve("mnist/train-labels-idx1-ubyte.gz"));
        assertTrue(fails("failure.data.part", "mnist").getMessage().contains("train-labels"));
    }

    @Test
    void takesAVariableThatNamesASetItself() {
        IdxBytes.writeSet(variable, "");
        assertEquals(List.of("synthetic EMBEDDED", "variable FOUND", "mnist DOWNLOADABLE"), states());
        assertEquals(12, load("variable").train().count());
    }

    @Test
    void loadsAFolder() {
        IdxBytes.writeSet(temporary.resolve("mine"), "");
        DataSet data = load(temporary.resolve("mine"));
        assertEquals("mine", data.id());
        assertEquals(12, data.train().count());
        assertEquals(2, data.test().count());
        assertEquals(2, data.train().shape().width());
        assertEquals(3, data.train().shape().height());
        assertEquals(7, data.train().label(7));
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), data.train().classes());
        assertEquals(IdxBytes.pixel(1, 3), data.test().pixels()[9]);
        assertEquals(64, data.checksum().length());
    }

    @Test
    void readsTheOtherNamesInUse() throws Exception {
        Path folder = temporary.resolve("dots");
        IdxBytes.writeSet(folder, "");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace("-idx", ".idx").replace("t10k", "test");
                Files.move(file, folder.resolve(name));
            }
        }
        assertEquals(12, load(folder).train().count());
    }

    @Test
    void turnsEmnistUpright() {
        IdxBytes.writeSet(temporary, "emnist-balanced-");
        ImageSet train = load(temporary).train();
        assertEquals(3, train.shape().width());
        assertEquals(2, train.shape().height());
        for (int p = 0; p < 6; p++) {
            assertEquals(IdxBytes.pixel(1, p), train.pixels()[6 + p % 2 * 3 + p / 2]);
        }
        assertEquals("t", train.classes().getLast());
        assertEquals(47, train.classes().size());
    }

    @Test
    void namesTheClassesOfKnownSets() {
        IdxBytes.writeSet(user.resolve("fashion-mnist"), "");
        IdxBytes.writeSet(user.resolve("kmnist"), "");
        assertEquals("Ankle boot", load("fashion-mnist").train().classes().get(9));
        assertEquals("お", load("kmnist").train().classes().get(0));
    }

    @Test
    void splitsAPairOfAnyNames() {
        Path folder = temporary.resolve("pair");
        IdxBytes.write(folder, "README.txt", "hello".getBytes());
        IdxBytes.write(folder, "pictures", IdxBytes.gzip(IdxBytes.images(13, 2, 2)));
        IdxBytes.write(folder, "numbers", IdxBytes.labels(13));
        DataSet data = load(folder);
        assertEquals(11, data.train().count());
        assertEquals(2, data.test().count());
        assertEquals(1, data.test().label(0));
        assertEquals(IdxBytes.pixel(11, 0), data.test().pixels()[0]);
    }

    @Test
    void takesImagesWithoutLabels() throws Exception {
        Path folder = temporary.resolve("plain");
        IdxBytes.writeSet(folder, "");
        Files.delete(folder.resolve("train-labels-idx1-ubyte.gz"));
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        DataSet data = load(folder);
        assertNull(data.train().labels());
        assertEquals(-1, data.test().label(0));
        assertEquals(List.of(), data.test().classes());
    }

    @Test
    void tellsSeveralSetsApartByAnImagesFile() {
        Path folder = temporary.resolve("two");
        IdxBytes.writeSet(folder, "emnist-digits-");
        IdxBytes.writeSet(folder, "emnist-letters-");
        assertTrue(fails("failure.data.several", folder).getMessage().contains("emnist-digits, emnist-letters"));
        assertEquals("emnist-letters", load(folder.resolve("emnist-letters-t10k-images-idx3-ubyte")).id());
    }

    @Test
    void tellsWhatDoesNotBelongTogether() throws Exception {
        Path folder = temporary.resolve("mixed");
        IdxBytes.writeSet(folder, "");
        IdxBytes.write(folder, "t10k-labels-idx1-ubyte", IdxBytes.labels(3));
        fails("failure.data.counts", folder);
        IdxBytes.writeSet(folder, "");
        IdxBytes.write(folder, "t10k-images-idx3-ubyte", IdxBytes.images(2, 2, 2));
        fails("failure.data.sizes", folder);
        Files.delete(folder.resolve("t10k-images-idx3-ubyte"));
        assertTrue(fails("failure.data.part", folder).getMessage().contains("t10k-images"));
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertTrue(fails("failure.data.part", folder).getMessage().contains("t10k-images"));
        fails("failure.data.folder", Files.createDirectory(temporary.resolve("empty")));
        IdxBytes.write(temporary.resolve("few"), "images", IdxBytes.images(5, 2, 2));
        fails("failure.data.few", temporary.resolve("few"));
    }

    @Test
    void stopsWhenAsked() {
        IdxBytes.writeSet(temporary, "");
        Progress cancelled = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(Cancelled.class, () -> catalog.load(temporary.toString(), cancelled));
    }

    @Test
    void drawsSyntheticSetsOfAnySize() {
        DataSet small = load("synthetic:60");
        assertEquals(60, small.train().count());
        assertEquals(10, small.test().count());
        assertEquals("synthetic:60", small.id());
        DataSet standard = load("synthetic");
        assertEquals(60_000, standard.train().count());
        assertEquals(10_000, standard.test().count());
        assertArrayEquals(small.train().pixels(), standard.train().slice(0, 60).pixels());
        assertNotEquals(small.checksum(), load("synthetic:60:1").checksum());
        assertNotEquals(small.train().slice(0, 10).pixels()[0], small.test().pixels()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthetic:", "synthetic:5", "synthetic:1000001", "synthetic:9999999999", "synthetic:12:x"})
    void tellsHowSyntheticSetsAreCalled(String id) {
        assertTrue(fails("failure.data.synthetic", id).getMessage().contains(id));
    }

    @Test
    void refusesWhatTheMemoryCannotHold() {
        catalog = catalog(1 << 20);
        fails("failure.data.memory", "synthetic");
        IdxBytes.write(temporary.resolve("big"), "images", IdxBytes.images(21, 300, 300));
        fails("failure.data.memory", temporary.resolve("big"));
    }

    @Test
    void downloadsOnlyWhatMirrorsHave() {
        Failure failure = assertThrows(Failure.class, () -> catalog.download("kmnist", Progress.NONE));
        assertEquals("failure.download.unknown", failure.key());
        assertEquals(State.EMBEDDED, catalog.entries().getFirst().state());
    }

    @Test
    void aNameLeadsToNoPath() throws Exception {
        IdxBytes.write(user.resolve("letters"), "train-images-idx3-ubyte", IdxBytes.images(12, 2, 2));
        IdxBytes.write(user.resolve("letters"), "t10k-images-idx3-ubyte", IdxBytes.images(3, 2, 2));
        assertEquals("letters", catalog.named("letters", Progress.NONE).orElseThrow().id());
        assertEquals("synthetic:12", catalog.named("synthetic:12", Progress.NONE).orElseThrow().id());
        Path folder = user.resolve("letters");
        assertEquals("letters", load(folder).id());
        for (String name : List.of(folder.toString(), folder + "?size=32", folder + "/train-images-idx3-ubyte",
                Path.of("").toAbsolutePath().relativize(folder).toString(), "", "..", "letters/", "letters/../letters")) {
            assertTrue(catalog.named(name, Progress.NONE).isEmpty(), name);
        }
        assertEquals("failure.data.absent", assertThrows(Failure.class,
                () -> catalog.named("mnist", Progress.NONE)).key());
    }
}
