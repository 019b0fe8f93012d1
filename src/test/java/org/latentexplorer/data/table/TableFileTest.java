package org.latentexplorer.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Note;

class TableFileTest {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    @TempDir
    private Path folder;

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private TableFile open(String text) throws IOException {
        return TableFile.open(write(text, StandardCharsets.UTF_8), value -> false);
    }

    private static List<List<String>> read(TableRows in) {
        List<List<String>> rows = new ArrayList<>();
        try (in) {
            while (in.advance()) {
                rows.add(in.texts());
            }
        }
        return rows;
    }

    private static TableRows rows(String text, char separator) {
        return new TableRows(Path.of("x.csv"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                (byte) separator);
    }

    @Test
    void whateverIsWrittenByTheRulesIsReadBack() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            char separator = ",;\t|".charAt(random.nextInt(4));
            int width = 2 + random.nextInt(6);
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int r = random.nextInt(5); r >= 0; r--) {
                List<String> row = new ArrayList<>();
                for (int f = 0; f < width; f++) {
                    row.add(field(random, "ab1,;\t|\"\n é한"));
                }
                text.append(row.stream().map(TableFileTest::quoted).collect(Collectors.joining("" + separator)))
                        .append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)))
                        .append(random.nextInt(4) == 0 ? "\n" : "");
                rows.add(row.stream().map(String::strip).toList());
            }
            assertEquals(rows, read(rows(text.toString(), separator)));
        }
    }

    private static String field(Random random, String letters) {
        return "x" + random.ints(random.nextInt(6), 0, letters.length()).mapToObj(k -> "" + letters.charAt(k))
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        return "\"" + field.replace("\"", "\"\"") + "\"";
    }

    @Test
    void numbersAreNumbersAndAllElseIsNone() {
        TableRows row = rows("0;255; 17 ;\"42\";1.5;-3;1e2;x;;12345678901;1,25;1.234,5;1,234.5;1 234 567;-.5;+2;−3;"
                + "inf;-Infinity;∞;1d;0x1p3;NaN;1_000;1,2,3x\n", ';');
        assertTrue(row.advance());
        double[] numbers = IntStream.range(0, row.fields()).mapToDouble(row::number).toArray();
        double none = Double.NaN;
        double most = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {0, 255, 17, 42, 1.5, -3, 100, none, none, 12345678901.0, 1.25, 1234.5, 1234.5,
            1234567, -0.5, 2, -3, most, -most, most, none, none, none, none, none}, numbers);
        assertTrue(row.missing(8) && row.missing(22) && !row.missing(7));
    }

    /** The short way of reading decimals gives what Java's gives, to the last bit. */
    @Test
    void decimalsAreReadExactly() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);
            String text = i % 3 == 0 ? String.valueOf(value) : i % 3 == 1 ? String.valueOf((float) value)
                    : new java.math.BigDecimal(value).setScale(random.nextInt(9), java.math.RoundingMode.HALF_UP)
                            .toPlainString();
            assertEquals(Double.parseDouble(text), NumberText.parse(text, false), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "label,x\\n1,2\\n ! label x ! 1 2",
        "label;x\\n1;2,5\\n3;4,25\\n ! label x ! 1 2,5",
        "0;1,5;2,5\\n1;3,5;4,5\\n ! - ! 0 1,5 2,5",
        "label\\tx\\n1\\t2\\n ! label x ! 1 2",
        "label|x\\n1|2\\n ! label x ! 1 2",
        "1.5e+00 2.0e+00\\n3.5e+00 4.0e+00\\n ! - ! 1.5e+00 2.0e+00",
        "sep=;\\nlabel;x\\n1;2\\n ! label x ! 1 2",
        "# label,x\\n1.5,2\\n ! label x ! 1.5 2",
        "# made by hand\\nlabel,x\\n1,2\\n ! label x ! 1 2",
        "label,x,\\n1,2,\\n3,4,\\n ! label x ! 1 2",
        "label,x\\n1,2,\\n3,4,\\n ! label x ! 1 2",
        "'\"label\",\"x\"\\n\"1\",5,2\\n\"2\",4,1\\n' ! '' label x ! 1 5 2",
        "label,x\\nint,float\\n1,2.5\\n ! label x ! 1 2.5",
        "0,1,2\\n0.5,1.5,2\\n3,3.5,1\\n ! 0 1 2 ! 0.5 1.5 2",
        ",0,1\\n0,0.5,1.5\\n1,3,3.5\\n ! '' 0 1 ! 0 0.5 1.5",
        "1.5,2\\n3,4\\n ! - ! 1.5 2"})
    void separatorsAndHeadersAreFound(String text, String names, String first) throws IOException {
        TableFile table = open(text.replace("\\n", "\n").replace("\\t", "\t"));
        if (names.equals("-")) {
            assertNull(table.names());
        } else {
            assertEquals(Arrays.stream(names.split(" ")).map(n -> n.replace("''", "")).toList(), table.names());
        }
        try (TableRows rows = table.rows()) {
            assertTrue(rows.advance());
            table.checkWhole(rows);
            assertEquals(List.of(first.split(" ")), IntStream.range(0, table.width()).mapToObj(rows::text).toList());
        }
    }

    @Test
    void headersThatComeAgainAndRowsOfNothingArePassedOver() throws IOException {
        TableFile table = open("label,x\n1,2\n,\nlabel,x\n3,4\n");
        assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), read(table.rows()));
    }

    @Test
    void theNamesOfPandasForColumnsAreNoRow() throws IOException {
        String zeros = ",0".repeat(20);
        String mangled = "7,0," + IntStream.range(1, 20).mapToObj(i -> "0." + i).collect(Collectors.joining(","));
        TableFile table = open(mangled + "\n3" + zeros + "\n4" + zeros + "\n");
        assertEquals(2, read(table.rows()).size());
        assertEquals("note.table.numbers", table.notes().getFirst().key());
        assertEquals("#1", table.title(0));
    }

    private void recoded(String text, Charset charset, String mark, String note) throws IOException {
        TableFile table = TableFile.open(write(mark + text, charset), value -> false);
        List<List<String>> rows = read(table.rows());
        String all = String.join(",", table.names()) + "\n"
                + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        assertEquals(text, all, charset.name());
        assertEquals(note == null ? List.of() : List.of(note), table.notes().stream().map(Note::key).toList());
    }

    @Test
    void lettersAreReadInTheEncodingsPeopleHave() throws IOException {
        String korean = "레이블,x\n고양이,1\n강아지,2\n토끼,3\n";
        recoded(korean, StandardCharsets.UTF_8, "", null);
        recoded(korean, StandardCharsets.UTF_8, "\uFEFF", null);
        recoded(korean, StandardCharsets.UTF_16LE, "\uFEFF", "note.table.utf16");
        recoded(korean, StandardCharsets.UTF_16BE, "\uFEFF", "note.table.utf16");
        recoded(korean, KOREAN, "", "note.table.korean");
        recoded("label,x\n똠방각하,1\n펲시콜라,2\n찦차,3\n쑛다리,4\n", KOREAN, "", "note.table.korean");
        recoded("label,x\nÄpfel,1\nMöhren,2\nKürbisse,3\n", StandardCharsets.ISO_8859_1, "", "note.table.western");
        recoded("label,x\nä,1\nö,2\nß,3\n", StandardCharsets.ISO_8859_1, "", "note.table.western");
        recoded("label,x\nœuf,1\ncafé,2\n€,3\n", Charset.forName("windows-1252"), "", "note.table.western");
        recoded("label,x\na\u0081,1\na\u008D,2\n", StandardCharsets.ISO_8859_1, "", "note.table.western");
        recoded("label,x\n1,2\n", StandardCharsets.UTF_16LE, "", "note.table.utf16");
        recoded("label,x\n1,2\n", StandardCharsets.UTF_16BE, "", "note.table.utf16");
        recoded("label,x\n" + "가,1\n😀,2\n".repeat(40_000), StandardCharsets.UTF_16LE, "\uFEFF", "note.table.utf16");
    }

    @Test
    void whatIsNoTextIsTold() throws IOException {
        assertEquals("failure.table.file",
                assertThrows(Failure.class, () -> TableFile.open(folder, value -> false)).key());
        Path file = Files.write(folder.resolve("book.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 5, 9, 8, 0, 1});
        assertEquals("failure.table.binary",
                assertThrows(Failure.class, () -> TableFile.open(file, value -> false)).key());
    }
}
