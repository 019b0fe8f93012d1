package org.latentexplorer.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.latentexplorer.data.images.Levels;
import org.latentexplorer.data.images.Samples;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/**
 * One file in the IDX format, that of MNIST: a big-endian magic number, one size a dimension, then numbers. Magic
 * 0x00000803 is images in bytes (count, height, width), 0x00000801 labels in bytes (count); the last byte but one tells
 * other kinds of numbers ({@link IdxType}), and labels may have several columns. Plain or gzipped, told by content.
 *
 * <p>The header of a file from a stranger may lie: nothing is allocated on its word alone, see {@link IdxInput}.
 */
final class IdxFile {
    static final int IMAGES = 0x00000803;
    static final int LABELS = 0x00000801;
    /** Longest side of an image, in pixels. */
    static final int MAX_SIDE = 1024;
    private static final int MOST_COLUMNS = 4096;
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

    /** Images: row by row, one block. */
    record Images(int width, int height, byte[] pixels) {
        int count() {
            return pixels.length / (width * height);
        }
    }

    /**
     * Labels.
     *
     * @param numbers one an image
     * @param columns how many numbers an image the file holds
     * @param oneHot  whether the columns are the classes, and a 1 in one of them tells which
     */
    record Labels(int[] numbers, int columns, boolean oneHot) {
    }

    /** What a file begins with: images' sizes, of which only bytes are taken as they are. */
    private record Header(IdxType type, long count, int width, int height) {
    }

    /**
     * Images; bytes as stored, other numbers by what they seem to be written in.
     *
     * @throws Failure if the file is missing, broken, or too large for the memory
     */
    Images images() {
        return read(input -> {
            Header header = imagesHeader(input);
            return header.type() == IdxType.UNSIGNED_BYTE ? new Images(header.width(), header.height(),
                    body(input, header.count(), header.width() * header.height())) : null;
        }).orElseGet(() -> images(levels(range())));
    }

    /** Images of any numbers, made greys. */
    Images images(Levels levels) {
        return read(input -> {
            Header header = imagesHeader(input);
            int size = header.width() * header.height();
            checkCount(input, header.count(), (long) size * header.type().bytes, size);
            Grown pixels = new Grown();
            numbers(input, header.type(), header.count(), size,
                    (row, column, value) -> pixels.add((byte) levels.grey(value)));
            return new Images(header.width(), header.height(), pixels.whole());
        }).orElseThrow();
    }

    /** The least and the greatest number of a file of images. */
    Levels.Range range() {
        return read(input -> {
            Header header = imagesHeader(input);
            int size = header.width() * header.height();
            checkCount(input, header.count(), (long) size * header.type().bytes, size);
            double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            numbers(input, header.type(), header.count(), size, (row, column, value) -> {
                if (Double.isFinite(value)) {
                    ends[0] = Math.min(ends[0], value);
                    ends[1] = Math.max(ends[1], value);
                }
            });
            return new Levels.Range(ends[0], ends[1]);
        }).orElseThrow();
    }

    /** What black and white seem to be, by the least and the greatest number. */
    static Levels levels(Levels.Range range) {
        return Levels.of(range.least() < 0 || range.most() <= 1 && range.most() != 1 || range.most() > 65_535
                ? Samples.NUMBERS : range.most() > 255 ? Samples.WORDS : Samples.BYTES, range);
    }

    /** Whether the images are bytes. */
    boolean bytes() {
        return read(input -> imagesHeader(input).type() == IdxType.UNSIGNED_BYTE).orElseThrow();
    }

    private Header imagesHeader(IdxInput input) throws IOException {
        long magic = input.number();
        IdxType type = IdxType.of(magic);
        if (type == null || (magic & 0xff) != 3) {
            throw new Failure("failure.idx.images", file, "0x%08x".formatted(IMAGES), "0x%08x".formatted(magic));
        }
        long count = input.number();
        long height = input.number();
        long width = input.number();
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new Failure("failure.idx.size", file, width, height, MAX_SIDE);
        }
        return new Header(type, count, (int) width, (int) height);
    }

    /**
     * Labels: those of the first column, or which of the columns has a 1 where each row has just one and else zeros.
     *
     * @throws Failure if the file is missing, broken, or too large for the memory
     */
    Labels labels() {
        return read(input -> {
            long magic = input.number();
            IdxType type = IdxType.of(magic);
            int rank = (int) (magic & 0xff);
            if (type == null || rank < 1 || rank > 2) {
                throw new Failure("failure.idx.labels", file, "0x%08x".formatted(LABELS), "0x%08x".formatted(magic));
            }
            long count = input.number();
            long columns = rank == 1 ? 1 : input.number();
            if (columns < 1 || columns > MOST_COLUMNS) {
                throw new Failure("failure.idx.columns", file, columns, MOST_COLUMNS);
            }
            checkCount(input, count, columns * type.bytes, 4);
            LabelColumns read = new LabelColumns((int) columns);
            numbers(input, type, count, (int) columns, read::take);
            return read.labels();
        }).orElseThrow();
    }

    /** How many dimensions the numbers of a file have, 0 if it is no IDX file. */
    static int rank(Path file) {
        try (IdxInput input = new IdxInput(file)) {
            long magic = input.number();
            return IdxType.of(magic) == null ? 0 : (int) (magic & 0xff);
        } catch (IOException e) {
            return 0;
        }
    }

    private interface Content<T> {
        T read(IdxInput input) throws IOException;
    }

    private <T> Optional<T> read(Content<T> content) {
        progress.check();
        try (IdxInput input = new IdxInput(file)) {
            return Optional.ofNullable(content.read(input));
        } catch (EOFException e) {
            throw new Failure(e, "failure.idx.header", file);
        } catch (IOException e) {
            throw IdxInput.explain(file, e);
        }
    }

    /** @param kept bytes that one of the items takes in memory */
    private void checkCount(IdxInput input, long count, long unit, long kept) throws IOException {
        if (count == 0) {
            throw new Failure("failure.idx.none", file);
        }
        if (count * unit > input.mostBytes()) {
            throw truncated(countRest(input) / unit, count);
        }
        if (count * kept > Math.min(heap, LARGEST_ARRAY)) {
            throw tooLarge(null, count * kept);
        }
    }

    /** Takes one number. */
    private interface Taker {
        void take(int row, int column, double value);
    }

    /** Reads rows of numbers one after another, and sees that nothing follows. */
    private void numbers(IdxInput input, IdxType type, long count, int columns, Taker taker) throws IOException {
        long unit = (long) columns * type.bytes;
        long promised = count * unit;
        byte[] block = new byte[(int) Math.min(promised, CHUNK)];
        ByteBuffer numbers = ByteBuffer.wrap(block);
        long done = 0;
        int have = 0;
        try {
            while (done < promised) {
                progress.check();
                int read = input.read(block, have, (int) Math.min(block.length - have, promised - done - have));
                if (read < 0) {
                    throw truncated((done + have) / unit, count);
                }
                have += read;
                int whole = have - have % type.bytes;
                for (int at = 0; at < whole; at += type.bytes) {
                    long number = (done + at) / type.bytes;
                    taker.take((int) (number / columns), (int) (number % columns), type.number(numbers, at));
                }
                System.arraycopy(block, whole, block, 0, have - whole);
                have -= whole;
                done += whole;
                progress.update(done, promised);
            }
            if (input.read(new byte[1], 0, 1) > 0) {
                throw new Failure("failure.idx.trailing", file, count);
            }
        } catch (OutOfMemoryError e) {
            throw tooLarge(e, promised);
        }
    }

    private byte[] body(IdxInput input, long count, int unit) throws IOException {
        checkCount(input, count, unit, unit);
        long promised = count * unit;
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

    /** Bytes that arrive one by one; never more than twice what is there. */
    private static final class Grown {
        private byte[] bytes = new byte[1024];
        private int count;

        void add(byte value) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST_ARRAY, 2L * count));
            }
            bytes[count++] = value;
        }

        byte[] whole() {
            return Arrays.copyOf(bytes, count);
        }
    }
}
