package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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

class TableFolderTest {
    @TempDir
    private Path folder;

    private void write(String name, int rows, IntFunction<String> label, int white) {
        String pixels = IntStream.range(0, 64).mapToObj(p -> "pixel" + p).collect(Collectors.joining(","));
        String text = (label == null ? "" : "label,") + pixels + "\n" + IntStream.range(0, rows).mapToObj(
                i -> (label == null ? "" : label.apply(i) + ",") + IntStream.range(0, 64)
                        .mapToObj(p -> p == i % 64 ? "" + white : "0").collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Draw.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private DataSet load() {
        return TestFormats.load(new ImageImport(folder, 8, ImageImport.Ink.LIGHT,
                ImageImport.Frame.WHOLE), Progress.NONE);
    }

    private static List<String> left(DataSet data) {
        return data.skipped().files().stream().map(file -> file.name() + " " + file.reason()).toList();
    }

    /** As Kaggle has it. */
    @Test
    void labelsOfTheTrainingTableStayThoughTheTestTableHasNone() {
        write("train.csv", 60, i -> "" + i % 3, 255);
        write("test.csv", 30, null, 255);
        Draw.write(folder.resolve("sample_submission.csv"), "ImageId,Label\n1,0\n2,0\n".getBytes());
        DataSet data = load();
        assertEquals(50, data.train().count());
        assertEquals(10, data.test().count());
        assertEquals(List.of("0", "1", "2"), data.test().classes());
        assertEquals(List.of("sample_submission.csv TABLE", "test.csv TABLE"), left(data));
        assertTrue(data.notes().stream().anyMatch(note -> note.key().equals("note.tables.unlabelled")));
    }

    @Test
    void labelledTrainAndTestTablesAreTheTwoParts() {
        write("mnist_train.csv", 20, i -> "" + i % 3, 16);
        write("mnist_test.csv", 10, i -> "" + i % 4, 15);
        DataSet data = load();
        assertEquals(20, data.train().count());
        assertEquals(10, data.test().count());
        assertEquals(List.of("0", "1", "2", "3"), data.train().classes());
        int most = 0;
        for (byte pixel : data.test().pixels()) {
            most = Math.max(most, pixel & 0xff);
        }
        assertEquals(15 * 255 / 16, most, "both on one scale");
        assertEquals(List.of(), left(data));
    }

    @Test
    void validationIsTheTestWhereThereIsNoneAndIsLearnedFromElse() {
        write("training.csv", 20, i -> "" + i % 2, 255);
        write("validation.csv", 10, i -> "" + i % 2, 255);
        assertEquals(10, load().test().count());
        write("test.csv", 5, i -> "" + i % 2, 255);
        assertEquals(30, load().train().count());
        assertEquals(5, load().test().count());
        write("test.csv", 5, null, 255);
        assertEquals(10, load().test().count());
    }

    @Test
    void tablesWithoutLabelsAnywhereAreJoined() {
        write("train.csv", 20, null, 255);
        write("test.csv", 10, null, 255);
        assertFalse(load().train().labelled());
        assertEquals(10, load().test().count());
    }

    @Test
    void theOnlyTableOfPicturesIsTaken() {
        write("A_Z.csv", 20, i -> "" + i % 2, 255);
        Draw.write(folder.resolve("names.csv"), "label,letter\n0,A\n1,B\n".getBytes());
        DataSet data = load();
        assertEquals(20, data.train().count() + data.test().count());
        assertEquals(List.of("names.csv TABLE"), left(data));
        write("B.csv", 20, i -> "" + i % 2, 255);
        assertEquals("failure.images.tables", assertThrows(Failure.class, this::load).key());
    }

    @Test
    void aTestTableOfAnotherSizeOrBrokenIsLeftOutAndSaid() {
        write("train.csv", 20, i -> "" + i % 2, 255);
        Draw.write(folder.resolve("test.csv"), ("label," + "x,".repeat(81) + "\n" + ("1," + "0,".repeat(81) + "\n")
                .repeat(5)).getBytes());
        assertEquals(List.of("test.csv TABLE"), left(load()));
        assertTrue(load().notes().stream().anyMatch(note -> note.key().equals("note.tables.size")));
        Draw.write(folder.resolve("test.csv"), "a,b\n1\n".getBytes());
        assertTrue(load().notes().stream().anyMatch(note -> note.key().equals("note.tables.broken")));
    }
}
