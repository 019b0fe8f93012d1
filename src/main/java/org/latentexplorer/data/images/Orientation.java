package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Which way up a photograph is: cameras store pictures as their sensor lies, and note how it was held (Exif 2.3, tag
 * 0x0112) in a part of the JPEG, PNG or WebP file, or among the tags of the TIFF file itself. Decoders do not look at
 * that.
 */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int JPEG = 0xFFD8;
    private static final int JPEG_EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4D4D;
    private static final int PNG = 0x8950;
    private static final int PNG_EXIF = 0x65584966;
    private static final int RIFF = 0x5249;
    private static final int WEBP = 0x57454250;
    private static final int WEBP_EXIF = 0x45584946;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {
    }

    /** The orientation noted, from 1 to 8; 1 where there is no note. The stream is left at its beginning. */
    static int of(ImageInputStream in) throws IOException {
        try {
            in.seek(0);
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            return switch (in.readUnsignedShort()) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case RIFF -> webp(in);
                case LITTLE, BIG -> {
                    in.seek(0);
                    yield read(in);
                }
                default -> UPRIGHT;
            };
        } catch (EOFException e) {
            return UPRIGHT;
        } finally {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            in.seek(0);
        }
    }

    private static int jpeg(ImageInputStream in) throws IOException {
        for (int marker = in.readUnsignedShort(); marker >>> 8 == 0xFF && marker != SCAN;
                marker = in.readUnsignedShort()) {
            long start = in.getStreamPosition();
            int length = in.readUnsignedShort();
            if (marker == JPEG_EXIF && in.readInt() == 0x45786966 && in.readUnsignedShort() == 0) {
                return read(in);
            }
            in.seek(start + length);
        }
        return UPRIGHT;
    }

    /** Looks through the chunks: length, name, content, checksum. */
    private static int png(ImageInputStream in) throws IOException {
        in.seek(8);
        while (true) {
            long length = in.readUnsignedInt();
            if (in.readInt() == PNG_EXIF) {
                return read(in);
            }
            in.seek(in.getStreamPosition() + length + 4);
        }
    }

    /** Looks through the chunks: name, length, content, to an even number of bytes. */
    private static int webp(ImageInputStream in) throws IOException {
        in.seek(8);
        if (in.readInt() != WEBP) {
            return UPRIGHT;
        }
        while (true) {
            int name = in.readInt();
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            if (name == WEBP_EXIF) {
                long start = in.getStreamPosition();
                // some programs put the JPEG's heading before it
                in.seek(in.readInt() == 0x45786966 ? start + 6 : start);
                return read(in);
            }
            in.seek(in.getStreamPosition() + length + (length & 1));
        }
    }

    /** Reads the TIFF structure that follows: byte order, 42, where the first directory is. */
    private static int read(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedShort() == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.readUnsignedShort();
        long directory = start + in.readUnsignedInt();
        in.seek(directory);
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            in.seek(directory + 2 + (long) i * ENTRY);
            if (in.readUnsignedShort() == TAG) {
                in.seek(directory + 2 + (long) i * ENTRY + 8);
                int value = in.readUnsignedShort();
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation > 4;
        WritableRaster stored = image.getRaster();
        // of the same samples: they may have more than eight bits
        WritableRaster seen = stored.createCompatibleWritableRaster(turned ? height : width, turned ? width : height);
        boolean right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean bottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            int b = bottom ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int a = right ? width - 1 - x : x;
                pixel = stored.getDataElements(stored.getMinX() + x, stored.getMinY() + y, pixel);
                seen.setDataElements(turned ? b : a, turned ? a : b, pixel);
            }
        }
        return new BufferedImage(image.getColorModel(), seen, image.isAlphaPremultiplied(), null);
    }
}
