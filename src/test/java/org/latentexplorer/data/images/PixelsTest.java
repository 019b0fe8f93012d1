package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_BGR})
    void greysOfAnyColourTypeStayTheirGreys(int type) {
        BufferedImage image = new BufferedImage(256, 2, type);
        for (int x = 0; x < 256; x++) {
            image.setRGB(x, 1, 0xFF000000 | x * 0x010101);
        }
        Picture picture = Draw.grey(image);
        for (int x = 0; x < 256; x++) {
            assertEquals(x, picture.grey(256 + x));
            assertEquals(255, picture.alpha(256 + x));
        }
    }

    @Test
    void storedGreysAreNotLightened() {
        BufferedImage bytes = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage words = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            bytes.getRaster().setSample(x, 0, 0, x);
            words.getRaster().setSample(x, 0, 0, x * 257);
        }
        for (int x = 0; x < 256; x++) {
            assertEquals(x, Draw.grey(bytes).grey(x));
            assertEquals(x, Draw.grey(words).grey(x));
        }
        assertNull(Draw.grey(bytes).alpha());
    }

    @Test
    void aPaletteIsLookedUp() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(1, 0, 0xFFFFFFFF);
        image.setRGB(2, 0, 0xFFFF0000);
        Picture picture = Draw.grey(image);
        assertEquals(0, picture.grey(3));
        assertEquals(255, picture.grey(1));
        assertEquals(77, picture.grey(2), 1);
    }

    @Test
    void blackAndWhiteAndPartlyTransparentPicturesAreRead() {
        BufferedImage binary = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
        binary.setRGB(8, 0, 0xFFFFFFFF);
        assertEquals(255, Draw.grey(binary).grey(8));
        BufferedImage clear = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(1, 0, 0x40FFFFFF);
        assertEquals(0x40, Draw.grey(clear).alpha(1));
        assertEquals(0, Draw.grey(clear).alpha(0));
    }

    @Test
    void anyColourLiesBetweenItsChannels() {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(500, 1, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 500; x++) {
            image.setRGB(x, 0, random.nextInt());
        }
        Picture picture = Draw.grey(image);
        for (int x = 0; x < 500; x++) {
            int argb = image.getRGB(x, 0);
            int[] channels = {argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff};
            int least = Math.min(channels[0], Math.min(channels[1], channels[2]));
            int most = Math.max(channels[0], Math.max(channels[1], channels[2]));
            assertEquals(Math.clamp(picture.grey(x), least, most), picture.grey(x));
        }
    }
}
