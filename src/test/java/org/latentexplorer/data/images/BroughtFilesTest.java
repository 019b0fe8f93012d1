package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.data.TestFormats;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Progress;

/** Small files of the kinds that people bring: what is found in each, and what is said of it. */
class BroughtFilesTest {
    private static final int SIDE = 14;
    private static final int COUNT = 36;
    private static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "9");

    @TempDir
    private Path folder;

    private static String label(int number) {
        return CLASSES.get(number % CLASSES.size());
    }

    /** Ink, from 0 to 255, on paper: a stroke down and a shorter one across, at another place in each picture. */
    private static int ink(int number, int x, int y) {
        boolean down = x == 4 + number % 5 && y > 2 && y < 11;
        boolean across = y == 4 + number % 3 && x > 3 && x < 9;
        return down ? 255 : across ? 140 + number % 7 : 0;
    }

    private static List<String> pixels(int number, IntUnaryOperator written) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToObj(p -> String.valueOf(written.applyAsInt(ink(number, p % SIDE, p / SIDE)))).toList();
    }

    private static String row(String label, List<String> pixels) {
        return (label == null ? "" : label + ",") + String.join(",", pixels);
    }

    private static String header(boolean label) {
        return (label ? "label," : "") + IntStream.range(0, SIDE * SIDE).mapToObj(p -> "pixel" + p)
                .collect(Collectors.joining(","));
    }

    private Path table(String name, Charset encoding, List<String> rows) {
        return Draw.write(folder.resolve(name), String.join("\n", rows).concat("\n").getBytes(encoding));
    }

    private static List<String> rows(String header, IntUnaryOperator written) {
        List<String> rows = new ArrayList<>(header == null ? List.of() : List.of(header));
        IntStream.range(0, COUNT).forEach(i -> rows.add(row(label(i), pixels(i, written))));
        return rows;
    }

    private static ImageSource look(Path path) {
        return TestFormats.look(ImageImport.of(path), Progress.NONE);
    }

    private static String said(ImageSource source) {
        return source.notes().stream().map(note -> note.text(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }

    private static ImageSource found(Path path, boolean dark, String... said) {
        ImageSource source = look(path);
        assertEquals(COUNT, source.images(), path.toString());
        assertEquals(CLASSES, source.classes(), path.toString());
        assertEquals(dark, source.darkInk(), path.toString());
        for (String sentence : said) {
            assertTrue(said(source).contains(sentence), said(source));
        }
        return source;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 31, 100})
    void fewGreysAreStretched(int white) {
        found(table("few.csv", StandardCharsets.UTF_8, rows(header(true), v -> v * white / 255)), false,
                "from 0 to " + white);
    }

    @Test
    void columnsWithoutNamesAreToldApart() {
        List<String> sorted = IntStream.range(0, COUNT).boxed().sorted((a, b) -> label(a).compareTo(label(b)))
                .map(i -> row(label(i), pixels(i, v -> 255 - v))).toList();
        found(table("sorted.csv", StandardCharsets.UTF_8, sorted), true, "in the column #1");
        List<String> mangled = new ArrayList<>(List.of("0," + IntStream.range(1, SIDE * SIDE + 1)
                .mapToObj(p -> "0." + p).collect(Collectors.joining(","))));
        mangled.addAll(rows(null, v -> v));
        found(table("numbers.csv", StandardCharsets.UTF_8, mangled), false, "numbers the columns");
    }

    @Test
    void picturesOfEmnistAreTurnedUpright() {
        List<String> lying = IntStream.range(0, COUNT).mapToObj(i -> row(label(i), IntStream.range(0, SIDE * SIDE)
                .mapToObj(p -> String.valueOf(ink(i, p / SIDE, p % SIDE))).toList())).toList();
        Path turned = table("emnist-digits-train.csv", StandardCharsets.UTF_8, lying);
        found(turned, false, "turned upright");
        Path upright = table("upright.csv", StandardCharsets.UTF_8, rows(null, v -> v));
        assertEquals(checksum(upright), checksum(turned));
    }

    private static String checksum(Path path) {
        return TestFormats.load(ImageImport.of(path), Progress.NONE).checksum();
    }

    @Test
    void lettersOfOtherEncodingsAreKept() {
        String letters = "ßàäåçéñöü";
        List<String> rows = new ArrayList<>(List.of(header(true)));
        IntStream.range(0, COUNT).forEach(i -> rows.add(row(letters.substring(i % 9, i % 9 + 1), pixels(i, v -> v))));
        ImageSource source = look(table("latin.csv", StandardCharsets.ISO_8859_1, rows));
        assertEquals(List.of(letters.split("")), source.classes());
        assertTrue(said(source).contains("Latin-1"), said(source));
    }

    @Test
    void aTableWithoutLabelsTakesNoneFromAnother() {
        table("train.csv", StandardCharsets.UTF_8, rows(header(true), v -> v));
        List<String> bare = new ArrayList<>(List.of(header(false)));
        IntStream.range(0, 12).forEach(i -> bare.add(row(null, pixels(i, v -> v))));
        table("test.csv", StandardCharsets.UTF_8, bare);
        assertEquals(0, found(folder, false, "test.csv").testImages());
    }

    private static BufferedImage picture(int number, int type, double white) {
        BufferedImage image = new BufferedImage(2 * SIDE, 2 * SIDE, type);
        for (int y = 0; y < 2 * SIDE; y++) {
            for (int x = 0; x < 2 * SIDE; x++) {
                image.getRaster().setSample(x, y, 0, (int) Math.round(ink(number, x / 2, y / 2) * white / 255));
            }
        }
        return image;
    }

    private void pictures(Path into, int type, double white) {
        for (int i = 0; i < COUNT; i++) {
            Draw.png(into.resolve(label(i)).resolve(i + ".png"), picture(i, type, white));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 4095})
    void faintPicturesAreStretched(int white) {
        pictures(folder, white == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY, white);
        found(folder, false, "stretched to full contrast");
    }

    @Test
    void floatingNumbersAreReadAsTheyAreMeant() {
        for (int i = 0; i < COUNT; i++) {
            float[] values = new float[SIDE * SIDE];
            for (int p = 0; p < values.length; p++) {
                values[p] = ink(i, p % SIDE, p / SIDE);
            }
            Draw.write(folder.resolve(label(i)).resolve(i + ".tif"), Draw.floats(SIDE, SIDE, values));
        }
        assertEquals(0, found(folder, false, "0 and 255").unreadable());
    }

    @Test
    void whatComputersKeepForThemselvesIsNoClass() {
        pictures(folder, BufferedImage.TYPE_BYTE_GRAY, 255);
        for (String other : List.of("@eaDir/a.png", "$RECYCLE.BIN/b.png", "__MACOSX/0/._c.png", "7/._d.png",
                ".ipynb_checkpoints/e.png", "7/~$f.png")) {
            Draw.png(folder.resolve(other), picture(1, BufferedImage.TYPE_BYTE_GRAY, 255));
        }
        Draw.write(folder.resolve("3/Thumbs.db"), new byte[] {1, 2});
        Draw.png(folder.resolve("README.png"), picture(1, BufferedImage.TYPE_BYTE_GRAY, 255));
        ImageSource source = found(folder, false, "6 in all");
        assertEquals("README.png", source.skipped().files().getFirst().name());
    }

    @Test
    void foldersOfTrainingAndTestPicturesMayBeTwiceAsDeep() {
        pictures(folder.resolve("seg_train/seg_train"), BufferedImage.TYPE_BYTE_GRAY, 255);
        pictures(folder.resolve("seg_test/seg_test"), BufferedImage.TYPE_BYTE_GRAY, 255);
        ImageSource source = look(folder);
        assertEquals(CLASSES, source.classes());
        assertEquals(2 * COUNT, source.images());
        assertEquals(COUNT, source.testImages());
    }
}
