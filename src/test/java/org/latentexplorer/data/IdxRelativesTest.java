package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;

/** Files in the IDX format that are not quite those of MNIST. */
class IdxRelativesTest {
    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void make() {
        folder = temporary.resolve("mine");
    }

    private DataSet load() {
        return load(folder);
    }

    private static DataSet load(Path path) {
        return new IdxLoader(IdxFolder.only(path), 1 << 30).load(Progress.NONE);
    }

    private static List<String> keys(DataSet data) {
        return data.notes().stream().map(Note::key).toList();
    }

    private static List<String> told(DataSet data) {
        return keys(data).stream().filter(key -> key.startsWith("note.idx")).toList();
    }

    private static byte[] file(IdxType type, IntToDoubleFunction values, int... sizes) {
        int count = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + count * type.bytes);
        bytes.putInt(type.code << 8 | sizes.length);
        Arrays.stream(sizes).forEach(bytes::putInt);
        for (int i = 0; i < count; i++) {
            double value = values.applyAsDouble(i);
            switch (type) {
                case UNSIGNED_BYTE, BYTE -> bytes.put((byte) value);
                case SHORT -> bytes.putShort((short) value);
                case INT -> bytes.putInt((int) value);
                case FLOAT -> bytes.putFloat((float) value);
                case DOUBLE -> bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    private void pair(byte[] images, byte[] labels) {
        IdxBytes.write(folder, "images", images);
        IdxBytes.write(folder, "labels", labels);
    }

    private static int[] labels(ImageSet images) {
        int[] labels = new int[images.count()];
        Arrays.setAll(labels, images::label);
        return labels;
    }

    /** QMNIST (Yadav and Bottou, 2019): eight numbers a label, of which the first is the class. */
    @Test
    void labelsOfSeveralColumnsAreThoseOfTheFirst() {
        for (String part : new String[] {"train", "test"}) {
            IdxBytes.write(folder, "qmnist-" + part + "-images-idx3-ubyte", IdxBytes.images(12, 3, 2));
            IdxBytes.write(folder, "qmnist-" + part + "-labels-idx2-int.gz", IdxBytes.gzip(file(IdxType.INT,
                    i -> i % 8 == 0 ? i / 8 % 10 : 4000 + i, 12, 8)));
        }
        DataSet data = load();
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1}, labels(data.train()));
        assertEquals(12, data.test().count());
        assertEquals("qmnist", data.id());
        assertEquals(List.of("note.idx.columns"), told(data));
    }

    @ParameterizedTest
    @EnumSource(IdxType.class)
    void labelsMayBeNumbersOfAnyWidth(IdxType type) {
        pair(IdxBytes.images(12, 3, 2), file(type, i -> i % 3 + 1, 12));
        assertArrayEquals(new int[] {1, 2, 3, 1, 2, 3, 1, 2, 3, 1}, labels(load().train()));
        assertEquals(List.of(), told(load()));
    }

    @Test
    void whereOneOfTheColumnsIsOneItsNumberIsTheLabel() {
        pair(IdxBytes.images(12, 3, 2), file(IdxType.UNSIGNED_BYTE, i -> i % 4 == i / 4 % 4 ? 1 : 0, 12, 4));
        assertArrayEquals(new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1}, labels(load().train()));
        assertEquals(List.of("note.idx.onehot"), told(load()));
    }

    @Test
    void labelsBeyondAByteAreNamed() {
        pair(IdxBytes.images(12, 3, 2), file(IdxType.SHORT, i -> i % 2 == 0 ? 300 : -1, 12));
        ImageSet train = load().train();
        assertEquals(List.of("-1", "300"), train.classes());
        assertEquals(1, train.label(0));
        pair(IdxBytes.images(300, 3, 2), file(IdxType.INT, i -> i, 300));
        assertEquals("failure.idx.classes", assertThrows(Failure.class, this::load).key());
    }

    @ParameterizedTest
    @CsvSource({"BYTE, 0, 127", "SHORT, 0, 255", "INT, 0, 255", "FLOAT, 0, 255", "DOUBLE, 0, 1", "SHORT, 0, 4095",
        "INT, 0, 65535", "FLOAT, -1, 1", "UNSIGNED_BYTE, 0, 1", "UNSIGNED_BYTE, 0, 100", "UNSIGNED_BYTE, 0, 255"})
    void imagesOfAnyNumbersHaveFullContrast(IdxType type, double black, double white) {
        byte[] images = file(type, i -> i % 7 == 0 ? white : black, 14, 3, 2);
        IdxBytes.write(folder, "train-images-idx3-double", images);
        IdxBytes.write(folder, "t10k-images-idx3-double", file(type, i -> black, 2, 3, 2));
        DataSet data = load();
        for (int p = 0; p < data.train().pixels().length; p++) {
            assertEquals(p % 7 == 0 ? 255 : 0, data.train().pixels()[p] & 0xff);
        }
        assertEquals(0, data.test().pixels()[0], "both parts alike");
        assertEquals(black != 0 || white != 255, keys(data).contains("note.images.levels"), keys(data).toString());
        assertTrue(keys(data).contains("note.images.stored.blank"));
    }

    @Test
    void cutOffNumbersAreTold() {
        byte[] images = file(IdxType.SHORT, i -> i, 14, 3, 2);
        pair(Arrays.copyOf(images, images.length - 3), file(IdxType.INT, i -> i, 14));
        assertEquals("failure.idx.truncated", assertThrows(Failure.class, this::load).key());
        pair(images, Arrays.copyOf(file(IdxType.INT, i -> i, 14), 100));
        assertEquals("failure.idx.trailing", assertThrows(Failure.class, this::load).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s (1)%s", "%s(2)%s", "%s - Copy%s", "%s - Copy (3)%s", "%s copy%s", "%s copy 2%s",
        "%s - 복사본%s", "%s 복사본 2%s", "Copy of %s%s", "%s%s.1", "%s%s (1)"})
    void secondDownloadsAreKnown(String form) throws Exception {
        IdxBytes.writeSet(folder, "");
        for (Path file : Files.list(folder).toList()) {
            String name = file.getFileName().toString();
            String packed = name.endsWith(".gz") ? ".gz" : "";
            Files.move(file, folder.resolve(form.formatted(name.replace(".gz", ""), packed)));
        }
        DataSet data = load();
        assertEquals(12, data.train().count());
        assertEquals(2, data.test().count());
        assertTrue(data.train().labelled());
    }

    @Test
    void aFolderWhoseFilesLieInRawIsOpened() {
        IdxBytes.writeSet(folder.resolve("raw"), "");
        assertEquals("mine", load().id());
        assertEquals(12, load().train().count());
    }

    @Test
    void aFileComesBeforeItsCopy() {
        IdxBytes.writeSet(folder, "");
        IdxBytes.write(folder, "t10k-images-idx3-ubyte (1)", IdxBytes.images(9, 3, 2));
        assertEquals(2, load().test().count());
    }

    @ParameterizedTest
    @CsvSource({"femnist, '', 2, ''", "my-emnist-upright, '', 2, note.idx.upright",
        "emnist-letters, '', 2, note.idx.upright", "EMNIST/raw, emnist-letters-, 3, note.idx.turned",
        "anything, emnist-digits-, 3, note.idx.turned",
        "anything, my-emnist-letters-, 2, ''"})
    void onlyTheFilesOfEmnistAreTurned(String name, String prefix, int width, String note) {
        folder = temporary.resolve(name);
        IdxBytes.writeSet(folder, prefix);
        DataSet data = load();
        assertEquals(width, data.train().shape().width());
        assertEquals(note.isEmpty() ? List.of() : List.of(note), told(data));
    }

    @Test
    void aPartOfAFoldersNameTellsNothing() {
        for (String name : new String[] {"my-fashion", "old-kmnist-copy", "notmnist"}) {
            folder = temporary.resolve(name);
            IdxBytes.writeSet(folder, "");
            assertEquals("0", load().train().classes().getFirst());
            assertEquals(name, load().id());
        }
        folder = temporary.resolve("FashionMNIST/raw");
        IdxBytes.writeSet(folder, "");
        assertEquals("T-shirt/top", load().train().classes().getFirst());
        assertTrue(keys(load()).contains("note.idx.folder"), "and what was assumed is said");
    }

    @Test
    void paperIsToldWhereItIsLight() {
        byte[] light = file(IdxType.UNSIGNED_BYTE, i -> i % 64 == 27 ? 0 : 250, 12, 8, 8);
        byte[] dark = file(IdxType.UNSIGNED_BYTE, i -> i % 64 == 27 ? 255 : 0, 12, 8, 8);
        IdxBytes.write(folder, "train-images-idx3-ubyte", light);
        IdxBytes.write(folder, "t10k-images-idx3-ubyte", light);
        assertEquals(List.of("note.images.stored.light"), keys(load()));
        IdxBytes.write(folder, "t10k-images-idx3-ubyte", dark);
        assertEquals(List.of("note.images.stored.train"), keys(load()));
        IdxBytes.write(folder, "train-images-idx3-ubyte", dark);
        assertEquals(List.of(), keys(load()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndDevicesAreNeverOpened() throws Exception {
        IdxBytes.writeSet(folder, "");
        Path pipe = folder.resolve("train-labels-idx1-ubyte");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(12, load().train().count(), "the packed file beside it");
        for (Path special : new Path[] {pipe, Path.of("/dev/zero")}) {
            assertEquals("failure.file.special", assertThrows(Failure.class, () -> load(special)).key());
            Catalog catalog = new Catalog(temporary, null, List.of());
            assertEquals("failure.file.special", assertThrows(Failure.class,
                    () -> catalog.load(special.toString(), Progress.NONE)).key());
        }
    }
}
