package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.data.Mirror.Manner;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataCatalog.State;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/** Downloads from servers on this computer only. */
@Timeout(60)
class DownloaderTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    @TempDir
    private Path temporary;
    private Path folder;
    private Mirror first;
    private Mirror second;
    private byte[] large;
    private byte[] packed;
    private List<RemoteFile> files;

    @BeforeEach
    void start() throws IOException {
        folder = temporary.resolve("data/mnist");
        first = new Mirror();
        second = new Mirror();
        large = new byte[300_000];
        new Random(5).nextBytes(large);
        packed = IdxBytes.gzip(large);
        byte[] small = "small".getBytes();
        files = List.of(file("large", large, packed.length), file("small", small, 25));
        for (Mirror mirror : List.of(first, second)) {
            mirror.put("large.gz", packed);
            mirror.put("small.gz", IdxBytes.gzip(small));
        }
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private static RemoteFile file(String name, byte[] bytes, long packed) {
        return new RemoteFile(name, packed, bytes.length,
                HexFormat.of().formatHex(Checksum.sha256().digest(bytes)));
    }

    private Downloader downloader(Duration patience) {
        return new Downloader(List.of(first.uri(), second.uri()), files, patience);
    }

    private void fetch() {
        downloader(LONG).fetch(folder, Progress.NONE);
    }

    private Failure fails(String key) {
        Failure failure = assertThrows(Failure.class, this::fetch);
        assertEquals(key, failure.key());
        return failure;
    }

    private void assertComplete() throws IOException {
        assertEquals(List.of("large.gz", "small.gz"), names());
        assertTrue(files.get(0).matches(folder.resolve("large.gz")));
        assertTrue(files.get(1).matches(folder.resolve("small.gz")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Path part(byte[] bytes) {
        return IdxBytes.write(folder, "large.gz.part", bytes);
    }

    /** Asks to stop as soon as something was received. */
    private static final class StopAtFirst implements Progress {
        private volatile double done;

        @Override
        public void update(double part, double total) {
            done = part;
        }

        @Override
        public boolean cancelled() {
            return done > 0;
        }
    }

    @Test
    void fetchesAllFilesAndTellsItsProgress() throws IOException {
        double[] last = new double[2];
        downloader(LONG).fetch(folder, new Progress() {
            @Override
            public void update(double done, double total) {
                assertTrue(done >= last[0] - 1e-6, done + " after " + last[0]);
                last[0] = done;
                last[1] = total;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertComplete();
        assertEquals(packed.length + 25, last[1]);
        assertEquals(last[1], last[0], 1e-6);
        assertEquals(List.of("large.gz", "small.gz"), first.requests());
        assertEquals(List.of(), second.requests());
    }

    @Test
    void fetchesNothingTwice() throws IOException {
        fetch();
        fetch();
        assertEquals(2, first.requests().size());
        IdxBytes.write(folder, "large.gz", new byte[10]);
        fetch();
        assertComplete();
        assertEquals(3, first.requests().size());
    }

    @Test
    void continuesWhereAnEarlierTryEnded() throws IOException {
        part(Arrays.copyOf(packed, 100_000));
        fetch();
        assertComplete();
        assertEquals("large.gz bytes=100000-", first.requests().getFirst());
    }

    @Test
    void takesAPartThatIsWhole() throws IOException {
        part(packed);
        fetch();
        assertComplete();
        assertEquals(List.of("large.gz bytes=" + packed.length + "-", "small.gz"), first.requests());
    }

    @Test
    void beginsAnewWhereTheServerIgnoresRanges() throws IOException {
        first.manner = Manner.IGNORING_RANGES;
        part(Arrays.copyOf(packed, 100_000));
        fetch();
        assertComplete();
        assertEquals(2, first.requests().size());
    }

    @Test
    void beginsAnewWhereThePartIsOfAnotherFile() throws IOException {
        part(new byte[100_000]);
        fetch();
        assertComplete();
        assertEquals(List.of("large.gz bytes=100000-", "large.gz", "small.gz"), first.requests());
        part(new byte[1_000_000]);
        Files.delete(folder.resolve("large.gz"));
        fetch();
        assertComplete();
    }

    @Test
    void goesOnAtTheNextMirrorWhereOneBreaksOff() throws IOException {
        first.manner = Manner.BREAKING_OFF;
        fetch();
        assertComplete();
        assertTrue(second.requests().getFirst().startsWith("large.gz bytes="), second.requests().toString());
    }

    @Test
    void goesOnAtTheNextMirrorWhereOneFallsSilent() throws IOException {
        first.manner = Manner.FALLING_SILENT;
        downloader(Duration.ofMillis(500)).fetch(folder, Progress.NONE);
        assertComplete();
        assertTrue(second.requests().getFirst().startsWith("large.gz bytes="), second.requests().toString());
    }

    @Test
    void turnsToTheNextMirrorForRightBytes() throws IOException {
        first.put("large.gz", IdxBytes.gzip(new byte[300_000]));
        fetch();
        assertComplete();
        assertEquals(List.of("large.gz"), second.requests());
    }

    @Test
    void cutsOffAServerThatSendsTooMuch() throws IOException {
        first.put("large.gz", new byte[5_000_000]);
        fetch();
        assertComplete();
    }

    @Test
    void tellsWhereNoMirrorHasTheRightBytes() throws IOException {
        first.put("large.gz", IdxBytes.gzip(new byte[300_000]));
        second.put("large.gz", "no archive at all".getBytes());
        assertTrue(fails("failure.download.wrong").getMessage().contains("large.gz, small.gz"));
        assertEquals(List.of(), names());
    }

    @Test
    void tellsHowToDoWithoutWhereNoMirrorCanBeReached() throws IOException {
        URI gone = first.uri();
        first.close();
        second.manner = Manner.MISSING;
        Failure failure = assertThrows(Failure.class, () -> new Downloader(List.of(gone, second.uri()), files, LONG)
                .fetch(folder, Progress.NONE));
        assertEquals("failure.download.mirrors", failure.key());
        assertTrue(failure.getMessage().contains(folder.toString()), failure.getMessage());
        assertTrue(failure.getMessage().contains("large.gz, small.gz"), failure.getMessage());
    }

    @Test
    void keepsWhatWasReceivedWhenCancelled() throws IOException {
        first.manner = Manner.FALLING_SILENT;
        assertThrows(Cancelled.class, () -> downloader(LONG).fetch(folder, new StopAtFirst()));
        assertEquals(List.of("large.gz.part"), names());
        long kept = Files.size(folder.resolve("large.gz.part"));
        assertTrue(kept > 0 && kept < packed.length, kept + " bytes");
        assertArrayEquals(Arrays.copyOf(packed, (int) kept), Files.readAllBytes(folder.resolve("large.gz.part")));
        first.manner = Manner.WELL;
        fetch();
        assertComplete();
        assertEquals("large.gz bytes=" + kept + "-", first.requests().get(1));
    }

    @Test
    void tellsAFolderThatCannotBeMade() {
        IdxBytes.write(temporary, "data", new byte[1]);
        assertTrue(fails("failure.download.folder").getMessage().contains(folder.toString()));
    }

    @Test
    void tellsAFileThatCannotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("large.gz.part"));
        assertTrue(fails("failure.download.write").getMessage().contains(folder.toString()));
        assertFalse(Files.exists(folder.resolve("large.gz")));
        assertEquals(List.of(), first.requests());
    }

    @Test
    void tellsADiskThatIsTooSmall() {
        files = List.of(new RemoteFile("large", 1L << 60, 1L << 60, ""));
        fails("failure.download.space");
        assertEquals(List.of(), first.requests());
    }

    @Test
    void isFoundByTheCatalog() {
        IdxBytes.writeSet(temporary.resolve("source"), "");
        List<RemoteFile> four = Stream.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
                "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte").map(this::offer).toList();
        Catalog catalog = new Catalog(new DataFolders(null, temporary.resolve("user"), List.of()),
                new Downloader(List.of(first.uri()), four), TestFormats.with((count, seed, progress) -> null), 1 << 30);
        assertEquals(State.DOWNLOADABLE, catalog.entries().getLast().state());
        catalog.download("mnist", Progress.NONE);
        assertEquals(State.FOUND, catalog.entries().getLast().state());
        assertEquals(12, catalog.load("mnist", Progress.NONE).train().count());
    }

    private RemoteFile offer(String name) {
        byte[] bytes = name.contains("images") ? IdxBytes.images(name.startsWith("train") ? 12 : 2, 3, 2)
                : IdxBytes.labels(name.startsWith("train") ? 12 : 2);
        first.put(name + ".gz", IdxBytes.gzip(bytes));
        return file(name, bytes, 100);
    }
}
