package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.latentexplorer.model.Cancelled;
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
    /** Pictures are thinned to about this many pixels: still ten times finer than the largest square. */
    static final int KEPT_PIXELS = 1 << 20;
    private static final long MOST_BYTES = 1 << 28;
    private static final long SMALL = 1 << 20;
    private static final Set<String> READABLE = suffixes(ImageIO.getReaderFileSuffixes());
    /** Pictures that Java has no decoder for: told as such, and not passed over as if they were notes. */
    private static final Set<String> FOREIGN = Set.of("webp", "heic", "heif", "avif", "jxl", "jp2", "svg", "psd",
            "ppm", "pgm", "pbm", "tga", "ico", "exr", "dng", "cr2", "nef");

    private final Progress progress;
    private final List<ImageReaderSpi> formats = new ArrayList<>();
    private final Map<ImageReaderSpi, ImageReader> decoders = new HashMap<>();

    /** @param progress asked at every read from a file whether to stop */
    PictureReader(Progress progress) {
        this.progress = progress;
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true)
                .forEachRemaining(formats::add);
    }

    private static Set<String> suffixes(String[] names) {
        return Set.of(Arrays.stream(names).map(s -> s.toLowerCase(Locale.ROOT)).distinct()
                .toArray(String[]::new));
    }

    /** Whether a file's name is that of a picture, one that can be decoded or not. */
    static boolean named(String file) {
        String suffix = suffix(file);
        return READABLE.contains(suffix) || FOREIGN.contains(suffix);
    }

    private static String suffix(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Decodes one file.
     *
     * @throws Unreadable if that cannot be done
     * @throws Cancelled  if asked to stop
     */
    BufferedImage read(Path file) throws Unreadable {
        progress.check();
        try (ImageInputStream in = open(file)) {
            ImageReaderSpi format = format(in);
            if (format == null) {
                throw new Unreadable(FOREIGN.contains(suffix(file.toString())) ? Reason.FORMAT : Reason.DAMAGED);
            }
            int orientation = Orientation.of(in);
            return Orientation.upright(decode(format, in), orientation);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new Unreadable(Reason.MISSING);
        } catch (AccessDeniedException e) {
            throw new Unreadable(Reason.DENIED);
        } catch (IOException e) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    private ImageInputStream open(Path file) throws IOException, Unreadable {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new Unreadable(Reason.LARGE);
        }
        if (bytes <= SMALL) {
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        }
        if (!Files.isReadable(file)) {
            throw new Unreadable(Reason.DENIED);
        }
        return new FileImageInputStream(file.toFile()) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                progress.check();
                return super.read(to, offset, length);
            }
        };
    }

    private ImageReaderSpi format(ImageInputStream in) throws IOException {
        for (ImageReaderSpi format : formats) {
            if (format.canDecodeInput(in)) {
                return format;
            }
        }
        return null;
    }

    private BufferedImage decode(ImageReaderSpi format, ImageInputStream in) throws IOException, Unreadable {
        ImageReader decoder = decoders.get(format);
        if (decoder == null) {
            decoder = format.createReaderInstance();
            decoders.put(format, decoder);
        }
        try {
            decoder.setInput(in, true, true);
            BufferedImage image = thinned(decoder);
            decoder.setInput(null);
            return image;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // nobody knows what state a decoder is in that has failed
            decoders.remove(format);
            decoder.dispose();
            switch (e) {
                case Cancelled stop -> throw stop;
                case OutOfMemoryError full -> throw new Unreadable(Reason.LARGE);
                default -> throw new Unreadable(Reason.DAMAGED);
            }
        }
    }

    private static BufferedImage thinned(ImageReader decoder) throws IOException, Unreadable {
        long pixels = (long) decoder.getWidth(0) * decoder.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new Unreadable(Reason.LARGE);
        }
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS)));
        ImageReadParam how = decoder.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return decoder.read(0, how);
    }

    @Override
    public void close() {
        decoders.values().forEach(ImageReader::dispose);
        decoders.clear();
    }
}
