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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped.Reason;

class PictureReaderTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String PACKED =
            "SUkqACYAAACAP9/gCCQUAwWEQKEQSDwsAQqFw2HROKRWLReCQEAQAAABAwABAAAACAAAAAEBAwABAAAABgAAAAIBAwABAAAAEAAAAAMB"
            + "AwABAAAABQAAAAYBAwABAAAAAQAAAAoBAwABAAAAAQAAABEBBAABAAAACAAAABIBAwABAAAAAQAAABUBAwABAAAAAQAAABYBAwABAAAA"
            + "BgAAABcBBAABAAAAHgAAABwBAwABAAAAAQAAACkBAwACAAAAAAABAD0BAwABAAAAAgAAAD4BBQACAAAAHAEAAD8BBQAGAAAA7AAAAAAA"
            + "AACF61EAAACAAMP1qAAAAAACzcxMAAAAAAHNzEwAAACAAM3MTAAAAAACj8L1AAAAABA3GqAAAAAAAiuHCgAAACAA";
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
        Picture picture = Draw.grey(read);
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
        assertEquals(Reason.FORMAT, refused(Draw.write(folder.resolve("new.heic"), "xxxxftypheic".getBytes())));
        assertFalse(PictureReader.named("notes.txt") || PictureReader.named("png"));
    }

    /** 8x6 pixels, the upper left quarter white: WebP without and with loss, TIFF of 16 bits packed, and BigTIFF. */
    @ParameterizedTest
    @ValueSource(strings = {"UklGRiAAAABXRUJQVlA4TBQAAAAvB0ABAA8w//M///MfeJiHiP7HAQ==",
        "UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoIAAYAAMASJaQAApz7FAAA/v5lX//Pp//39Pb/88U//2BYAAAAAA==", PACKED,
        "SUkrAAgAAAAmAAAAAAAAAHja+/+fAQwYIRTDfwJ8UgEA3GoF/gAQAAAAAAAAAAABAwABAAAAAAAAAAgAAAAAAAAAAQEDAAEAAAAAAAAABg"
        + "AAAAAAAAACAQMAAQAAAAAAAAAQAAAAAAAAAAMBAwABAAAAAAAAAAgAAAAAAAAABgEDAAEAAAAAAAAAAQAAAAAAAAAKAQMAAQAAAAAAAAAB"
        + "AAAAAAAAABEBEAABAAAAAAAAABAAAAAAAAAAEgEDAAEAAAAAAAAAAQAAAAAAAAAVAQMAAQAAAAAAAAABAAAAAAAAABYBAwABAAAAAAAAAA"
        + "YAAAAAAAAAFwEQAAEAAAAAAAAAFQAAAAAAAAAcAQMAAQAAAAAAAAABAAAAAAAAACkBAwACAAAAAAAAAAAAAQAAAAAAPQEDAAEAAAAAAAAA"
        + "AgAAAAAAAAA+AQUAAgAAAAAAAACmAQAAAAAAAD8BBQAGAAAAAAAAAHYBAAAAAAAAAAAAAAAAAACF61EAAACAAMP1qAAAAAACzcxMAAAAAA"
        + "HNzEwAAACAAM3MTAAAAAACj8L1AAAAABA3GqAAAAAAAiuHCgAAACAA"})
    void readsWhatJavaCannot(String base64) throws Unreadable {
        byte[] bytes = Base64.getDecoder().decode(base64);
        assertEquals("white top left", corners(reader.read(Draw.write(folder.resolve("picture"), bytes))));
    }

    /** 16x16 floating numbers from 0 to 255, packed as no decoder of Java's can read them. */
    @Test
    void packedFloatingNumbersAreNotCutOff() throws Unreadable {
        byte[] bytes = Base64.getDecoder().decode(
                "SUkqAPwAAAB4nGNwZGQAAQjJwLC3ocHBQQEIBCBgAgN+YM+Eqt+Wo8bBDqhdHqq/n4B+B0Y0+ydUONgA9ctB9feRqP9vRImD"
                + "FVC/LFR/L4n6bRUKHCyA+mWg+ntI1B/LkeNgBtQvDdXfTaL+2g8ZDiZA/VJQ/V0k6p97I8XBCKhfEqq/k4B+Rwa08D+Q4GAA"
                + "1C8B1d9Bov6zO2Ic9ID6xaH620nUf3dDhIMOUL8YVH8bifrfrghx0ALqF4XqbyVR/98FAQ4aQP0iUP0tJOrnneHjoAbULwzV"
                + "30yiftkJHg4qQP1CUP1NJOrX7XBxUALqF4TqbySgHwBzXzoBCwAAAQMAAQAAABAAAAABAQMAAQAAABAAAAACAQMAAQAAACAA"
                + "AAADAQMAAQAAAAgAAAAGAQMAAQAAAAEAAAARAQQAAQAAAAgAAAAVAQMAAQAAAAEAAAAWAQMAAQAAABAAAAAXAQQAAQAAAPQA"
                + "AAA9AQMAAQAAAAMAAABTAQMAAQAAAAMAAAAAAAAA");
        BufferedImage read = reader.read(Draw.write(folder.resolve("packed.tif"), bytes));
        assertEquals(new Levels.Range(0, 255), Levels.Range.of(read));
    }

    private static String corners(BufferedImage image) {
        Picture picture = Draw.grey(image);
        int last = picture.width() - 1;
        int bottom = (picture.height() - 1) * picture.width();
        int white = 0;
        String where = "";
        for (int[] corner : new int[][] {{0, 0}, {last, 1}, {bottom, 2}, {bottom + last, 3}}) {
            if (picture.grey(corner[0]) > 200) {
                white++;
                where = new String[] {"top left", "top right", "bottom left", "bottom right"}[corner[1]];
            }
        }
        return white == 1 ? "white " + where : white + " white corners";
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5 4 2 255\n\377\0\0\0\0\0\0\0",
        "P5 4 2 4095\n\17\377\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        "P2 4 2 15\n15 0 0 0 0 0 0 0\n", "P1 4 2\n0 1 1 1 1 1 1 1\n",
        "P7\nWIDTH 4\nHEIGHT 2\nDEPTH 1\nMAXVAL 255\nTUPLTYPE GRAYSCALE\nENDHDR\n\377\0\0\0\0\0\0\0"})
    void readsPortableAnymaps(String bytes) throws Unreadable {
        assertEquals("white top left", corners(reader.read(Draw.write(folder.resolve("a.pnm"),
                bytes.getBytes(StandardCharsets.ISO_8859_1)))));
    }

    /** Whatever may be dropped on the window is read, and listed where it lies in a folder. */
    @ParameterizedTest
    @ValueSource(strings = {"a.PNG", "a.jpeg", "a.webp", "a.pgm", "a.pnm", "a.pfm", "a.tif", "a.bmp"})
    void namesOfPicturesAreKnown(String name) {
        assertTrue(ImageImport.picture(name) && PictureReader.named(name));
    }

    @Test
    void whatADecoderThrowsIsThatPicturesAlone() throws Unreadable {
        List<Throwable> thrown = List.of(new StackOverflowError(), new ArrayIndexOutOfBoundsException(),
                new NoClassDefFoundError(), new OutOfMemoryError());
        List<Reason> told = new ArrayList<>();
        Path odd = Draw.write(folder.resolve("odd.png"), "ODD".getBytes());
        for (Throwable throwable : thrown) {
            ImageReaderSpi format = BrokenFormat.throwing(throwable);
            IIORegistry.getDefaultInstance().registerServiceProvider(format);
            try (PictureReader broken = new PictureReader(Progress.NONE)) {
                told.add(assertThrows(Unreadable.class, () -> broken.read(odd)).reason);
                assertEquals(28, broken.read(Draw.png(folder.resolve("good.png"), Draw.noise(28, 1))).getWidth());
            } finally {
                IIORegistry.getDefaultInstance().deregisterServiceProvider(format);
            }
        }
        assertEquals(List.of(Reason.DAMAGED, Reason.DAMAGED, Reason.DAMAGED, Reason.LARGE), told);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndDevicesAreNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.png");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(Reason.SPECIAL, refused(pipe));
        assertEquals(Reason.SPECIAL, refused(Path.of("/dev/zero")));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("/dev/zero"));
        assertEquals(Reason.SPECIAL, refused(link));
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

    /** Decoders go on for seconds where a few bytes promise millions of pixels. */
    @Test
    void aFewBytesAreNoLargePicture() {
        byte[] webp = Base64.getDecoder().decode("UklGRiAAAABXRUJQVlA4TBQAAAAvB0ABAA8w//M///MfeJiHiP7HAQ==");
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 3999 | 3999 << 14);
        assertEquals(Reason.LARGE, refused(Draw.write(folder.resolve("bomb.webp"), webp)));
    }

    /** Of such pictures, decoders make room for a whole strip or row, twice or more. */
    @Test
    void whatMustBeHeldWholeIsBounded() {
        int[][] tags = {{256, 4, 8000}, {257, 4, 8000}, {258, 3, 16}, {259, 3, 1}, {262, 3, 1}, {273, 4, 130},
            {277, 3, 1}, {278, 4, 8000}, {279, 4, 100}};
        ByteBuffer strip = ByteBuffer.allocate(20_000).order(ByteOrder.LITTLE_ENDIAN).put("II".getBytes())
                .putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            strip.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
        }
        byte[] row = Arrays.copyOf(Draw.bytes(new BufferedImage(8, 1, BufferedImage.TYPE_INT_RGB), "png"), 20_000);
        ByteBuffer.wrap(row).putInt(16, 63_999_999);
        CRC32 sum = new CRC32();
        sum.update(row, 12, 17);
        ByteBuffer.wrap(row).putInt(29, (int) sum.getValue());
        Draw.write(folder.resolve("strip.tif"), strip.array());
        Draw.write(folder.resolve("row.png"), row);
        refused(folder.resolve("warm.png"));
        for (String file : new String[] {"strip.tif", "row.png"}) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            assertEquals(Reason.LARGE, refused(folder.resolve(file)));
            assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < 8 << 20, file);
        }
    }

    /** A damaged WebP whose transparency goes on behind the end of the file, tens of millions of times. */
    @Test
    void aDecoderThatReadsBehindTheEndIsEnded() {
        byte[] webp = Base64.getDecoder().decode(
                "UklGRrgAAABXRUJQVlA4WAoAAAAQAAAAPwAALwAAQUxQSAoAAAABB1DAiAiORP8DVlA4IIgAAABQBgCdASpAADAAPpVAnEgl"
                + "pCMhKq34sBKJaQATz3WABQQ9IW4ZTxvw3QZ5Vy93/9dDrNfw7yN5Mli7AAD++3fsgwcl+KcOgF/Cd6PCE2eiXl9rK6olSVqb"
                + "yfGBmURDXwexHFONQsIZiIHVK7KdLgZLSoqmnYAWE0hpyIqsmKWkSdoL1+mAAAAA");
        refused(folder.resolve("warm.png"));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertEquals(Reason.DAMAGED, refused(Draw.write(folder.resolve("endless.webp"), webp)));
        assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < 64 << 20);
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

    private static ByteBuffer tiffNote(int orientation) {
        ByteBuffer note = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        note.put("II".getBytes()).putShort((short) 42).putInt(8).putShort((short) 1);
        return note.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation).putInt(0);
    }

    /** A chunk put behind the header of a PNG file. */
    private static byte[] heldPng(byte[] png, int orientation) {
        byte[] note = tiffNote(orientation).array();
        ByteBuffer chunk = ByteBuffer.allocate(12 + note.length).putInt(note.length).put("eXIf".getBytes()).put(note);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + note.length);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity()).put(png, 0, 33).put(chunk.array())
                .put(png, 33, png.length - 33).array();
    }

    @Test
    void otherFormatsAreTurnedToo() throws Unreadable {
        BufferedImage stored = new BufferedImage(8, 6, BufferedImage.TYPE_USHORT_GRAY);
        stored.getRaster().setSample(0, 0, 0, 65535);
        byte[] png = Draw.bytes(stored, "png");
        BufferedImage seen = reader.read(Draw.write(folder.resolve("a.png"), heldPng(png, 6)));
        assertEquals("white top right", corners(seen));
        assertEquals(16, seen.getColorModel().getPixelSize(), "no grey is lost");
        assertEquals("white top left", corners(reader.read(Draw.write(folder.resolve("b.png"), png))));
        byte[] tiff = Base64.getDecoder().decode(PACKED);
        int tag = 38 + 2 + 7 * 12;
        assertEquals(0x12, tiff[tag]);
        tiff[tag + 8] = 3;
        assertEquals("white bottom right", corners(reader.read(Draw.write(folder.resolve("c.tif"), tiff))));
        byte[] webp = Base64.getDecoder().decode("UklGRiAAAABXRUJQVlA4TBQAAAAvB0ABAA8w//M///MfeJiHiP7HAQ==");
        byte[] note = tiffNote(8).array();
        ByteBuffer extended = ByteBuffer.allocate(12 + 18 + (webp.length - 12) + 8 + note.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        extended.put("RIFF".getBytes()).putInt(extended.capacity() - 8).put("WEBP".getBytes());
        extended.put("VP8X".getBytes()).putInt(10).putInt(8).put(new byte[] {7, 0, 0, 5, 0, 0});
        extended.put(webp, 12, webp.length - 12).put("EXIF".getBytes()).putInt(note.length).put(note);
        assertEquals("white bottom left", corners(reader.read(Draw.write(folder.resolve("d.webp"), extended.array()))));
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
            Picture picture = Draw.grey(seen);
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
