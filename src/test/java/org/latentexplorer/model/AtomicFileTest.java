package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    /** A process that writes a file and never ends. */
    static final class Slow {
        private Slow() {
        }

        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> {
                System.out.println("writing");
                out.write(new byte[200_000]);
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void assumePosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped, because this system has no POSIX files");
    }

    @Test
    void whatAKilledWriterLeavesIsRemovedButNotWhatALiveOneWrites() throws IOException, InterruptedException {
        Path file = folder.resolve("m.zip");
        Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Slow.class.getName(), file.toString()).start();
        try (BufferedReader out = writer.inputReader()) {
            assertEquals("writing", out.readLine());
            write(file, "of another");
            assertEquals(2, names().size(), "the live writer's file is there: " + names());
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertEquals(2, names().size(), "killed, it leaves its file: " + names());
        write(folder.resolve("other.zip"), "another target");
        assertEquals(3, names().size(), "which is nobody else's business: " + names());
        write(file, "new");
        assertEquals(List.of("m.zip", "other.zip"), names());
        assertEquals("new", Files.readString(file));
    }

    @Test
    void writersOfOneFileInOneProcessDoNotDisturbEachOther() throws Exception {
        Path file = folder.resolve("m.zip");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> {
            try {
                AtomicFile.write(file, out -> {
                    begun.countDown();
                    await(end);
                    out.write('s');
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        await(begun);
        write(file, "quick");
        AtomicFile.removeLeftOvers(folder);
        assertEquals(2, names().size(), names().toString());
        end.countDown();
        slow.get();
        assertEquals("s", Files.readString(file), "the last to end");
        assertEquals(List.of("m.zip"), names());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFoldersLeftOversAreRemovedAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".a.properties." + UUID.randomUUID() + ".tmp"), "x");
        for (String other : List.of(".hidden", "a.tmp", ".b.tmp", "c." + UUID.randomUUID() + ".tmp")) {
            Files.writeString(folder.resolve(other), "x");
        }
        AtomicFile.removeLeftOvers(folder);
        assertEquals(4, names().size(), names().toString());
        AtomicFile.removeLeftOvers(folder.resolve("gone"));
    }

    @Test
    void namesAsLongAsTheFileSystemTakesWork() throws IOException {
        assumePosix();
        for (String name : List.of("m".repeat(251) + ".zip", "모".repeat(83) + "xx.zip", "😀".repeat(63) + "zip")) {
            Path file = folder.resolve(name);
            write(file, "1");
            write(file, "2");
            assertEquals("2", Files.readString(file));
        }
        assertEquals(3, names().size(), names().toString());
        Path longer = folder.resolve("m".repeat(300));
        assertThrows(FileSystemException.class, () -> AtomicFile.check(longer), "told before there is anything");
        assertThrows(FileSystemException.class, () -> write(longer, "1"));
    }

    @Test
    void permissionsOfTheOldFileAreKept() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("m.zip"), "old");
        for (String mode : List.of("rw-------", "rwxr-xr--", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            write(file, "new");
            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        Path fresh = folder.resolve("fresh.zip");
        write(fresh, "new");
        assertEquals(Files.getPosixFilePermissions(Files.createFile(folder.resolve("plain"))),
                Files.getPosixFilePermissions(fresh), "a new file has what files are given here");
    }

    @Test
    void theOwnerIsKeptWherePossible() throws IOException {
        assumePosix();
        assumeTrue("root".equals(System.getProperty("user.name")), "skipped, because only root gives files away");
        Path file = Files.writeString(folder.resolve("m.zip"), "old");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);
        write(file, "new");
        assertEquals(12345, Files.getAttribute(file, "unix:uid"));
        assertEquals(23456, Files.getAttribute(file, "unix:gid"));
    }

    @Test
    void aWriteProtectedFileIsNotReplaced() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("m.zip"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "skipped, because this user may write everywhere");
        assertThrows(AccessDeniedException.class, () -> write(file, "new"));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void linksLeadToWhatIsWrittenEvenWhereNothingIsYet() throws IOException {
        assumePosix();
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path far = inner.resolve("far.zip");
        Path middle = Files.createSymbolicLink(folder.resolve("middle.zip"), Path.of("inner/far.zip"));
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), middle.getFileName());
        write(link, "1");
        assertEquals("1", Files.readString(far));
        write(link, "2");
        assertEquals("2", Files.readString(far));
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(middle));
        Path astray = Files.createSymbolicLink(folder.resolve("astray.zip"), Path.of("gone/m.zip"));
        assertThrows(NoSuchFileException.class, () -> write(astray, "1"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop.zip"), Path.of("loop.zip"));
        assertThrows(FileSystemException.class, () -> write(loop, "1"));
        assertTrue(Files.isSymbolicLink(loop));
    }

    @Test
    void whatTakesNoStreamIsRefusedBeforeThereIsAnything() throws IOException {
        assumePosix();
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThrows(FileSystemException.class, () -> AtomicFile.check(socket));
            assertThrows(FileSystemException.class, () -> write(socket, "x"));
        }
    }

    @Test
    void devicesAndPipesAreWrittenInto() throws Exception {
        assumePosix();
        Path device = Path.of("/dev/null");
        write(device, "nothing");
        assertTrue(Files.readAttributes(device, BasicFileAttributes.class).isOther());
        Path link = Files.createSymbolicLink(folder.resolve("null.zip"), device);
        write(link, "nothing");
        assertTrue(Files.isSymbolicLink(link) && Files.exists(link));
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "skipped, because no mkfifo");
        AtomicFile.check(pipe);
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        byte[] much = new byte[300_000];
        much[299_999] = 7;
        AtomicFile.write(pipe, out -> out.write(much));
        assertArrayEquals(much, read.get());
        assertFalse(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of("null.zip", "pipe"), names());
    }
}
