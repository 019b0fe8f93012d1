package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.SavedModel;

/** However a file is damaged: the same model, or a failure, and never much memory. */
class RandomDamageTest {
    private static final int TRIES = 3000;
    /** The sound file takes about 1 MB to read. */
    private static final long MAX_ALLOCATED = 8 << 20;

    private final Random random = new Random(20260102);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final byte[] sound = ModelFiles.bytes(ModelFiles.model());

    private void open(byte[] zip, Consumer<SavedModel> opened) {
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            opened.accept(ModelFiles.read(zip));
        } catch (Failure failure) {
            assertTrue(failure.getMessage().contains("“some.zip”"), failure.getMessage());
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MAX_ALLOCATED, allocated + " bytes allocated");
    }

    private void flip(byte[] bytes) {
        int flips = 1 + random.nextInt(3);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    @Test
    void flippedBytesOfTheZipNeverGiveAnotherModel() {
        SavedModel expected = ModelFiles.model();
        for (int i = 0; i < TRIES; i++) {
            byte[] zip = sound.clone();
            flip(zip);
            open(zip, opened -> Dl4jModelStoreTest.assertSame(expected, opened));
        }
    }

    @Test
    void flippedBytesOfItsDirectoryNeverGiveAnotherModel() {
        SavedModel expected = ModelFiles.model();
        int names = ModelFormat.ENTRIES.stream().mapToInt(String::length).sum();
        int directory = sound.length - 22 - 46 * ModelFormat.ENTRIES.size() - names;
        for (int i = 0; i < TRIES; i++) {
            byte[] zip = sound.clone();
            zip[directory + random.nextInt(zip.length - directory)] = (byte) random.nextInt(256);
            open(zip, opened -> Dl4jModelStoreTest.assertSame(expected, opened));
        }
    }

    @Test
    void noTruncatedFileOpens() {
        for (int length = 0; length < sound.length; length++) {
            open(Arrays.copyOf(sound, length), opened -> fail("opened"));
        }
    }

    @Test
    void flippedBytesOfTheContentsGiveAModelOrAFailure() {
        Map<String, byte[]> entries = ModelFiles.entries();
        List<String> names = new ArrayList<>(entries.keySet());
        for (int i = 0; i < TRIES; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] old = entries.get(name);
            byte[] now = old.clone();
            flip(now);
            entries.put(name, random.nextInt(10) == 0 ? Arrays.copyOf(now, random.nextInt(now.length)) : now);
            open(ModelFiles.zip(entries), opened -> assertTrue(opened.model().parameters().length > 0));
            entries.put(name, old);
        }
    }
}
