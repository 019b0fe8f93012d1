package org.latentexplorer.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * IDX files for tests: pixel {@code p} of image {@code i} is {@code 255 - i * 7 - p}, label
 * {@code i} is {@code i % 10}.
 */
final class IdxBytes {
    private IdxBytes() {
    }

    static byte[] images(int count, int height, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * height * width);
        bytes.putInt(IdxFile.IMAGES).putInt(count).putInt(height).putInt(width);
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < height * width; p++) {
                bytes.put(pixel(i, p));
            }
        }
        return bytes.array();
    }

    static byte pixel(int image, int pixel) {
        return (byte) (255 - image * 7 - pixel);
    }

    static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count);
        bytes.putInt(IdxFile.LABELS).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A set of twelve training and two test images of 3x2 pixels, as MNIST's files are called. */
    static void writeSet(Path folder, String prefix) {
        write(folder, prefix + "train-images-idx3-ubyte.gz", gzip(images(12, 3, 2)));
        write(folder, prefix + "train-labels-idx1-ubyte.gz", gzip(labels(12)));
        write(folder, prefix + "t10k-images-idx3-ubyte", images(2, 3, 2));
        write(folder, prefix + "t10k-labels-idx1-ubyte", labels(2));
    }
}
