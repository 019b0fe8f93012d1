package org.latentexplorer.data.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class Draw {
    private Draw() {
    }

    /** A blot of ink in a corner region of paper. */
    static BufferedImage blot(int width, int height, Color paper, Color ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(paper);
        g.fillRect(0, 0, width, height);
        g.setColor(ink);
        g.fillRect(width / 8, height / 4, width / 4, height / 4);
        g.dispose();
        return image;
    }

    static byte[] bytes(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, and the folders it is in. */
    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path png(Path file, BufferedImage image) {
        return write(file, bytes(image, "png"));
    }

    /** A grey picture whose every pixel is by chance, but for dark borders. */
    static BufferedImage noise(int side, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 1; y < side - 1; y++) {
            for (int x = 1; x < side - 1; x++) {
                image.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        return image;
    }

    /** Some such pictures in a folder, called {@code 0.png} and so on. */
    static void noise(Path folder, int count, long seed) {
        for (int i = 0; i < count; i++) {
            png(folder.resolve(i + ".png"), noise(28, seed + i));
        }
    }

    /** A TIFF file of floating numbers, not packed. */
    static byte[] floats(int width, int height, float... values) {
        int[][] tags = {{256, width}, {257, height}, {258, 32}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, height},
            {279, 4 * values.length}, {339, 3}};
        ByteBuffer file = ByteBuffer.allocate(8 + 4 * values.length + 2 + 12 * tags.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes()).putShort((short) 42).putInt(8 + 4 * values.length);
        for (float value : values) {
            file.putFloat(value);
        }
        file.putShort((short) tags.length);
        for (int[] tag : tags) {
            // an offset and a length are long numbers, all others short
            int type = tag[0] == 273 || tag[0] == 279 ? 4 : 3;
            file.putShort((short) tag[0]).putShort((short) type).putInt(1).putInt(tag[1]);
        }
        return file.array();
    }

    /** A picture in greys, as its format says. */
    static Picture grey(BufferedImage image) {
        return Pixels.grey(image, Levels.of(Samples.of(image)));
    }

    static Picture picture(int width, int height, int... greys) {
        byte[] bytes = new byte[width * height];
        for (int p = 0; p < bytes.length; p++) {
            bytes[p] = (byte) greys[p % greys.length];
        }
        return new Picture(width, height, bytes, null);
    }
}
