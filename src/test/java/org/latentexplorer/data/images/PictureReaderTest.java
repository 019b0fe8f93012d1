package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped.Reason;

class PictureReaderTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PictureReader reader = new PictureReader(Progress.NONE);
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        reader.close();
    }

    private Reason refused(Path file) {
        return assertThrows(Unreadable.class, () -> reader.read(file)).reason;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void readsAPictureByItsContentWhateverItsName(String format) throws Unreadable {
        byte[] bytes = Draw.bytes(Draw.blot(40, 30, Color.WHITE, Color.BLACK), format);
        BufferedImage read = reader.read(Draw.write(folder.resolve("picture.png"), bytes));
        Picture picture = Pixels.grey(read);
        assertEquals(40, picture.width());
        assertEquals(30, picture.height());
        assertEquals(255, picture.grey(0), 12);
        assertEquals(0, picture.grey(10 * 40 + 8), 12);
        assertTrue(PictureReader.named("a." + format) && PictureReader.named("A." + format.toUpperCase()));
    }

    @Test
    void saysOfEachFileWhyItCannotBeRead() {
        byte[] good = Draw.bytes(Draw.noise(60, 1), "png");
        assertEquals(Reason.MISSING, refused(folder.resolve("gone.png")));
        assertEquals(Reason.DAMAGED, refused(Draw.write(folder.resolve("words.png"), "a note".getBytes())));
        assertEquals(Reason.DAMAGED, refused(Draw.write(folder.resolve("empty.jpg"), new byte[0])));
        assertEquals(Reason.DAMAGED, refused(Draw.write(folder.resolve("cut.png"), Arrays.copyOf(good, 200))));
        assertEquals(Reason.FORMAT, refused(Draw.write(folder.resolve("new.webp"), "RIFF0000WEBPVP8 ".getBytes())));
        assertFalse(PictureReader.named("notes.txt") || PictureReader.named("png"));
    }

    /** A few bytes whose header promises 3.6 billion pixels. */
    @Test
    void aPixelBombIsRefusedByItsHeader() {
        byte[] png = Draw.bytes(Draw.noise(28, 1), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        Path file = Draw.write(folder.resolve("bomb.png"), png);
        refused(folder.resolve("warm.png"));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertEquals(Reason.LARGE, refused(file));
        assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < 4 << 20);
    }

    @Test
    void ofALargePictureEverySoManyPixelsAreKept() throws Unreadable {
        BufferedImage large = new BufferedImage(6000, 2000, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage read = reader.read(Draw.png(folder.resolve("large.png"), large));
        assertEquals(1500, read.getWidth());
        assertEquals(500, read.getHeight());
        assertTrue(read.getWidth() * read.getHeight() <= PictureReader.KEPT_PIXELS);
    }

    @Test
    void damageOfAnyKindGivesAPictureOrAReasonAndSpoilsNothingAfterIt() throws Unreadable {
        Random random = new Random(11);
        int read = 0;
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tiff"}) {
            byte[] good = Draw.bytes(Draw.blot(33, 21, Color.GRAY, Color.RED), format);
            Path whole = Draw.write(folder.resolve("whole." + format), good);
            for (int i = 0; i < 60; i++) {
                byte[] bytes = Arrays.copyOf(good, random.nextInt(3) > 0 ? good.length : random.nextInt(good.length));
                for (int k = random.nextInt(4); k >= 0 && bytes.length > 0; k--) {
                    bytes[random.nextInt(Math.min(bytes.length, 300))] = (byte) random.nextInt();
                }
                try {
                    reader.read(Draw.write(folder.resolve("broken." + format), bytes));
                    read++;
                } catch (Unreadable told) {
                    assertTrue(told.reason == Reason.DAMAGED || told.reason == Reason.LARGE, told.reason.name());
                }
                assertEquals(33, reader.read(whole).getWidth());
            }
        }
        assertTrue(read > 15 && read < 285, read + " of 300 could be read");
    }

    /** A note of how the camera was held, put behind the first two bytes of a JPEG. */
    private static byte[] held(byte[] jpeg, int orientation, boolean little) {
        ByteBuffer note = ByteBuffer.allocate(36);
        note.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes());
        note.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        note.put((little ? "II" : "MM").getBytes()).putShort((short) 42).putInt(8).putShort((short) 1);
        note.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        note.putInt(0);
        return ByteBuffer.allocate(jpeg.length + note.capacity()).put(jpeg, 0, 2).put(note.array())
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The corner that is dark in the stored picture comes to lie where each orientation says. */
    @Test
    void photographsAreTurnedAsTheCameraWasHeld() throws Unreadable {
        BufferedImage stored = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                stored.setRGB(x, y, x < 24 && y < 16 ? 0 : 0xFFFFFF);
            }
        }
        String[] corners = {"top left", "top right", "bottom right", "bottom left", "top left", "top right",
            "bottom right", "bottom left"};
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] bytes = held(Draw.bytes(stored, "jpg"), orientation, orientation % 2 == 0);
            BufferedImage seen = reader.read(Draw.write(folder.resolve(orientation + ".jpg"), bytes));
            assertEquals(orientation > 4 ? 32 : 48, seen.getWidth(), "orientation " + orientation);
            Picture picture = Pixels.grey(seen);
            String dark = "";
            for (String corner : new String[] {"top left", "top right", "bottom left", "bottom right"}) {
                int x = corner.endsWith("left") ? 3 : picture.width() - 4;
                int y = corner.startsWith("top") ? 3 : picture.height() - 4;
                dark += picture.grey(y * picture.width() + x) < 80 ? corner : "";
            }
            assertEquals(corners[orientation - 1], dark, "orientation " + orientation);
        }
    }

    @Test
    void readingIsCancelled() {
        Progress stopped = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Path file = Draw.png(folder.resolve("a.png"), Draw.noise(28, 1));
        try (PictureReader asked = new PictureReader(stopped)) {
            assertThrows(Cancelled.class, () -> asked.read(file));
        }
    }
}
