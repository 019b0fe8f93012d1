package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

class CodesFileTest {
    @TempDir
    private Path folder;

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("codes.csv"),
                text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").getBytes(charset));
    }

    private CodesFile read(String text, String label) throws IOException {
        return CodesFile.read(write(text, StandardCharsets.UTF_8), label, Progress.NONE);
    }

    private CodesFile read(String text) throws IOException {
        return read(text, null);
    }

    private String fails(String text) {
        return assertThrows(Failure.class, () -> read(text)).key();
    }

    /** Whatever program wrote it, these are four codes of two numbers with labels 7, 0, 7 and 1. */
    @ParameterizedTest
    @ValueSource(strings = {
        "label,z1,z2\\n7,0.5,1\\n0,2,-3\\n7,4,5\\n1,6,7\\n",
        "\uFEFFlabel,z1,z2\\r\\n7,0.5,1\\r\\n0,2,-3\\r\\n7,4,5\\r\\n1,6,7\\r\\n",
        "\"label\",\"z1\",\"z2\"\\n\"7\",\"0.5\",\"1\"\\n\"0\",\"2\",\"-3\"\\n7,4,5\\n1,6,7\\n",
        "z1,z2,Class\\n0.5,1,7\\n2,-3,0\\n4,5,7\\n6,7,1\\n",
        "z1,target,z2\\n0.5,7,1\\n2,0,-3\\n4,7,5\\n6,1,7\\n",
        "x1,x2,y\\n0.5,1,7\\n2,-3,0\\n4,5,7\\n6,7,1\\n",
        "x,y,label\\n0.5,1,7\\n2,-3,0\\n4,5,7\\n6,7,1\\n",
        "x;y;Klasse\\n0,5;1;7\\n2;-3;0\\n4,0;5;7\\n6;7;1\\n",
        "digit\\tz1\\tz2\\n7\\t0.5\\t1\\n0\\t2\\t-3\\n7\\t4\\t5\\n1\\t6\\t7\\n",
        "label|z1|z2\\n7|0.5|1\\n0|2|-3\\n7|4|5\\n1|6|7\\n",
        ",z1,z2,label\\n0,0.5,1,7\\n1,2,-3,0\\n2,4,5,7\\n3,6,7,1\\n",
        "Unnamed: 0,label,z1,z2\\n0,7,0.5,1\\n1,0,2,-3\\n2,7,4,5\\n3,1,6,7\\n",
        "number,label,z1,z2\\n12,7,0.5,1\\n80,0,2,-3\\n91,7,4,5\\n340,1,6,7\\n",
        "id,label,z1,z2\\na1,7,0.5,1\\na2,0,2,-3\\na3,7,4,5\\na4,1,6,7\\n",
        "\"z1\",\"z2\",\"label\"\\n\"1\",0.5,1,7\\n\"2\",2,-3,0\\n\"3\",4,5,7\\n\"4\",6,7,1\\n",
        "label,z1,z2\\n7.0,0.5,1\\n0.0,2,-3\\n7.0,4,5\\n1.0,6,7\\n",
        "label,z1,z2,\\n7,0.5,1,\\n0,2,-3,\\n7,4,5,\\n1,6,7,\\n",
        "# label,z1,z2\\n7.000e+00,5.0e-01,1.0e+00\\n0.0e+00,2,-3\\n7.0e+00,4,5\\n1.0e+00,6,7\\n",
        "7 0.5 1.0e+00\\n0 2.25 -3.5\\n7 4 5\\n1 6 7\\n",
        "0.5,1,7\\n2.25,-3.5,0\\n4,5,7\\n6,7,1\\n",
        ",0,1,label\\n0,0.5,1,7\\n1,2,-3,0\\n2,4,5,7\\n3,6,7,1\\n",
        "레이블,z1,z2\\n7,0.5,1\\n0,2,-3\\n7,4,5\\n1,6,7\\n",
        "name,label,z1,z2\\nann,7,0.5,1\\nbob,0,2,-3\\ncat,7,4,5\\ndan,1,6,7\\n"})
    void aTableOfAnyProgramGivesTheSameCodes(String text) throws IOException {
        CodesFile read = read(text);
        assertEquals(2, read.codes().dimension());
        assertArrayEquals(new byte[] {7, 0, 7, 1}, read.codes().labels(), text);
        float[] values = read.codes().values();
        assertEquals(0.5f, values[0]);
        assertEquals(1, values[1]);
        assertArrayEquals(new float[] {4, 5, 6, 7}, Arrays.copyOfRange(values, 4, 8), text);
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7"), read.classes());
    }

    @Test
    void wordsBecomeNumberedClasses() throws IOException {
        CodesFile read = read("z1,z2,species\n1,2,setosa\n3,4.5,virginica\n5,6,setosa\n");
        assertEquals(List.of("setosa", "virginica"), read.classes());
        assertArrayEquals(new byte[] {0, 1, 0}, read.codes().labels());
        assertEquals(List.of("-1", "0", "300"), read("cluster,z1,label\n1,2.5,-1\n1,2,300\n2,3,0\n").classes());
        CodesFile clusters = read("tsne_1,tsne_2,cluster\n0.1,0.2,-1\n0.3,0.4,0\n0.5,0.6,0\n");
        assertEquals(List.of("-1", "0"), clusters.classes());
        assertEquals(2, clusters.codes().dimension());
        assertEquals(1, read("cluster,z1,label\n1,2.5,-1\n1,2,300\n2,3,0\n").codes().dimension());
        assertEquals(2, read("0,1,2\n0.5,1.5,3\n0.25,1.75,4\n0.5,1.25,3\n").codes().dimension(), "pandas without names");
        assertEquals(List.of("a", "b"), read("z1,what,z2\n1,a,2\n3,b,4.5\n5,a,6\n").classes(), "the only words");
        Path korean = write("레이블,z1\n고양이,1\n강아지,2.5\n고양이,3\n", Charset.forName("x-windows-949"));
        assertEquals(List.of("강아지", "고양이"), CodesFile.read(korean, null, Progress.NONE).classes());
    }

    @Test
    void coordinatesAndUnknownNumbersAreNoLabels() throws IOException {
        assertNull(read("x,y\n1,2\n3,4\n").codes().labels());
        assertEquals(3, read("x,y,z\n1,2,0\n3,4,1\n5,6,1\n7,8,0\n").codes().dimension());
        assertNull(read("z1,z2,z3\n0.5,2,1\n1.5,4,1\n2.5,4,1\n").codes().labels());
        assertNull(read("label,z1\n,1\n,2\n").codes().labels());
        assertNull(read("label,z1,z2\n1,2,3\n0,5,6\n", "none").codes().labels());
    }

    @Test
    void whatIsMissingOrInfiniteIsReadAndTold() throws IOException {
        CodesFile read = read("label,z1,z2\n0,1,inf\n1,NA,2\n0,,-Infinity\n1,nan,3\n1,4,5\n");
        assertEquals(Float.POSITIVE_INFINITY, read.codes().at(0, 1));
        assertTrue(Float.isNaN(read.codes().at(1, 0)));
        assertTrue(Float.isNaN(read.codes().at(2, 0)));
        assertEquals("In 4 codes of “codes.csv” a number is missing or infinite.",
                read.notes().getLast().text(Locale.ENGLISH));
        assertEquals(List.of("note.table.label", "note.codes.columns", "note.codes.missing"),
                read.notes().stream().map(n -> n.key()).toList());
    }

    @Test
    void codesThatAreAllTheSameAreTold() throws IOException {
        assertEquals("note.codes.same", read("label,z1,z2\n0,1,2\n1,1,2\n2,1,2\n").notes().getLast().key());
    }

    @Test
    void whatCannotBeToldApartIsRefused() throws IOException {
        assertEquals("failure.table.several", fails("label,class,z1\n0,1,2.5\n1,1,3\n0,0,4\n1,1,4\n0,1,4\n"));
        assertEquals("failure.table.several", fails("a,b,z1\nu,v,2.5\nu,w,3\nu,v,4\nx,w,4\nx,v,4\n"));
        assertArrayEquals(new byte[] {1, 1, 0, 1, 1},
                read("label,class,z1\n0,1,2.5\n1,1,3\n0,0,4\n1,1,4\n0,1,4\n", "class").codes().labels());
        assertEquals(List.of("one", "two"), read("target,target_name,z1\n1,one,2.5\n2,two,3\n1,one,4\n").classes());
        assertEquals("failure.codes.header", fails("1,2,3\n4,5,6\n"));
        assertEquals("failure.codes.header", fails("label\n1\n2\n"));
        assertEquals("failure.codes.number", fails("label,z1\n1,2\n1,two\n0,4\n"));
        assertEquals("failure.table.label", fails("label,z1\n1,2\n,4\n"));
        assertEquals("failure.table.ragged", fails("label,z1\n1,2\n1,2,3\n"));
        assertEquals("failure.images.labels", fails("label,z1\n" + many()));
    }

    private static String many() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            rows.append("k").append(i % 300).append(",1.5\n");
        }
        return rows.toString();
    }
}
