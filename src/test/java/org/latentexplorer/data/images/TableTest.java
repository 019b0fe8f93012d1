package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.data.TestFormats;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;

class TableTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) {
        return Draw.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row with the label first; pixel {@code p} of row {@code i} is {@code (i + p) % 200}. */
    private static String row(String label, int i) {
        return label + "," + IntStream.range(0, 64).mapToObj(p -> "" + (i + p) % 200).collect(Collectors.joining(","));
    }

    private static String table(int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static DataSet load(Path file) {
        return TestFormats.load(
                new ImageImport(file, 8, ImageImport.Ink.LIGHT, ImageImport.Frame.WHOLE), Progress.NONE);
    }

    private static Failure fails(String key, Path file) {
        Failure failure = assertThrows(Failure.class, () -> load(file));
        assertEquals(key, failure.key(), failure.getMessage());
        assertTrue(failure.getMessage().contains(file.getFileName().toString()), failure.getMessage());
        return failure;
    }

    @Test
    void pixelsWithTheLabelFirstWithAHeaderOrWithout() {
        String rows = table(12, i -> row("" + i % 3, i));
        DataSet bare = load(write("bare.csv", rows));
        String header = "label," + IntStream.range(0, 64).mapToObj(p -> "p" + p).collect(Collectors.joining(","));
        DataSet named = load(write("named.csv", header + "\n" + rows));
        assertEquals(10, bare.train().count());
        assertEquals(2, bare.test().count());
        assertEquals(List.of("0", "1", "2"), bare.train().classes());
        assertEquals(bare.checksum(), named.checksum());
        for (int i = 0; i < 10; i++) {
            int first = bare.train().pixels()[i * 64] & 0xff;
            assertEquals(first % 3, bare.train().label(i), "every row keeps its label");
            assertEquals(first + 63, bare.train().pixels()[i * 64 + 63] & 0xff);
        }
    }

    @Test
    void theLabelMayBeLastOrAWordOrMissing() {
        String last = table(8, i -> "0," + row("" + i % 2, i).substring(2).replaceFirst(",[0-9]+$", "") + "," + i % 2);
        assertEquals(List.of("0", "1"), load(write("last.csv", last)).train().classes());
        String words = table(8, i -> row(i % 2 == 0 ? "yes" : "no", i).replace(',', ';'));
        assertEquals(List.of("no", "yes"), load(write("words.csv", words)).train().classes());
        String none = table(8, i -> row("x", i).substring(2));
        assertNull(load(write("none.csv", none)).train().labels());
    }

    @Test
    void whiteMayBeOneOrSixteen() {
        String shares = table(6, i -> IntStream.range(0, 64).mapToObj(p -> p == 9 ? "1" : "0.5")
                .collect(Collectors.joining(",")));
        assertArrayEquals(new byte[] {(byte) 128, (byte) 255},
                Arrays.copyOfRange(load(write("shares.csv", shares)).train().pixels(), 8, 10));
        String steps = table(6, i -> IntStream.range(0, 64).mapToObj(p -> p == 9 ? "16" : "4")
                .collect(Collectors.joining(",")));
        assertEquals((byte) 64, load(write("steps.csv", steps)).train().pixels()[0]);
    }

    private static String columns(int pixels, String name) {
        return IntStream.range(0, pixels).mapToObj(p -> name + p).collect(Collectors.joining(","));
    }

    /** Ink of all greys in the middle of a picture, its border paper. */
    private static String drawn(int i, int paper) {
        return IntStream.range(0, 64).mapToObj(p -> p % 8 % 7 == 0 || p / 8 % 7 == 0 ? "" + paper
                : "" + (37 * (i + p) % 256)).collect(Collectors.joining(","));
    }

    private static List<String> notes(DataSet data) {
        return data.notes().stream().map(note -> note.text(java.util.Locale.ENGLISH)).toList();
    }

    /** The label's column is found by all rows: neither the first ones nor the colour of the paper tell it. */
    @Test
    void withoutNamesTheLabelIsFoundOnAnyPaperInAnyOrder() {
        for (int paper : new int[] {0, 255}) {
            for (boolean sorted : new boolean[] {false, true}) {
                for (int least : new int[] {0, 1}) {
                    IntFunction<String> label = i -> "" + (least + (sorted ? i / 12 : i % 5));
                    String first = table(60, i -> label.apply(i) + "," + drawn(i, paper));
                    String last = table(60, i -> drawn(i, paper) + "," + label.apply(i));
                    DataSet atStart = load(write("first.csv", first));
                    DataSet atEnd = load(write("last.csv", last));
                    List<String> classes = IntStream.range(least, least + 5).mapToObj(String::valueOf).toList();
                    assertEquals(classes, atStart.train().classes());
                    assertEquals(classes, atEnd.train().classes());
                    assertEquals(atStart.checksum(), atEnd.checksum());
                    assertTrue(notes(atStart).contains("The labels of “first.csv” are in the column #1."));
                    assertTrue(notes(atEnd).contains("The labels of “last.csv” are in the column #65."));
                }
            }
        }
    }

    @Test
    void aPersonSaysWhichColumnHoldsTheLabels() {
        Path file = write("both.csv", "kind," + columns(64, "p") + ",\uAC00\n"
                + table(12, i -> row("" + i % 2, i) + "," + i % 3));
        assertEquals(List.of("0", "1"), load(file, "first").train().classes());
        assertEquals(List.of("0", "1"), load(file, "KIND").train().classes());
        assertEquals(List.of("0", "1", "2"), load(file, "last").train().classes());
        assertEquals(List.of("0", "1", "2"), load(file, "\u1100\u1161").train().classes(), "letters taken apart");
        assertNull(load(write("none.csv", table(8, i -> row("1", i).substring(2))), "none").train().labels());
        Failure gone = assertThrows(Failure.class, () -> load(file, "digit"));
        assertEquals("failure.table.named", gone.key());
        assertTrue(gone.getMessage().contains("kind, p0, p1"), gone.getMessage());
    }

    private static DataSet load(Path file, String label) {
        return TestFormats.load(new ImageImport(file, 8, ImageImport.Ink.LIGHT, ImageImport.Frame.WHOLE,
                label), Progress.NONE);
    }

    /** pandas, Excel, R, and what people call the column of labels. */
    @Test
    void whateverNamesAndNumbersTheColumnsOnlyPixelsAreRead() {
        String rows = table(12, i -> row("" + i % 3, i));
        String checksum = load(write("plain.csv", rows)).checksum();
        List<String> classes = List.of("0", "1", "2");
        for (String name : List.of("label", "Class", "TARGET", "y", "digit", "Category", "레이블", "레이블", "class_id")) {
            same(checksum, classes, name + "," + columns(64, "pixel") + "\n" + rows);
            same(checksum, classes, columns(64, "") + "," + name + "\n" + table(12, i -> row("x", i).substring(2) + ","
                    + i % 3));
        }
        for (String name : List.of("", "Unnamed: 0", "id", "index")) {
            same(checksum, classes, name + ",label," + columns(64, "pixel") + "\n" + table(12, i -> i + ","
                    + row("" + i % 3, i)));
        }
        same(checksum, classes, "\"label\"," + columns(64, "V") + "\n" + table(12, i -> "\"" + (i + 1) + "\","
                + row("" + i % 3, i)));
        same(checksum, classes, table(12, i -> i + "," + row("" + i % 3, i)));
        same(checksum, classes, "label;" + columns(64, "pixel").replace(',', ';') + "\n"
                + table(12, i -> row(i % 3 + ".0", i).replace(',', ';')));
        same(checksum, classes, "label," + columns(64, "pixel") + ",split\n"
                + table(12, i -> row("" + i % 3, i) + ",a"));
        same(checksum, classes, table(12, i -> row("" + i % 3, i) + ","));
        same(checksum, classes, "label," + columns(64, "pixel") + "\nint," + columns(64, "x") + "\n" + rows);
        same(checksum, null, "id," + columns(64, "pixel") + "\n" + table(12, i -> row("" + i, i)));
    }

    /** As FER2013 is published. */
    @Test
    void allPixelsMayBeInOneColumn() {
        String rows = table(12, i -> row("" + i % 3, i));
        String listed = "emotion,pixels,Usage\n" + table(12, i -> i % 3 + ","
                + row("x", i).substring(2).replace(',', ' ') + (i < 6 ? ",Training" : ",PublicTest"));
        DataSet data = load(write("fer.csv", listed));
        assertEquals(load(write("plain.csv", rows)).checksum(), data.checksum());
        assertEquals(List.of("0", "1", "2"), data.train().classes());
        assertTrue(notes(data).contains("In “fer.csv” these columns were left out: Usage."), notes(data).toString());
    }

    private void same(String checksum, List<String> classes, String text) {
        DataSet data = load(write("other.csv", text));
        String start = text.substring(0, 40);
        assertEquals(classes == null ? List.of() : classes, data.train().classes(), start);
        if (classes != null) {
            assertEquals(checksum, data.checksum(), start);
        }
        assertEquals(12, data.train().count() + data.test().count(), start);
    }

    @Test
    void theWholeTableTellsWhatWhiteIs() {
        scale(255, "0", "31", "0 to 31");
        scale(255, "0", "3", "0 to 3");
        scale(255, "0", "15", "0 to 15");
        scale(255, "0", "100", "0 to 100");
        scale(255, "0", "1", "0 to 1");
        scale(255, "-1", "1", "-1 to 1");
        scale(255, "-1", "0.998", "-1 to 1");
        scale(255, "0", "1023", "0 to 1,023");
        scale(255, "0", "4090", "0 to 4,095");
        scale(255, "0", "65535", "0 to 65,535");
        scale(255, "0", "255", null);
        scale(200, "0", "200", null);
    }

    /** Only one picture, far behind, has the most ink. */
    private void scale(int white, String black, String most, String said) {
        String rows = table(300, i -> "1," + IntStream.range(0, 64)
                .mapToObj(p -> i == 250 && p > 5 && p < 60 ? most : black).collect(Collectors.joining(",")));
        DataSet data = load(write("scale.csv", "label," + columns(64, "p") + "\n" + rows));
        int brightest = 0;
        int darkest = 255;
        for (org.latentexplorer.model.ImageSet set : List.of(data.train(), data.test())) {
            for (byte pixel : set.pixels()) {
                brightest = Math.max(brightest, pixel & 0xff);
                darkest = Math.min(darkest, pixel & 0xff);
            }
        }
        assertEquals(white, brightest, 1, most);
        assertEquals(0, darkest, most);
        String sentence = said == null ? "" : "Pixels of “scale.csv” go from " + said.replace(",", "") + ".";
        assertEquals(said != null, notes(data).contains(sentence), notes(data).toString());
    }

    @Test
    void emnistIsTurnedByTheNameOfItsFileAlone() {
        String rows = table(12, i -> row("" + i % 3, i));
        DataSet plain = load(write("my-emnist-letters.csv", rows));
        DataSet turned = load(write("emnist-letters-train.csv", rows));
        assertEquals(plain.train().pixels()[1], turned.train().pixels()[8]);
        assertEquals(plain.train().pixels()[8], turned.train().pixels()[1]);
    }

    @Test
    void filesAreFoundHoweverTheirLettersAreComposed() {
        for (int i = 0; i < 8; i++) {
            Draw.png(folder.resolve("\u1100\u1161" + i + ".png"), Draw.noise(28, i));
        }
        DataSet data = load(write("paths.csv", "file,class\n" + table(8, i -> "\uAC00" + i + ".png,"
                + (i % 2 == 0 ? "\uAC01" : "\u1100\u1161\u11A8"))));
        assertEquals(0, data.skipped().count());
        assertEquals(List.of("\uAC01"), data.train().classes());
    }

    @Test
    void pathsAndLabels() {
        Draw.noise(folder.resolve("pictures"), 8, 1);
        String header = "label,comment,filename\n";
        Path file = write("paths.csv", header + table(8, i -> (i % 2 == 0 ? "even" : "odd") + ",,"
                + (i == 3 ? "pictures\\3.png" : "pictures/" + i + ".png")));
        DataSet data = load(file);
        assertEquals(7, data.train().count());
        assertEquals(List.of("even", "odd"), data.train().classes());
        assertEquals(0, data.skipped().count());
        Path bare = write("bare.csv", table(8, i -> "pictures/" + i + ".png,k" + i % 2));
        assertEquals(List.of("k0", "k1"), load(bare).train().classes());
        Path alone = write("alone.csv", table(9, i -> "pictures/" + i + ".png"));
        assertFalse(load(alone).train().labelled());
        assertEquals("pictures/8.png", load(alone).skipped().files().getFirst().name(), "that one does not exist");
    }

    @Test
    void whatIsWrongIsToldWithItsRow() {
        String good = table(8, i -> row("1", i));
        assertTrue(fails("failure.table.ragged", write("ragged.csv", good + "\n1,2,3")).getMessage().contains("Row 9"));
        Failure number = fails("failure.table.number", write("number.csv", good.replaceFirst(",10,", ",ten,")));
        assertTrue(number.getMessage().contains("“ten” in column 12"), number.getMessage());
        fails("failure.table.number", write("high.csv", good + "\n" + row("1", 1).replace(",10,", ",256,")));
        fails("failure.table.number", write("low.csv", good + "\n" + row("1", 1).replace(",10,", ",-1,")));
        fails("failure.table.columns", write("columns.csv", "a,b,c\n1,2,3\n"));
        fails("failure.table.columns", write("square.csv", table(7, i -> row("1", i) + ",7")));
        fails("failure.table.empty", write("empty.csv", "\n\n"));
        fails("failure.table.empty", write("header.csv", "path,label\n"));
        fails("failure.table.quote", write("quote.csv", good + "\n\"1,2"));
        fails("failure.table.label", write("label.csv", "path,label\na.png,x\nb.png,\nc.png,x\n"));
        fails("failure.data.few", write("few.csv", table(5, i -> row("1", i))));
        fails("failure.data.missing", folder.resolve("gone.csv"));
        fails("failure.images.labels", write("labels.csv", table(300, i -> row("k" + i, i))));
    }

    @Test
    void noTableIsTooBrokenForASentence() {
        Random random = new Random(9);
        byte[] good = table(10, i -> row("" + i % 2, i)).getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(2) == 0 ? good.length : random.nextInt(good.length));
            for (int k = random.nextInt(3); k > 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt() : ",\n\"1".charAt(k));
            }
            try {
                load(Draw.write(folder.resolve("broken.csv"), bytes));
                read++;
            } catch (Failure told) {
                assertTrue(told.getMessage().contains("broken.csv"), told.getMessage());
            }
        }
        assertTrue(read > 20 && read < 390, read + " of 400 could be read");
    }
}
