package org.latentexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Failure;

class CodesTableTest {
    private final CodesTable table = new CodesTable(2).add(12, 7, new float[]{3, -0.5f}).add(1, -1, new float[]{1e-9f, 0});

    @Test
    void aRowIsANumberALabelIfThereIsOneAndTheCode(@TempDir Path folder) throws Exception {
        String expected = "number,label,z1,z2\n12,7,3.0,-0.5\n1,,1.0E-9,0.0\n";
        assertEquals(expected, table.text());
        table.write(folder.resolve("some.csv"));
        assertEquals(expected, Files.readString(folder.resolve("some.csv")));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneSentence(@TempDir Path folder) {
        Failure failure = assertThrows(Failure.class, () -> table.write(folder.resolve("no").resolve("some.csv")));
        assertEquals("failure.table.unwritable", failure.key());
    }
}
