package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageImport.Frame;
import org.latentexplorer.model.ImageImport.Ink;

class ImageImportTest {
    @Test
    void anIdSaysAllOfIt() {
        for (String path : new String[] {"scans", "/a b/c?d", "x?size=3", "한글"}) {
            for (int side : new int[] {28, 8, 128}) {
                for (Ink ink : Ink.values()) {
                    for (Frame frame : Frame.values()) {
                        ImageImport wanted = new ImageImport(Path.of(path), side, ink, frame);
                        if (!wanted.equals(ImageImport.of(Path.of("x?size=3")))) {
                            assertEquals(Optional.of(wanted), ImageImport.parse(wanted.id()), wanted.id());
                            ImageImport named = wanted.withLabel("레이블 a/b?&=%+");
                            assertEquals(Optional.of(named), ImageImport.parse(named.id()), named.id());
                        }
                    }
                }
            }
        }
        assertEquals("scans?size=32&ink=dark", new ImageImport(Path.of("scans"), 32, Ink.DARK, Frame.WHOLE).id());
        assertEquals("t.csv?label=last", ImageImport.of(Path.of("t.csv")).withLabel("last").id());
        assertEquals("scans", ImageImport.of(Path.of("scans")).id());
    }

    @Test
    void whatIsNoPathIsNone() {
        assertEquals(Optional.empty(), ImageImport.parse(" "));
        assertEquals(Optional.empty(), ImageImport.parse("a\0b"));
        assertEquals(Optional.empty(), ImageImport.parse("scans?ink=blue"));
    }

    @Test
    void anIdOfAnyLengthIsReadOrIsNone() {
        assertEquals(Optional.of(new ImageImport(Path.of("scans"), 32, Ink.DARK, Frame.WHOLE)),
                ImageImport.parse("scans?size=32" + "&ink=dark".repeat(100_000)));
        assertEquals(Optional.empty(), ImageImport.parse("scans?size=32" + "&ink=dark".repeat(100_000) + "&ink=\0"));
    }

    @Test
    void sidesHaveBounds() {
        for (int side : new int[] {7, 129, -1}) {
            Failure failure = assertThrows(Failure.class,
                    () -> new ImageImport(Path.of("a"), side, Ink.AUTO, Frame.WHOLE).check());
            assertTrue(failure.getMessage().contains("8 to 128"), failure.getMessage());
        }
    }
}
