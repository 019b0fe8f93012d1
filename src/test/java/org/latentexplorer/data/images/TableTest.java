package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        return new OwnImages(1 << 30).load(
                new ImageImport(file, 8, ImageImport.Ink.LIGHT, ImageImport.Frame.WHOLE), Progress.NONE);
    }

    private static Failure fails(String key, Path file) {
        Failure failure = assertThrows(Failure.class, () -> load(file));
        assertEquals(key, failure.key(), failure.getMessage());
        assertTrue(failure.getMessage().contains(file.getFileName().toString()), failure.getMessage());
        return failure;
    }

    @Test
    void whateverIsWrittenByTheRulesIsReadBack() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            char separator = ",;\t".charAt(random.nextInt(3));
            int width = 2 + random.nextInt(6);
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            for (int r = random.nextInt(5); r >= 0; r--) {
                List<String> row = new ArrayList<>();
                for (int f = 0; f < width; f++) {
                    // the first row tells the separator: it is to have no other
                    row.add(field(random, rows.isEmpty() ? "ab1 é한" : "ab1,;\t\"\n é한"));
                }
                text.append(row.stream().map(TableTest::quoted).collect(Collectors.joining("" + separator)))
                        .append(random.nextBoolean() ? "\n" : "\r\n").append(random.nextInt(4) == 0 ? "\n" : "");
                rows.add(row.stream().map(String::strip).toList());
            }
            assertEquals(rows, read(write("random.csv", text.toString())));
        }
    }

    private static String field(Random random, String letters) {
        return "x" + random.ints(random.nextInt(6), 0, letters.length()).mapToObj(k -> "" + letters.charAt(k))
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        return "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static List<List<String>> read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows in = new CsvRows(file)) {
            while (in.advance()) {
                rows.add(IntStream.range(0, in.fields()).mapToObj(in::text).toList());
            }
        }
        return rows;
    }

    @Test
    void numbersAreNumbersAndAllElseIsNone() {
        try (CsvRows row = new CsvRows(write("numbers.csv", "0,255, 17 ,\"42\",1.5,-3,1e2,x,,12345678901\n"))) {
            assertTrue(row.advance());
            double[] numbers = IntStream.range(0, row.fields()).mapToDouble(row::number).toArray();
            assertArrayEquals(new double[] {0, 255, 17, 42, 1.5, -3, 100, Double.NaN, Double.NaN, 12345678901.0}, numbers);
        }
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
