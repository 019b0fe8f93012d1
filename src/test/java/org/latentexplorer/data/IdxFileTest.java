package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

class IdxFileTest {
    private static final long HEAP = 1L << 30;
    @TempDir
    private Path folder;

    private IdxFile file(byte[] bytes) {
        return file(bytes, HEAP);
    }

    private IdxFile file(byte[] bytes, long heap) {
        return new IdxFile(IdxBytes.write(folder, "file", bytes), heap, Progress.NONE);
    }

    private static byte[] header(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    private void fails(String key, byte[] bytes, String... mentioned) {
        Failure failure = assertThrows(Failure.class, () -> file(bytes).images());
        assertEquals(key, failure.key());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            String text = failure.text(locale);
            assertTrue(text.contains(folder.resolve("file").toString()), text);
            for (String part : mentioned) {
                assertTrue(text.contains(part), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsImagesPlainOrPacked(boolean packed) {
        byte[] bytes = IdxBytes.images(5, 4, 3);
        IdxFile.Images images = file(packed ? IdxBytes.gzip(bytes) : bytes).images();
        assertEquals(5, images.count());
        assertEquals(3, images.width());
        assertEquals(4, images.height());
        assertArrayEquals(Arrays.copyOfRange(bytes, 16, bytes.length), images.pixels());
    }

    @Test
    void readsLabels() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, file(IdxBytes.labels(4)).labels().numbers());
    }

    @Test
    void readsWhatPacksTighterThanAnyPicture() {
        byte[] blank = new byte[16 + 100 * 100 * 100];
        System.arraycopy(header(IdxFile.IMAGES, 100, 100, 100), 0, blank, 0, 16);
        assertEquals(1_000_000, file(IdxBytes.gzip(blank)).images().pixels().length);
    }

    /** A few bytes unpack to gigabytes: what is cut off anyway is not unpacked to its end. */
    @Test
    void countsOnlySoFarWhatIsCutOff() {
        byte[] zeros = IdxBytes.gzip(new byte[1 << 20]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(IdxBytes.gzip(header(IdxFile.IMAGES, Integer.MAX_VALUE, 28, 28)));
        for (int member = 0; member < 600; member++) {
            bytes.writeBytes(zeros);
        }
        AtomicInteger reads = new AtomicInteger();
        Progress counting = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                reads.incrementAndGet();
                return false;
            }
        };
        IdxFile file = new IdxFile(IdxBytes.write(folder, "file", bytes.toByteArray()), HEAP, counting);
        assertEquals("failure.idx.truncated", assertThrows(Failure.class, file::images).key());
        // all of it would be 2,400 pieces of 256 kB at least
        assertTrue(reads.get() < 2000, reads + " pieces unpacked");
    }

    @Test
    void tellsWrongMagic() {
        fails("failure.idx.images", IdxBytes.labels(100), "0x00000803", "0x00000801");
        Failure failure = assertThrows(Failure.class, () -> file(IdxBytes.images(1, 2, 2)).labels());
        assertEquals("failure.idx.labels", failure.key());
    }

    @Test
    void tellsHowManyOfACutOffFileAreThere() {
        byte[] bytes = IdxBytes.images(2000, 2, 2);
        byte[] cut = Arrays.copyOf(bytes, 16 + 1200 * 4 + 3);
        fails("failure.idx.truncated", cut, "1,200", "2,000");
        fails("failure.idx.truncated", IdxBytes.gzip(cut), "1,200", "2,000");
        byte[] packed = IdxBytes.gzip(bytes);
        fails("failure.idx.truncated", Arrays.copyOf(packed, packed.length - 20), "2,000");
    }

    @Test
    void tellsAFileThatEndsInItsHeader() {
        fails("failure.idx.header", new byte[0]);
        fails("failure.idx.header", header(IdxFile.IMAGES, 5));
        fails("failure.idx.header", IdxBytes.gzip(header(IdxFile.IMAGES)));
        fails("failure.idx.header", Arrays.copyOf(IdxBytes.gzip(IdxBytes.images(5, 4, 3)), 6));
    }

    @Test
    void tellsTrailingBytes() {
        byte[] bytes = IdxBytes.images(5, 4, 3);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        fails("failure.idx.trailing", longer, "5");
        fails("failure.idx.trailing", IdxBytes.gzip(longer), "5");
    }

    @Test
    void tellsImpossibleSizes() {
        fails("failure.idx.size", header(IdxFile.IMAGES, 5, 0, 28), "28");
        fails("failure.idx.size", header(IdxFile.IMAGES, 5, 1025, 28), "1025", "1024");
        fails("failure.idx.size", header(IdxFile.IMAGES, 5, 28, -1), "4294967295");
    }

    @Test
    void tellsAnEmptyFile() {
        fails("failure.idx.none", header(IdxFile.IMAGES, 0, 28, 28));
    }

    @Test
    void tellsADamagedArchive() {
        byte[] packed = IdxBytes.gzip(IdxBytes.images(50, 4, 3));
        packed[packed.length - 6] ^= 1;
        fails("failure.idx.gzip", packed);
    }

    @Test
    void believesNoHeaderThatPromisesMoreThanIsThere() {
        byte[] lie = header(IdxFile.IMAGES, -1, 1024, 1024);
        fails("failure.idx.truncated", lie, "4,294,967,295");
        fails("failure.idx.truncated", IdxBytes.gzip(lie), "4,294,967,295");
    }

    @Test
    void tellsWhatTheMemoryCannotHold() {
        byte[] blank = Arrays.copyOf(header(IdxFile.IMAGES, 20, 1024, 1024), 16 + (20 << 20));
        Failure failure = assertThrows(Failure.class, () -> file(IdxBytes.gzip(blank), 10 << 20).images());
        assertEquals("failure.data.memory", failure.key());
        assertTrue(failure.text(Locale.ENGLISH).contains("20 MB"), failure.text(Locale.ENGLISH));
        assertTrue(failure.text(Locale.ENGLISH).contains("10 MB"), failure.text(Locale.ENGLISH));
    }

    @Test
    void tellsAMissingFileAndAFolder() {
        Path missing = folder.resolve("nowhere");
        assertEquals("failure.idx.missing", assertThrows(Failure.class,
                () -> new IdxFile(missing, HEAP, Progress.NONE).images()).key());
        assertEquals("failure.idx.missing", assertThrows(Failure.class,
                () -> new IdxFile(folder, HEAP, Progress.NONE).images()).key());
    }

    @Test
    void stopsWhenAskedAndTellsItsProgress() {
        Path path = IdxBytes.write(folder, "file", IdxBytes.images(1000, 28, 28));
        double[] last = new double[2];
        Progress stopping = new Progress() {
            @Override
            public void update(double done, double total) {
                last[0] = done;
                last[1] = total;
            }

            @Override
            public boolean cancelled() {
                return last[0] > 0;
            }
        };
        assertThrows(Cancelled.class, () -> new IdxFile(path, HEAP, stopping).images());
        assertEquals(784_000, last[1]);
        assertTrue(last[0] < last[1]);
    }
}
