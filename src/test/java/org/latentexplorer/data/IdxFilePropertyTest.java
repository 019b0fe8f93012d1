package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/** Whatever a file holds, reading it gives its images or a sentence, and never takes much memory. */
class IdxFilePropertyTest {
    private static final int FILES = 3000;
    /** Reading takes buffers of 256 kB at most, and little more than the file: none here is over 5 kB unpacked. */
    private static final long MOST_ALLOCATED = 4 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    @TempDir
    private Path folder;

    @Test
    void brokenFilesGiveAValueOrAFailure() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = broken(random);
            Path file = IdxBytes.write(folder, "file", bytes);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            if (reads(file, random.nextInt(4) > 0)) {
                read++;
            }
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < MOST_ALLOCATED, () -> allocated + " bytes for " + Arrays.toString(bytes));
        }
        assertTrue(read > FILES / 100 && read < FILES / 2, read + " of " + FILES + " could be read");
    }

    private static boolean reads(Path file, boolean asImages) {
        IdxFile idx = new IdxFile(file, Runtime.getRuntime().maxMemory(), Progress.NONE);
        try {
            if (asImages) {
                IdxFile.Images images = idx.images();
                assertEquals(images.pixels().length, images.count() * images.width() * images.height());
            } else {
                assertTrue(idx.labels().numbers().length > 0);
            }
            return true;
        } catch (Failure told) {
            assertTrue(told.getMessage().contains(file.toString()), told.getMessage());
            return false;
        }
    }

    /** A good file with its header changed, bytes cut off, added or changed, packed or not, in any mixture. */
    private static byte[] broken(Random random) {
        byte[] bytes = random.nextInt(4) > 0 ? IdxBytes.images(1 + random.nextInt(20), 1 + random.nextInt(9), 5)
                : IdxBytes.labels(1 + random.nextInt(100));
        if (random.nextBoolean()) {
            int field = random.nextInt(4);
            int value = random.nextBoolean() ? random.nextInt() : random.nextInt(1 << random.nextInt(12));
            ByteBuffer.wrap(bytes).putInt(Math.min(4 * field, bytes.length - 4), value);
        }
        bytes = damaged(bytes, random);
        return random.nextBoolean() ? damaged(IdxBytes.gzip(bytes), random) : bytes;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 1 -> {
                return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            }
            case 2 -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            }
            default -> {
                return bytes;
            }
        }
    }
}
