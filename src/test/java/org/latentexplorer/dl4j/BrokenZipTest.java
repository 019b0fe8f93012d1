package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Failure;

/** Zips that are wrong in exactly one way: each is refused for that, by a message that names it. */
class BrokenZipTest {
    private static final String[] NAMES = {ModelFormat.CONFIGURATION, ModelFormat.COEFFICIENTS,
        ModelFormat.UPDATER_STATE, ModelFormat.DESCRIPTION, ModelFormat.TEST_CODES};

    static void assertRefused(String key, byte[] zip, String... named) {
        Failure failure = assertThrows(Failure.class, () -> ModelFiles.read(zip));
        assertEquals(key, failure.key(), failure.getMessage());
        assertTrue(failure.getMessage().contains("“some.zip”"), failure.getMessage());
        for (String name : named) {
            assertTrue(failure.getMessage().contains(name), failure.getMessage());
        }
    }

    private static byte[] with(String entry, byte[] bytes) {
        Map<String, byte[]> entries = ModelFiles.entries();
        entries.put(entry, bytes);
        return ModelFiles.zip(entries);
    }

    private static ZipBytes sound() {
        return new ZipBytes(ModelFiles.bytes(ModelFiles.model()));
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertRefused("failure.model.notZip", new byte[0]);
        assertRefused("failure.model.notZip", "a letter to a friend".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileShortOfAFewBytesIsRefused() {
        byte[] zip = sound().get();
        for (int missing : new int[] {1, 20, 22, 100, zip.length / 2}) {
            assertRefused("failure.model.truncated", Arrays.copyOf(zip, zip.length - missing));
        }
    }

    @Test
    void bytesBehindTheEndAreRefused() {
        byte[] zip = sound().get();
        assertRefused("failure.model.truncated", Arrays.copyOf(zip, zip.length + 3));
    }

    @Test
    void tooManyEntriesAreRefusedBeforeTheyAreRead() {
        assertRefused("failure.model.entries", sound().putEndShort(ZipBytes.END_ENTRIES, 65_535)
                .putEndShort(ZipBytes.END_ENTRIES + 2, 65_535).get(), "65535");
    }

    @Test
    void aDirectoryOfAnotherSizeIsRefused() {
        assertRefused("failure.model.truncated", sound().putEndInt(ZipBytes.END_DIRECTORY_BYTES, -1).get());
        assertRefused("failure.model.truncated", sound().putEndShort(ZipBytes.END_ENTRIES, 4)
                .putEndShort(ZipBytes.END_ENTRIES + 2, 4).get());
    }

    @Test
    void entriesNoModelHasAreRefused() {
        for (String name : new String[] {"normalizer.bin", "noParams.marker", "Evil.class", "CONFIGURATION.JSON"}) {
            assertRefused("failure.model.entry.unknown", with(name, new byte[3]), name);
        }
    }

    @Test
    void theEntryThatDl4jDeserializesIsRefused() {
        assertRefused("failure.model.entry.code", with("preprocessor.bin", new byte[3]), "preprocessor.bin");
    }

    @Test
    void namesThatArePathsAreRefused() {
        for (String name : new String[] {"../coefficients.bin", "a/configuration.json", "/etc/passwd", "..\\x",
            "C:x"}) {
            assertRefused("failure.model.entry.path", with(name, new byte[3]), name);
        }
    }

    @Test
    void strangeLettersInNamesAreNotShown() {
        assertRefused("failure.model.entry.unknown", with("x\n\u202e\u0000y", new byte[3]), "“x?");
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() {
        byte[] zip = with("coefficients.biX", new byte[3]);
        assertRefused("failure.model.entry.twice", new ZipBytes(zip).rename("coefficients.biX", "coefficients.bin")
                .get(), "coefficients.bin");
    }

    @Test
    void everyEntryThatIsNeededIsAskedFor() {
        for (String name : new String[] {ModelFormat.CONFIGURATION, ModelFormat.COEFFICIENTS,
            ModelFormat.UPDATER_STATE}) {
            Map<String, byte[]> entries = ModelFiles.entries();
            entries.remove(name);
            assertRefused("failure.model.entry.missing", ModelFiles.zip(entries), name);
        }
    }

    @Test
    void encryptedAndUnknownPackingIsRefused() {
        for (String name : NAMES) {
            assertRefused("failure.model.entry.method", sound().putShort(name, ZipBytes.CENTRAL_FLAGS, 9).get(),
                    name);
            assertRefused("failure.model.entry.method", sound().putShort(name, ZipBytes.CENTRAL_METHOD, 12).get(),
                    name);
        }
    }

    @Test
    void aLongTextIsRefusedBeforeItIsUnpacked() {
        byte[] blanks = new byte[ModelFormat.MAX_JSON_BYTES + 1];
        Arrays.fill(blanks, (byte) ' ');
        assertRefused("failure.model.entry.large", with(ModelFormat.CONFIGURATION, blanks),
                ModelFormat.CONFIGURATION, String.valueOf(blanks.length));
        assertRefused("failure.model.entry.large", with(ModelFormat.DESCRIPTION, blanks), ModelFormat.DESCRIPTION);
    }

    @Test
    void anEntryLongerThanItSaysIsNotUnpackedFurther() {
        for (String name : NAMES) {
            int size = sound().getInt(name, ZipBytes.CENTRAL_SIZE);
            byte[] zip = sound().putInt(name, ZipBytes.CENTRAL_SIZE, size - 1).get();
            Failure failure = assertThrows(Failure.class, () -> ModelFiles.read(zip));
            assertTrue(failure.getMessage().contains(name), failure.getMessage());
        }
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        System.arraycopy(ModelFiles.entries().get(ModelFormat.CONFIGURATION), 0, blanks, 0,
                ModelFiles.entries().get(ModelFormat.CONFIGURATION).length);
        byte[] bomb = new ZipBytes(with(ModelFormat.CONFIGURATION, blanks)).putInt(ModelFormat.CONFIGURATION,
                ZipBytes.CENTRAL_SIZE, ModelFiles.entries().get(ModelFormat.CONFIGURATION).length).get();
        assertRefused("failure.model.entry.damaged", bomb, ModelFormat.CONFIGURATION);
    }

    @Test
    void anEntryShorterThanItSaysIsRefused() {
        for (String name : new String[] {ModelFormat.CONFIGURATION, ModelFormat.DESCRIPTION}) {
            int size = sound().getInt(name, ZipBytes.CENTRAL_SIZE);
            assertRefused("failure.model.entry.damaged", sound().putInt(name, ZipBytes.CENTRAL_SIZE, size + 1).get(),
                    name);
        }
    }

    @Test
    void aSizeThatNoDeflateStreamCanReachIsRefusedBeforeAnythingIsAllocated() {
        assertRefused("failure.model.entry.damaged", sound().putInt(ModelFormat.COEFFICIENTS, ZipBytes.CENTRAL_SIZE,
                1_000_000_000).get(), ModelFormat.COEFFICIENTS);
    }

    @Test
    void whatDoesNotFitTheMemoryIsRefusedBeforeItIsRead() {
        // the most a zip can say; the limit of the program's memory is far below twice that
        byte[] noise = new byte[(int) (0xffffffffL / 1032) + 70_000];
        new Random(1).nextBytes(noise);
        byte[] zip = new ZipBytes(with(ModelFormat.TEST_CODES, noise)).putInt(ModelFormat.TEST_CODES,
                ZipBytes.CENTRAL_SIZE, -1).get();
        assertRefused("failure.model.memory", zip);
    }

    @Test
    void changedBytesAreFoundByTheirChecksum() {
        for (String name : NAMES) {
            int crc = sound().getInt(name, ZipBytes.CENTRAL_CRC);
            assertRefused("failure.model.entry.damaged", sound().putInt(name, ZipBytes.CENTRAL_CRC, crc ^ 1).get(),
                    name);
        }
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        int length = sound().getInt(ModelFormat.CONFIGURATION, ZipBytes.CENTRAL_COMPRESSED);
        byte[] zip = sound().putInt(ModelFormat.CONFIGURATION, ZipBytes.CENTRAL_COMPRESSED, length + 50).get();
        assertRefused("failure.model.entry.damaged", zip, ModelFormat.CONFIGURATION);
        assertThrows(Failure.class, () -> ZipDirectory.read("some.zip", Source.of(zip)), "before it is unpacked");
    }

    @Test
    void bytesHiddenBehindAStreamAreRefused() {
        // the data descriptor's first 4 bytes are claimed for the stream
        int length = sound().getInt(ModelFormat.CONFIGURATION, ZipBytes.CENTRAL_COMPRESSED);
        assertRefused("failure.model.entry.damaged", sound().putInt(ModelFormat.CONFIGURATION,
                ZipBytes.CENTRAL_COMPRESSED, length + 4).get(), ModelFormat.CONFIGURATION);
    }

    @Test
    void headersThatNameAnEntryDifferentlyAreRefused() {
        int other = sound().getInt(ModelFormat.UPDATER_STATE, ZipBytes.CENTRAL_LOCAL);
        assertRefused("failure.model.truncated", sound().putInt(ModelFormat.COEFFICIENTS, ZipBytes.CENTRAL_LOCAL,
                other).get());
        assertRefused("failure.model.truncated", sound().putInt(ModelFormat.COEFFICIENTS, ZipBytes.CENTRAL_LOCAL,
                -5).get());
    }
}
