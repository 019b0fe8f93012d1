package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Which way up a photograph is: cameras store pictures as their sensor lies, and note in the JPEG how it was held
 * (Exif 2.3, tag 0x0112). Java's decoder does not look at that.
 */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int START = 0xFFD8;
    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {
    }

    /** The orientation noted, from 1 to 8; 1 where there is no note. The stream is left at its beginning. */
    static int of(ImageInputStream in) throws IOException {
        try {
            in.seek(0);
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            return in.readUnsignedShort() == START ? find(in) : UPRIGHT;
        } catch (EOFException e) {
            return UPRIGHT;
        } finally {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            in.seek(0);
        }
    }

    private static int find(ImageInputStream in) throws IOException {
        for (int marker = in.readUnsignedShort(); marker >>> 8 == 0xFF && marker != SCAN;
                marker = in.readUnsignedShort()) {
            long start = in.getStreamPosition();
            int length = in.readUnsignedShort();
            if (marker == EXIF && in.readInt() == 0x45786966 && in.readUnsignedShort() == 0) {
                return read(in);
            }
            in.seek(start + length);
        }
        return UPRIGHT;
    }

    /** Reads the TIFF structure that follows: byte order, 42, where the first directory is. */
    private static int read(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
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
        BufferedImage seen = new BufferedImage(turned ? height : width, turned ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        boolean right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean bottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        Pixels pixels = new Pixels(image);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.row(y, row);
            int b = bottom ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int a = right ? width - 1 - x : x;
                seen.setRGB(turned ? b : a, turned ? a : b, row[x]);
            }
        }
        return seen;
    }
}
