package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

class ModelFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anOldFile() throws IOException {
        file = folder.resolve("old.zip");
        Files.writeString(file, "old");
    }

    private void assertOldSurvives() throws IOException {
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList(), "nothing is left behind");
        }
    }

    private static AtomicFile.Content breaking(IOException failure) {
        return out -> {
            out.write(new byte[200_000]);
            throw failure;
        };
    }

    private void assertFails(String key, Path target, AtomicFile.Content content, String... named)
            throws IOException {
        Failure failure = assertThrows(Failure.class, () -> ModelFile.write(target, content));
        assertEquals(key, failure.key(), failure.getMessage());
        for (String name : named) {
            assertTrue(failure.getMessage().contains(name), failure.getMessage());
        }
        assertOldSurvives();
    }

    @Test
    void theNewFileReplacesTheOld() throws IOException {
        ModelFile.write(file, out -> out.write(new byte[] {'n', 'e', 'w'}));
        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        assertFails("failure.save.full", file, breaking(new IOException("No space left on device")),
                file.toString());
    }

    @Test
    void anyOtherTroubleLeavesTheOldFile() throws IOException {
        assertFails("failure.save.io", file, breaking(new IOException("Input/output error")), file.toString(),
                "Input/output error");
    }

    @Test
    void deniedAccessNamesTheFolder() throws IOException {
        assertFails("failure.save.denied", file, breaking(new AccessDeniedException("x")), file.toString(),
                folder.toString());
    }

    @Test
    void aFaultOfTheProgramLeavesTheOldFile() throws IOException {
        assertThrows(IllegalStateException.class, () -> ModelFile.write(file, out -> {
            out.write(1);
            throw new IllegalStateException();
        }));
        assertOldSurvives();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped, because this system has no POSIX permissions");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "skipped, because this user may write everywhere");
            assertFails("failure.save.denied", file, out -> out.write(1), file.toString(), folder.toString());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        assertFails("failure.save.folder", folder, out -> out.write(1), folder.toString());
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        assertFails("failure.save.noFolder", missing.resolve("m.zip"), out -> out.write(1), missing.toString());
        assertFails("failure.save.noFolder", file.resolve("m.zip"), out -> out.write(1), file.toString());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped, because links may need a permission of their own on this system");
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), file);
        ModelFile.write(link, out -> out.write(new byte[] {'n', 'e', 'w'}));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }
}
