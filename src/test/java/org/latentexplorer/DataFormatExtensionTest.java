package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.toy.MadeUpFormat;

/** A data format that is one file and its title is opened wherever data are. */
class DataFormatExtensionTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void list() throws IOException {
        new ProgramWithServices(folder).service(DataFormat.class, MadeUpFormat.class);
        new ProgramWithServices(folder).texts("toy", "toy.title=Toys\n");
        byte[] levels = new byte[24];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (10 * i);
        }
        file = Files.write(folder.resolve("blocks.TOY"), levels);
    }

    @Test
    void itIsTold() throws IOException, InterruptedException {
        String said = new ProgramWithServices(folder).run(List.of("org.latentexplorer.Main", "data", file.toString(), "--json"));
        assertTrue(said.contains("{\"images\":48,\"testImages\":24,\"labels\":[\"dark\",\"light\"]"), said);
        assertTrue(said.contains("\"height\":8,\"width\":8"), said);
    }

    @Test
    void itIsTrainedOn() throws IOException, InterruptedException {
        Path model = folder.resolve("m.zip");
        String said = new ProgramWithServices(folder).run(List.of("org.latentexplorer.Main", "train", "--data", file.toString(), "--layers",
                "none", "--epochs", "1", "--out", model.toString()));
        assertTrue(Files.exists(model), said);
    }

    @Test
    void itMayBeDroppedOnTheWindowAndIsOfferedByDialogs() throws IOException, InterruptedException {
        String said = new ProgramWithServices(folder).run(List.of("org.latentexplorer.ui.shell.DroppedData", file.toString(),
                folder.toString(), "a.csv", "a.txt"));
        assertEquals("true true true false\nToys [toy], Tables of images (CSV) [csv, tsv]\n",
                said.substring(said.indexOf("true")));
    }
}
