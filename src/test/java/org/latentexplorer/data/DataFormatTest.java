package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Languages;
import org.latentexplorer.model.Progress;
import org.latentexplorer.toy.MadeUpFormat;

/** What holds for every data format there is, and for the next one. */
class DataFormatTest {
    @TempDir
    Path folder;

    @Test
    void theyAreAskedInOrderAndTheLastTwoTakeWhatIsLeft() throws IOException {
        assertEquals(List.of("synthetic", "table", "idx", "pictures"),
                DataFormat.all().stream().map(DataFormat::id).toList());
        assertEquals(4, new HashSet<>(DataFormat.all().stream().map(DataFormat::place).toList()).size());
        assertEquals("table", of(Files.createFile(folder.resolve("a.CSV"))));
        assertEquals("idx", of(Files.createFile(folder.resolve("a.csv.gz"))));
        Path pictures = Files.createDirectories(folder.resolve("scans.csv"));
        assertEquals("pictures", of(pictures));
        IdxBytes.writeSet(pictures, "");
        assertEquals("idx", of(pictures));
    }

    private static String of(Path path) {
        return DataFormat.all().stream().filter(f -> f.recognises(path)).findFirst().orElseThrow().id();
    }

    @Test
    void thoseOfFilesHaveATitleAndNothingElse() {
        assertFalse(DataFormat.ofFiles().isEmpty());
        for (DataFormat format : DataFormat.ofFiles()) {
            for (Locale locale : Languages.all()) {
                assertEquals(Set.of(format.id() + ".title"),
                        ResourceBundle.getBundle("org.latentexplorer.text." + format.id(), locale).keySet());
            }
        }
    }

    @Test
    void aMadeUpOneIsReadByTheCatalog() throws IOException {
        Path file = Files.write(folder.resolve("blocks.toy"), new byte[]{0, 127, -1});
        Catalog catalog = new Catalog(new DataFolders(null, folder, List.of()), new Downloader(List.of(), List.of()),
                List.of(new MadeUpFormat(), new IdxFormat()), 1 << 20);
        DataSet data = catalog.load(file.toString(), Progress.NONE);
        assertEquals(3, data.train().count());
        assertEquals(1, data.train().label(2));
        assertTrue(catalog.entries().stream().allMatch(e -> e.id().equals("mnist")), "nothing else is embedded");
    }
}
