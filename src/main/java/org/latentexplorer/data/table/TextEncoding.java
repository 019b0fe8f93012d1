package org.latentexplorer.data.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Note;

/**
 * What a file's letters are written in. Without a mark: UTF-8 if all of it can be read so, else Korean (CP949) if
 * most of it is Korean then, else Western (Windows-1252, or Latin-1 where that has gaps), whose bytes all stay apart.
 *
 * @param charset of the text
 * @param mark    bytes before it
 */
record TextEncoding(Charset charset, int mark) {
    /** What Excel writes in Korea, a superset of EUC-KR. */
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Bytes that Windows-1252 has no letter for: they would all become the same sign. */
    private static final List<Integer> GAPS = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 1 << 12;

    /** @throws Failure if what is there is no text */
    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked.charset != StandardCharsets.UTF_8 || readable(file, StandardCharsets.UTF_8)
                    ? marked : new TextEncoding(eightBits(file), marked.mark);
        }
        Charset wide = wide(head);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new Failure("failure.table.binary", file);
            }
        }
        return new TextEncoding(readable(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : eightBits(file), 0);
    }

    private static TextEncoding marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        if (first == 0xEFBB && head.length > 2 && head[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        return first == 0xFFFE ? new TextEncoding(StandardCharsets.UTF_16LE, 2)
                : first == 0xFEFF ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** UTF-16 without a mark: digits and separators have a zero on one side, always the same one. */
    private static Charset wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most < 2 || 4 * most < head.length || Math.min(zeros[0], zeros[1]) > 0) {
            return null;
        }
        return zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Whether all of a file is of this encoding; it may be cut off within a letter. */
    private static boolean readable(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer letters = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes.array()); read >= 0;
                    read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                bytes.position(bytes.position() + read).flip();
                CoderResult result = strict.decode(bytes, letters, false);
                if (result.isError()) {
                    return false;
                }
                letters.clear();
                bytes.compact();
            }
            return true;
        }
    }

    private static Charset eightBits(Path file) throws IOException {
        boolean gaps = false;
        int korean = 0;
        int other = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            int lead = -1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                gaps |= GAPS.contains(b);
                if (lead >= 0) {
                    // the two thousand syllables that are in use lie together
                    boolean syllable = lead >= 0xB0 && lead <= 0xC8 && b >= 0xA1;
                    korean += syllable ? 1 : 0;
                    other += syllable ? 0 : 1;
                    lead = -1;
                } else if (b >= 0x80) {
                    lead = b;
                }
            }
        }
        return korean > other && readable(file, KOREAN) ? KOREAN : gaps ? StandardCharsets.ISO_8859_1 : WESTERN;
    }

    /** The text as UTF-8, without a mark. */
    InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return charset == StandardCharsets.UTF_8 ? in : new Recoded(new InputStreamReader(in, charset.newDecoder()));
    }

    /** What a person has to know of it: nothing about UTF-8. */
    List<Note> notes(Path file) {
        if (charset == StandardCharsets.UTF_8) {
            return List.of();
        }
        Path name = file.getFileName();
        return List.of(charset == KOREAN ? new Note("note.table.korean", name)
                : charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE
                ? new Note("note.table.utf16", name) : new Note("note.table.western", name));
    }

    /** Letters as UTF-8. */
    private static final class Recoded extends InputStream {
        private final InputStreamReader in;
        private final char[] letters = new char[BUFFER];
        private byte[] bytes = new byte[0];
        private int position;

        Recoded(InputStreamReader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (position == bytes.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, to, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            int count = in.read(letters, 0, letters.length - 1);
            if (count <= 0) {
                return false;
            }
            if (Character.isHighSurrogate(letters[count - 1])) {
                int low = in.read();
                if (low >= 0) {
                    letters[count++] = (char) low;
                }
            }
            bytes = new String(letters, 0, count).getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
