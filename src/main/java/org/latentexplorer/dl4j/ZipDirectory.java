package org.latentexplorer.dl4j;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Failure;

/**
 * Lists a zip file's entries without trusting it: how much is read is bounded before it is read, and only names of
 * {@link ModelFormat} pass. Layout: PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16, without zip64.
 */
final class ZipDirectory {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int MAX_ENTRIES = 16;
    private static final int MAX_DIRECTORY_BYTES = 64 << 10;
    private static final int MAX_NAME = 100;
    private static final int ENCRYPTED = 1;
    private static final int DEFLATED = 8;
    /** No byte of a deflate stream unfolds to more than this many. */
    private static final int MAX_RATIO = 1032;

    private final String file;
    private final Source source;

    private ZipDirectory(String file, Source source) {
        this.file = file;
        this.source = source;
    }

    /**
     * @param file what messages call it
     * @return the entries by name
     * @throws Failure if it is no zip, damaged, or holds an entry that no model file holds
     */
    static Map<String, ZipEntryInfo> read(String file, Source source) throws IOException {
        return new ZipDirectory(file, source).read();
    }

    private Map<String, ZipEntryInfo> read() throws IOException {
        if (source.size() < 4 || buffer(0, 4).getInt() != LOCAL) {
            throw new Failure("failure.model.notZip", file);
        }
        try {
            ByteBuffer end = end();
            int count = end.getShort(10) & 0xffff;
            long size = end.getInt(12) & 0xffffffffL;
            long offset = end.getInt(16) & 0xffffffffL;
            if (count > MAX_ENTRIES || size > MAX_DIRECTORY_BYTES) {
                throw new Failure("failure.model.entries", file, count, MAX_ENTRIES);
            }
            return entries(buffer(offset, (int) size), count, offset);
        } catch (EOFException e) {
            throw damaged();
        }
    }

    /** The end record: within the last 64 kB, its comment reaching exactly to the file's end. */
    private ByteBuffer end() throws IOException {
        long size = source.size();
        long from = Math.max(0, size - END_SIZE - MAX_COMMENT);
        ByteBuffer tail = buffer(from, (int) (size - from));
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xffff) == tail.limit() - at - END_SIZE) {
                ByteBuffer end = tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
                checkEnd(end, from + at);
                return end;
            }
        }
        throw damaged();
    }

    private void checkEnd(ByteBuffer end, long position) {
        boolean oneDisk = end.getInt(4) == 0 && end.getShort(8) == end.getShort(10);
        long directoryEnd = (end.getInt(12) & 0xffffffffL) + (end.getInt(16) & 0xffffffffL);
        if (!oneDisk || directoryEnd != position) {
            throw damaged();
        }
    }

    private Map<String, ZipEntryInfo> entries(ByteBuffer directory, int count, long directoryOffset)
            throws IOException {
        Map<String, ZipEntryInfo> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            ZipEntryInfo entry = entry(directory);
            if (entries.put(entry.name(), entry) != null) {
                throw new Failure("failure.model.entry.twice", file, entry.name());
            }
        }
        if (directory.hasRemaining()) {
            throw damaged();
        }
        checkPlaces(List.copyOf(entries.values()), directoryOffset);
        return entries;
    }

    private ZipEntryInfo entry(ByteBuffer directory) throws IOException {
        if (directory.remaining() < CENTRAL_SIZE) {
            throw damaged();
        }
        ByteBuffer header = take(directory, CENTRAL_SIZE);
        int nameLength = header.getShort(28) & 0xffff;
        int rest = (header.getShort(30) & 0xffff) + (header.getShort(32) & 0xffff);
        if (header.getInt(0) != CENTRAL || nameLength + rest > directory.remaining()) {
            throw damaged();
        }
        byte[] name = new byte[nameLength];
        directory.get(name);
        directory.position(directory.position() + rest);
        return entry(header, name);
    }

    private ZipEntryInfo entry(ByteBuffer header, byte[] nameBytes) throws IOException {
        String name = name(nameBytes);
        int method = header.getShort(10) & 0xffff;
        long compressed = header.getInt(20) & 0xffffffffL;
        long size = header.getInt(24) & 0xffffffffL;
        boolean deflated = method == DEFLATED;
        boolean encrypted = (header.getShort(8) & ENCRYPTED) != 0;
        if (encrypted || !deflated && method != 0) {
            throw new Failure("failure.model.entry.method", file, name);
        }
        if (deflated ? size > compressed * MAX_RATIO : size != compressed) {
            throw new Failure("failure.model.entry.damaged", file, name);
        }
        long local = header.getInt(42) & 0xffffffffL;
        return new ZipEntryInfo(name, deflated, header.getInt(16), compressed, size, local, data(local, nameBytes));
    }

    private String name(byte[] bytes) {
        // A name in a message is itself text from a stranger: shown short, and with nothing but plain letters.
        String name = new String(bytes, 0, Math.min(bytes.length, MAX_NAME), StandardCharsets.US_ASCII)
                .replaceAll("[^ -~]", "?");
        if (ModelFormat.ENTRIES.contains(name) && bytes.length == name.length()) {
            return name;
        }
        boolean path = name.contains("/") || name.contains("\\") || name.contains("..") || name.contains(":");
        throw new Failure(path ? "failure.model.entry.path" : name.equals(ModelFormat.PREPROCESSOR)
                ? "failure.model.entry.code" : "failure.model.entry.unknown", file, name);
    }

    /** Where the data begins, according to the local header, whose name must be the directory's. */
    private long data(long local, byte[] name) throws IOException {
        ByteBuffer header = buffer(local, LOCAL_SIZE);
        if (header.getInt(0) != LOCAL || (header.getShort(26) & 0xffff) != name.length
                || !Arrays.equals(source.bytes(local + LOCAL_SIZE, name.length), name)) {
            throw damaged();
        }
        return local + LOCAL_SIZE + name.length + (header.getShort(28) & 0xffff);
    }

    /** Entries that share bytes make small files unfold to large ones. */
    private void checkPlaces(List<ZipEntryInfo> entries, long directoryOffset) {
        List<ZipEntryInfo> sorted = entries.stream().sorted(Comparator.comparingLong(ZipEntryInfo::header)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).header() : directoryOffset;
            if (sorted.get(i).end() > next) {
                throw new Failure("failure.model.entry.damaged", file, sorted.get(i).name());
            }
        }
    }

    private ByteBuffer buffer(long position, int length) throws IOException {
        return ByteBuffer.wrap(source.bytes(position, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer take(ByteBuffer from, int length) {
        ByteBuffer part = from.slice(from.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return part;
    }

    private Failure damaged() {
        return new Failure("failure.model.truncated", file);
    }
}
