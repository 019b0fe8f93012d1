package org.latentexplorer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that mirrors have, gzipped.
 *
 * @param name   unpacked; mirrors and the data folder have it with {@code .gz}
 * @param packed bytes to fetch, about
 * @param bytes  unpacked
 * @param sha256 of the unpacked bytes, hex: mirrors may pack differently
 */
record RemoteFile(String name, long packed, long bytes, String sha256) {
    static final List<RemoteFile> MNIST = List.of(
            new RemoteFile("train-images-idx3-ubyte", 9_912_422, 47_040_016,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            new RemoteFile("train-labels-idx1-ubyte", 28_881, 60_008,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            new RemoteFile("t10k-images-idx3-ubyte", 1_648_877, 7_840_016,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            new RemoteFile("t10k-labels-idx1-ubyte", 4_542, 10_008,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    /** Whether a file, gzipped or not, holds these very bytes. Stops reading where it cannot. */
    boolean matches(Path file) {
        MessageDigest digest = Checksum.sha256();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (IdxInput input = new IdxInput(file)) {
            for (int read = 0; read >= 0 && total <= bytes; read = input.read(buffer, 0, buffer.length)) {
                digest.update(buffer, 0, read);
                total += read;
            }
        } catch (IOException e) {
            return false;
        }
        return total == bytes && HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }
}
