package org.latentexplorer.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/**
 * One file in the IDX format, that of MNIST: a big-endian magic number, one size a dimension, then bytes. Magic
 * 0x00000803 is images (count, height, width), 0x00000801 labels (count). Plain or gzipped, told by content.
 *
 * <p>The header of a file from a stranger may lie: nothing is allocated on its word alone, see {@link IdxInput}.
 */
final class IdxFile {
    static final int IMAGES = 0x00000803;
    static final int LABELS = 0x00000801;
    /** Longest side of an image, in pixels. */
    static final int MAX_SIDE = 1024;
    private static final int CHUNK = 1 << 18;
    /** Of a file that is cut off no more bytes are counted: a few packed ones may be made to unpack for hours. */
    private static final long MOST_COUNTED = 1 << 28;
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Path file;
    private final long heap;
    private final Progress progress;

    /** @param heap bytes that all the program's data may take, {@link Runtime#maxMemory()} */
    IdxFile(Path file, long heap, Progress progress) {
        this.file = file;
        this.heap = heap;
        this.progress = progress;
    }

    /** Images as stored: row by row, one block. */
    record Images(int width, int height, byte[] pixels) {
        int count() {
            return pixels.length / (width * height);
        }
    }

    /** @throws Failure if the file is missing, broken, or too large for the memory */
    Images images() {
        return read(IMAGES, input -> {
            long count = input.number();
            long height = input.number();
            long width = input.number();
            if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
                throw new Failure("failure.idx.size", file, width, height, MAX_SIDE);
            }
            return new Images((int) width, (int) height, body(input, count, (int) (width * height)));
        });
    }

    /** @throws Failure if the file is missing, broken, or too large for the memory */
    byte[] labels() {
        return read(LABELS, input -> body(input, input.number(), 1));
    }

    /** The file's first four bytes, unpacked, as a number; -1 if there are none to read. */
    static int magic(Path file) {
        try (IdxInput input = new IdxInput(file)) {
            return (int) input.number();
        } catch (IOException e) {
            return -1;
        }
    }

    private interface Content<T> {
        T read(IdxInput input) throws IOException;
    }

    private <T> T read(int wanted, Content<T> content) {
        progress.check();
        try (IdxInput input = new IdxInput(file)) {
            long magic = input.number();
            if (magic != wanted) {
                throw new Failure(wanted == IMAGES ? "failure.idx.images" : "failure.idx.labels", file,
                        "0x%08x".formatted(wanted), "0x%08x".formatted(magic));
            }
            return content.read(input);
        } catch (EOFException e) {
            throw new Failure(e, "failure.idx.header", file);
        } catch (IOException e) {
            throw IdxInput.explain(file, e);
        }
    }

    private byte[] body(IdxInput input, long count, int unit) throws IOException {
        if (count == 0) {
            throw new Failure("failure.idx.none", file);
        }
        long promised = count * unit;
        if (promised > input.mostBytes()) {
            throw truncated(countRest(input) / unit, count);
        }
        if (promised > Math.min(heap, LARGEST_ARRAY)) {
            throw tooLarge(null, promised);
        }
        try {
            byte[] bytes = fill(input, promised, count, unit);
            if (input.read(new byte[1], 0, 1) > 0) {
                throw new Failure("failure.idx.trailing", file, count);
            }
            return bytes;
        } catch (OutOfMemoryError e) {
            throw tooLarge(e, promised);
        }
    }

    /** Grows the block as bytes arrive: at most twice what is really there, or {@link IdxInput#likelyBytes()}. */
    private byte[] fill(IdxInput input, long promised, long count, int unit) throws IOException {
        byte[] block = new byte[(int) Math.min(promised, input.likelyBytes())];
        int filled = 0;
        while (filled < promised) {
            progress.check();
            if (filled == block.length) {
                block = Arrays.copyOf(block, (int) Math.min(promised, 2L * filled));
            }
            int read = input.read(block, filled, Math.min(CHUNK, block.length - filled));
            if (read < 0) {
                throw truncated(filled / unit, count);
            }
            filled += read;
            progress.update(filled, promised);
        }
        return block;
    }

    private long countRest(IdxInput input) throws IOException {
        byte[] scratch = new byte[CHUNK];
        long total = 0;
        for (int read = 0; read >= 0 && total < MOST_COUNTED; read = input.read(scratch, 0, scratch.length)) {
            progress.check();
            total += read;
        }
        return total;
    }

    private Failure truncated(long present, long promised) {
        return new Failure("failure.idx.truncated", file, present, promised);
    }

    private Failure tooLarge(Throwable cause, long bytes) {
        return new Failure(cause, "failure.data.memory", file.toString(), bytes >> 20, heap >> 20);
    }
}
