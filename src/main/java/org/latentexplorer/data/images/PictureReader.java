package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped.Reason;

/**
 * Decodes picture files, each by its content and not its name. A file may lie or be made to exhaust the memory: its
 * dimensions are looked at before anything is decoded, and of large pictures every second, third, ... pixel is taken.
 * For one thread at a time; keeps its decoders.
 */
final class PictureReader implements AutoCloseable {
    /** Larger pictures are not decoded. */
    static final long MOST_PIXELS = 64_000_000;
    /** Nor are longer ones: decoders hold some rows whole. */
    static final int LONGEST = 1 << 20;
    /** Nor those of which a decoder must hold so many bytes at once; it may do so twice. */
    static final long MOST_HELD = 96 << 20;
    /** Pictures are thinned to about this many pixels: still ten times finer than the largest square. */
    static final int KEPT_PIXELS = 1 << 20;
    /** No large picture with anything on it packs to less than a byte for so many pixels: a file that says so lies. */
    private static final long TIGHTEST = 4096;
    private static final int MOST_ENDS = 10_000;
    private static final long MOST_BYTES = 1 << 28;
    private static final long SMALL = 1 << 20;
    private static final Set<String> READABLE = suffixes(ImageIO.getReaderFileSuffixes());
    /** Pictures that Java has no decoder for: told as such, and not passed over as if they were notes. */
    private static final Set<String> FOREIGN = Set.of("heic", "heif", "avif", "jxl", "jp2", "svg", "psd", "tga", "ico",
            "exr", "dng", "cr2", "nef");
    /** Formats that hold stacks and animations. */
    private static final Set<String> FRAMED = Set.of("tif", "tiff", "gif", "webp");
    /** Formats whose decoders hold no more than some rows. */
    private static final Set<String> BY_ROW = Set.of("png", "jpeg", "gif", "bmp", "wbmp", "pnm", "pam");
    /** Larger pictures are decoded one at a time: some formats' decoders need all of it in memory. */
    private static final long ALONE = 8_000_000;
    private static final Object LARGE_ONE = new Object();

    private final Progress progress;
    private final List<ImageReaderSpi> formats = new ArrayList<>();
    private final Map<ImageReaderSpi, ImageReader> decoders = new HashMap<>();

    /** @param progress asked at every read from a file whether to stop */
    PictureReader(Progress progress) {
        this.progress = progress;
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true)
                .forEachRemaining(formats::add);
        // Java's own come first: another one of TIFF cuts floating numbers off at 1
        formats.sort(Comparator.comparing(format -> !format.getClass().getModule().isNamed()));
    }

    private static Set<String> suffixes(String[] names) {
        return Set.of(Arrays.stream(names).map(s -> s.toLowerCase(Locale.ROOT)).distinct()
                .toArray(String[]::new));
    }

    /** Whether a file's name is that of a picture, one that can be decoded or not. */
    static boolean named(String file) {
        String suffix = suffix(file);
        return ImageImport.picture(file) || READABLE.contains(suffix) || FOREIGN.contains(suffix);
    }

    private static String suffix(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Takes a decoded picture, of which nobody knows how whole it is. */
    interface Use<T> {
        T of(BufferedImage image);
    }

    /**
     * Decodes one file, and makes something of it.
     *
     * @throws Unreadable if that cannot be done: whatever a decoder throws is that picture's alone
     * @throws Cancelled  if asked to stop
     */
    <T> T read(Path file, Use<T> use) throws Unreadable {
        progress.check();
        try (ImageInputStream in = open(file)) {
            int orientation = Orientation.of(in);
            return use.of(Orientation.upright(decode(file, in), orientation));
        } catch (Cancelled stop) {
            throw stop;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new Unreadable(Reason.MISSING);
        } catch (AccessDeniedException e) {
            throw new Unreadable(Reason.DENIED);
        } catch (OutOfMemoryError e) {
            throw new Unreadable(Reason.LARGE);
        } catch (IOException | RuntimeException | VirtualMachineError | LinkageError e) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    /** How many pictures a file holds, of which only the first is ever read; 1 if that cannot be told. */
    int frames(Path file) {
        if (!FRAMED.contains(suffix(file.toString()))) {
            return 1;
        }
        try (ImageInputStream in = open(file)) {
            for (ImageReaderSpi format : formats) {
                if (decodes(format, in)) {
                    ImageReader decoder = format.createReaderInstance();
                    try {
                        decoder.setInput(in, false, true);
                        return decoder.getNumImages(true);
                    } finally {
                        decoder.dispose();
                    }
                }
            }
            return 1;
        } catch (Cancelled stop) {
            throw stop;
        } catch (Unreadable | IOException | RuntimeException | VirtualMachineError | LinkageError e) {
            return 1;
        }
    }

    /** Decodes one file as it is. */
    BufferedImage read(Path file) throws Unreadable {
        return read(file, image -> image);
    }

    private ImageInputStream open(Path file) throws IOException, Unreadable {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isOther()) {
            // reading from a pipe waits for whoever writes, and from some devices it never ends
            throw new Unreadable(Reason.SPECIAL);
        }
        long bytes = attributes.size();
        if (bytes > MOST_BYTES) {
            throw new Unreadable(Reason.LARGE);
        }
        if (bytes <= SMALL) {
            byte[] whole = Files.readAllBytes(file);
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(whole)) {
                private int ends;

                @Override
                public int read() throws IOException {
                    int value = super.read();
                    ends += value < 0 ? 1 : 0;
                    return checked(value, ends);
                }

                @Override
                public long length() {
                    return whole.length;
                }
            };
        }
        if (!Files.isReadable(file)) {
            throw new Unreadable(Reason.DENIED);
        }
        return new FileImageInputStream(file.toFile()) {
            private int ends;

            @Override
            public int read() throws IOException {
                int value = super.read();
                ends += value < 0 ? 1 : 0;
                return checked(value, ends);
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                progress.check();
                return super.read(to, offset, length);
            }
        };
    }

    /** Ends a decoder that goes on reading behind the end of a file, as that of WebP does for many seconds. */
    private static int checked(int value, int ends) {
        if (ends > MOST_ENDS) {
            throw new IllegalStateException("read " + ends + " times behind the end");
        }
        return value;
    }

    /** Whether a file is of a format; of files of a few bytes some formats cannot even tell. */
    private static boolean decodes(ImageReaderSpi format, ImageInputStream in) throws IOException {
        // as if nobody had read from it before
        in.seek(0);
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        try {
            return format.canDecodeInput(in);
        } catch (EOFException e) {
            return false;
        } finally {
            in.seek(0);
        }
    }

    /** By the first decoder that can: of some formats there are two, and what one cannot the other may. */
    private BufferedImage decode(Path file, ImageInputStream in) throws IOException, Unreadable {
        IOException first = null;
        for (ImageReaderSpi format : formats) {
            if (decodes(format, in)) {
                try {
                    return decode(format, in);
                } catch (IOException | RuntimeException e) {
                    if (e instanceof Cancelled stop) {
                        throw stop;
                    }
                    first = first == null ? new IOException(e) : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
        throw new Unreadable(FOREIGN.contains(suffix(file.toString())) ? Reason.FORMAT : Reason.DAMAGED);
    }

    private BufferedImage decode(ImageReaderSpi format, ImageInputStream in) throws IOException, Unreadable {
        ImageReader decoder = decoders.get(format);
        if (decoder == null) {
            decoder = format.createReaderInstance();
            decoders.put(format, decoder);
        }
        boolean whole = false;
        try {
            // not forward only: what was read then could not be read by another decoder
            decoder.setInput(in, false, true);
            BufferedImage image = thinned(decoder, in.length());
            decoder.setInput(null);
            whole = true;
            return image;
        } finally {
            if (!whole) {
                // nobody knows what state a decoder is in that has failed
                decoders.remove(format);
                decoder.dispose();
            }
        }
    }

    private static BufferedImage thinned(ImageReader decoder, long bytes) throws IOException, Unreadable {
        long pixels = (long) decoder.getWidth(0) * decoder.getHeight(0);
        if (pixels > MOST_PIXELS || Math.max(decoder.getWidth(0), decoder.getHeight(0)) > LONGEST
                || pixels > KEPT_PIXELS && pixels > bytes * TIGHTEST || held(decoder) > MOST_HELD) {
            throw new Unreadable(Reason.LARGE);
        }
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS)));
        ImageReadParam how = decoder.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        if (pixels <= ALONE) {
            return whole(decoder, how);
        }
        synchronized (LARGE_ONE) {
            return whole(decoder, how);
        }
    }

    /** Bytes of what is decoded as one piece: a row, a strip or tile, or all of a picture. */
    private static long held(ImageReader decoder) throws IOException {
        boolean byRow = Arrays.stream(decoder.getOriginatingProvider().getFormatNames()).anyMatch(BY_ROW::contains);
        ImageTypeSpecifier raw = decoder.getRawImageType(0);
        return (long) decoder.getTileWidth(0) * (byRow ? 1 : decoder.getTileHeight(0))
                * (raw == null ? Integer.BYTES : Math.ceilDiv(raw.getColorModel().getPixelSize(), Byte.SIZE));
    }

    /** Numbers as they are stored: where a decoder makes colours of them, some are cut off. */
    private static BufferedImage whole(ImageReader decoder, ImageReadParam how) throws IOException {
        BufferedImage image = decoder.read(0, how);
        if (Samples.of(image) == Samples.NUMBERS && decoder.canReadRaster()
                && decoder.readRaster(0, how) instanceof WritableRaster stored) {
            return new BufferedImage(image.getColorModel(), stored, image.isAlphaPremultiplied(), null);
        }
        return image;
    }

    @Override
    public void close() {
        decoders.values().forEach(ImageReader::dispose);
        decoders.clear();
    }
}
