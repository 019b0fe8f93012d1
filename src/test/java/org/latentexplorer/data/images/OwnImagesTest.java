package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.data.TestFormats;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageImport.Frame;
import org.latentexplorer.model.ImageImport.Ink;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

class OwnImagesTest {
    @TempDir
    private Path folder;

    private DataSet load() {
        return load(ImageImport.of(folder));
    }

    private static DataSet load(ImageImport wanted) {
        return TestFormats.load(wanted, Progress.NONE);
    }

    private Failure fails(String key) {
        Failure failure = assertThrows(Failure.class, this::load);
        assertEquals(key, failure.key(), failure.getMessage());
        return failure;
    }

    private static int[] counts(ImageSet images) {
        int[] counts = new int[images.classes().size()];
        for (int i = 0; i < images.count(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }

    @Test
    void everyClassGivesItsShareToTheTest() {
        Draw.noise(folder.resolve("10"), 24, 1);
        Draw.noise(folder.resolve("9"), 12, 100);
        Draw.noise(folder.resolve("b"), 60, 200);
        DataSet data = load();
        assertEquals(List.of("9", "10", "b"), data.train().classes());
        assertArrayEquals(new int[] {10, 20, 50}, counts(data.train()));
        assertArrayEquals(new int[] {2, 4, 10}, counts(data.test()));
        assertEquals(folder.getFileName().toString(), data.id());
        assertEquals(Skipped.NONE, data.skipped());
        assertEquals(data.checksum(), load().checksum(), "the same each time, on however many threads");
    }

    @Test
    void noImageIsInBothPartsAndNoneIsLost() {
        Draw.noise(folder, 40, 1);
        DataSet data = load();
        assertNull(data.train().labels());
        assertEquals(List.of(), data.train().classes());
        List<String> seen = java.util.stream.Stream.of(data.train(), data.test()).flatMap(set ->
                java.util.stream.IntStream.range(0, set.count()).mapToObj(i -> java.util.Arrays.toString(
                        java.util.Arrays.copyOfRange(set.pixels(), i * 784, (i + 1) * 784)))).distinct().toList();
        assertEquals(40, seen.size());
        assertEquals(6, data.test().count());
    }

    @Test
    void foldersTrainAndTestAreKept() {
        Draw.noise(folder.resolve("train/a"), 3, 1);
        Draw.noise(folder.resolve("train/b"), 2, 10);
        Draw.noise(folder.resolve("test/c"), 1, 20);
        DataSet data = load();
        assertEquals(5, data.train().count());
        assertEquals(1, data.test().count());
        assertEquals(List.of("a", "b", "c"), data.test().classes());
        assertEquals(2, data.test().label(0));
    }

    /** A zip from a Mac has its letters taken apart: 가 as ᄀ and ᅡ. */
    @Test
    void namesOfFoldersAreOneHoweverTheirLettersAreComposed() {
        Draw.noise(folder.resolve("train/\uAC00"), 3, 1);
        Draw.noise(folder.resolve("train/b"), 2, 10);
        Draw.noise(folder.resolve("test/\u1100\u1161"), 1, 20);
        DataSet data = load();
        assertEquals(List.of("b", "\uAC00"), data.train().classes());
        assertEquals(1, data.test().label(0));
    }

    @Test
    void darkInkOnLightPaperIsInvertedUnlessSaidOtherwise() {
        for (int i = 0; i < 8; i++) {
            Draw.png(folder.resolve(i + ".png"), Draw.blot(64, 48, new Color(250, 245, 240), Color.BLUE));
        }
        DataSet data = load();
        assertTrue((data.train().pixels()[0] & 0xff) < 12, "paper is dark");
        assertTrue((data.train().pixels()[12 * 28 + 6] & 0xff) > 200, "ink is light");
        DataSet kept = load(new ImageImport(folder, 28, Ink.LIGHT, Frame.WHOLE));
        assertTrue((kept.train().pixels()[14 * 28 + 27] & 0xff) > 240);
    }

    @Test
    void whatCannotBeReadIsCountedListedAndLeftOut() throws IOException {
        Draw.noise(folder.resolve("a"), 10, 1);
        Draw.noise(folder.resolve("b"), 10, 50);
        Draw.write(folder.resolve("a/words.png"), "no picture".getBytes());
        Draw.write(folder.resolve("b/new.heic"), "xxxxftypheic".getBytes());
        Draw.png(folder.resolve("alone.png"), Draw.noise(28, 99));
        Draw.write(folder.resolve("README.txt"), "hello".getBytes());
        Draw.write(folder.resolve(".hidden/x.png"), "hello".getBytes());
        Files.createSymbolicLink(folder.resolve("a/gone.png"), folder.resolve("nowhere"));
        DataSet data = load();
        assertEquals(20, data.train().count() + data.test().count());
        assertEquals(4, data.skipped().count());
        assertEquals(List.of("a/gone.png MISSING", "a/words.png DAMAGED", "alone.png OUTSIDE", "b/new.heic FORMAT"),
                data.skipped().files().stream().map(f -> f.name() + " " + f.reason()).toList());
    }

    @Test
    void filesThatVanishWhileLoadingAreNotFatal() {
        Draw.noise(folder, 400, 1);
        AtomicInteger asked = new AtomicInteger();
        Progress vandal = new Progress() {
            @Override
            public void update(double done, double total) {
                if (total == 400 && asked.getAndIncrement() == 0) {
                    for (int i = 300; i < 400; i++) {
                        assertTrue(folder.resolve(i + ".png").toFile().delete());
                    }
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        DataSet data = TestFormats.load(new ImageImport(folder, 28, Ink.LIGHT, Frame.WHOLE), vandal);
        assertEquals(400, data.train().count() + data.test().count() + data.skipped().count());
        assertTrue(data.skipped().count() > 0);
        assertEquals(Skipped.Reason.MISSING, data.skipped().files().getFirst().reason());
    }

    @Test
    void aLoopOfFoldersEnds() throws IOException {
        Draw.noise(folder.resolve("a"), 6, 1);
        Draw.noise(folder.resolve("b"), 6, 20);
        Files.createSymbolicLink(folder.resolve("a/again"), folder);
        assertEquals(12, load().train().count() + load().test().count());
    }

    @Test
    void tablesInAFolder() {
        String rows = "1" + ",9".repeat(64) + "\n";
        Draw.write(folder.resolve("my_train.csv"), rows.repeat(7).getBytes());
        Draw.write(folder.resolve("my_test.csv"), rows.replaceFirst("1", "2").repeat(3).getBytes());
        DataSet data = load();
        assertEquals(7, data.train().count());
        assertEquals(3, data.test().count());
        assertEquals(List.of("1", "2"), data.test().classes());
        Draw.write(folder.resolve("more.csv"), rows.getBytes());
        assertEquals(7, load().train().count());
        assertEquals(new Skipped.File("more.csv", Skipped.Reason.TABLE), load().skipped().files().getFirst());
    }

    @Test
    void aTableBesideFlatPicturesLabelsThem() {
        Draw.noise(folder.resolve("images"), 12, 1);
        StringBuilder table = new StringBuilder("image,label\n");
        for (int i = 0; i < 12; i++) {
            table.append("images/").append(i).append(".png,").append(i % 2 == 0 ? "even\n" : "odd\n");
        }
        Draw.write(folder.resolve("labels.csv"), table.toString().getBytes());
        assertEquals(List.of("even", "odd"), load().train().classes());
        Draw.write(folder.resolve("labels.csv"), "some,notes\n1,2\n".getBytes());
        assertFalse(load().train().labelled());
    }

    @Test
    void saysWhatIsWrong() {
        fails("failure.data.folder");
        Draw.write(folder.resolve("a.png"), "words".getBytes());
        fails("failure.data.few");
        for (int i = 0; i < 6; i++) {
            Draw.write(folder.resolve(i + ".png"), "words".getBytes());
        }
        assertTrue(fails("failure.images.unreadable").getMessage().contains("7 pictures"));
        Draw.noise(folder, 2, 1);
        fails("failure.data.few");
        Failure side = assertThrows(Failure.class, () -> load(new ImageImport(folder, 7, Ink.AUTO, Frame.WHOLE)));
        assertEquals("failure.images.side", side.key());
        Failure large = assertThrows(Failure.class, () -> TestFormats.load(ImageImport.of(folder), 1000,
                Progress.NONE));
        assertEquals("failure.images.memory", large.key());
    }

    @Test
    void partsWithoutAnythingReadableAreTold() {
        Draw.noise(folder.resolve("train"), 3, 1);
        Draw.write(folder.resolve("test/a.png"), "words".getBytes());
        fails("failure.images.test");
    }

    @Test
    void upTo256LabelsAndNotOneMore() {
        for (int i = 0; i < 256; i++) {
            Draw.png(folder.resolve("k" + i + "/a.png"), Draw.noise(8, i));
        }
        DataSet data = load();
        assertEquals(256, data.train().classes().size());
        assertEquals(255, java.util.stream.IntStream.range(0, data.train().count()).map(data.train()::label).max()
                .orElseThrow(), 60);
        Draw.png(folder.resolve("k256/a.png"), Draw.noise(8, 256));
        assertTrue(fails("failure.images.labels").getMessage().contains("257"));
    }

    @Test
    void loadingIsCancelled() {
        Draw.noise(folder, 200, 1);
        AtomicInteger asked = new AtomicInteger();
        Progress stopping = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 100;
            }
        };
        assertThrows(Cancelled.class, () -> TestFormats.load(ImageImport.of(folder), stopping));
        assertTrue(asked.get() < 120, "it stops at once");
    }

    @Test
    void aLookTellsWhatLoadingWillGive() {
        for (int i = 0; i < 20; i++) {
            Draw.png(folder.resolve((i % 2 == 0 ? "a/" : "b/") + i + ".png"),
                    Draw.blot(300, 200, Color.WHITE, Color.RED));
        }
        Draw.write(folder.resolve("b/zz.png"), "words".getBytes());
        ImageSource source = TestFormats.look(ImageImport.of(folder), Progress.NONE);
        assertEquals(21, source.images());
        assertEquals(List.of("a", "b"), source.classes());
        assertEquals(0, source.testImages());
        assertEquals(1, source.unreadable());
        assertTrue(source.darkInk());
        List<ImageSource.Sample> samples = source.samples(ImageImport.of(folder));
        assertEquals(12, samples.size());
        assertEquals(0xFFFF0000, samples.getFirst().original()[samples.getFirst().width() * 18 + 20], "in colour");
        DataSet data = load();
        for (int p = 0; p < 784; p++) {
            assertEquals((data.train().pixels()[p] & 0xff) / 255f, samples.getFirst().image()[p], "as loaded");
        }
    }

    @Test
    void aSinglePictureBecomesWhatAnImportMakesOfIt() {
        Path file = Draw.png(folder.resolve("one.png"), Draw.blot(64, 64, Color.WHITE, Color.BLACK));
        ImageSet one = OwnImages.picture(new ImageImport(file, 16, Ink.AUTO, Frame.WHOLE));
        assertEquals(1, one.count());
        assertEquals(16, one.shape().width());
        assertFalse(one.labelled());
        assertEquals(0, one.pixels()[0]);
        assertEquals((byte) 255, one.pixels()[5 * 16 + 3]);
        Draw.write(folder.resolve("two.png"), new byte[] {1, 2, 3});
        assertEquals("failure.images.picture", assertThrows(Failure.class,
                () -> OwnImages.picture(ImageImport.of(folder.resolve("two.png")))).key());
    }

    private static List<String> keys(List<Note> notes) {
        return notes.stream().map(Note::key).filter(key -> !key.startsWith("note.images.size")).toList();
    }

    /** Digits-like greys up to some value, in words of 16 bits or in bytes. */
    private static BufferedImage faint(int type, int most) {
        BufferedImage image = new BufferedImage(28, 28, type);
        for (int x = 8; x < 20; x++) {
            for (int y = 8; y < 20; y++) {
                image.getRaster().setSample(x, y, 0, most);
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"11, 1023", "11, 4095", "10, 1", "10, 100"})
    void faintPicturesAreStretchedAndThatIsSaid(int type, int most) {
        for (int i = 0; i < 12; i++) {
            Draw.png(folder.resolve(i + ".png"), faint(type, most));
        }
        DataSet data = load();
        assertEquals(255, data.train().pixels()[14 * 28 + 14] & 0xff);
        assertEquals(List.of("note.images.levels"), keys(data.notes()));
        assertTrue(data.notes().getFirst().text(Locale.ENGLISH).contains(NumberFormat.getInstance(Locale.ENGLISH)
                .format(most)));
        assertEquals(List.of("note.images.levels"), keys(TestFormats.look(ImageImport.of(folder), Progress.NONE).notes()));
        ImageSet one = OwnImages.picture(ImageImport.of(folder.resolve("3.png")));
        assertEquals(255, one.pixels()[14 * 28 + 14] & 0xff);
    }

    @Test
    void floatingNumbersOutsideOfTheUnitAreRead() {
        for (int i = 0; i < 12; i++) {
            float[] values = new float[28 * 28];
            Arrays.fill(values, 300, 400, 255);
            Draw.write(folder.resolve(i + ".tif"), Draw.floats(28, 28, values));
        }
        DataSet data = load();
        assertEquals(255, data.train().pixels()[350] & 0xff);
        assertEquals(0, data.train().pixels()[0]);
        assertEquals(List.of("note.images.levels"), keys(data.notes()));
        assertEquals(0, data.skipped().count());
    }

    @Test
    void whereLightAndDarkPaperAreMixedEachIsJudgedAlone() {
        for (int i = 0; i < 30; i++) {
            Draw.png(folder.resolve((i < 24 ? "train/" : "test/") + i + ".png"), i < 24
                    ? Draw.blot(28, 28, Color.BLACK, Color.WHITE) : Draw.blot(28, 28, Color.WHITE, Color.BLACK));
        }
        DataSet data = load();
        assertArrayEquals(Arrays.copyOf(data.train().pixels(), 784), Arrays.copyOf(data.test().pixels(), 784));
        assertEquals(List.of("note.folders.parts", "note.images.mixed"), keys(data.notes()));
        assertEquals(List.of(6, 30), List.of(data.notes().getLast().args()));
        ImageSource source = TestFormats.look(ImageImport.of(folder), Progress.NONE);
        assertTrue(keys(source.notes()).contains("note.images.mixed.look"));
        assertFalse(source.darkInk());
        ImageImport said = new ImageImport(folder, 28, Ink.LIGHT, Frame.WHOLE);
        assertEquals(List.of("note.folders.parts"), keys(load(said).notes()));
    }

    @Test
    void photographsAreNotInvertedOneByOne() {
        for (int i = 0; i < 20; i++) {
            BufferedImage photograph = Draw.noise(30, i).getSubimage(1, 1, 28, 28);
            Draw.png(folder.resolve(i + ".png"), photograph);
        }
        Draw.png(folder.resolve("white.png"), Draw.blot(28, 28, Color.WHITE, Color.BLACK));
        Draw.png(folder.resolve("black.png"), Draw.blot(28, 28, Color.BLACK, Color.WHITE));
        assertEquals(List.of(), keys(load().notes()));
    }

    @Test
    void picturesThatAreNearlyBlankAreTold() {
        Draw.noise(folder, 10, 1);
        Draw.png(folder.resolve("pale.png"), Draw.blot(28, 28, new Color(200, 200, 200), new Color(210, 210, 210)));
        Draw.png(folder.resolve("white.png"), Draw.blot(28, 28, Color.WHITE, Color.WHITE));
        DataSet data = load();
        assertEquals(List.of("note.images.blank"), keys(data.notes()));
        assertEquals(List.of(2, 12, "pale.png"), List.of(data.notes().getFirst().args()));
        ImageSource source = TestFormats.look(ImageImport.of(folder), Progress.NONE);
        assertEquals(List.of("note.images.blank.look"), keys(source.notes()));
    }

    @Test
    void trainingPicturesKeepTheirLabelsBesideATestWithoutAny() {
        Draw.noise(folder.resolve("train/a"), 5, 1);
        Draw.noise(folder.resolve("train/b"), 5, 10);
        Draw.noise(folder.resolve("test"), 4, 20);
        DataSet data = load();
        assertEquals(List.of("a", "b"), data.train().classes());
        assertArrayEquals(new int[] {5, 5}, counts(data.train()));
        assertEquals(4, data.test().count());
        assertFalse(data.test().labelled());
        assertEquals(List.of("a", "b"), TestFormats.look(ImageImport.of(folder), Progress.NONE).classes());
    }

    @Test
    void ofAStackTheFirstPictureIsReadAndThatIsSaid() throws IOException {
        Draw.noise(folder, 8, 1);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(folder.resolve("stack.tif").toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new IIOImage(Draw.noise(28, i), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        DataSet data = load();
        assertEquals(9, data.train().count() + data.test().count());
        assertEquals(List.of("note.images.frames"), keys(data.notes()));
        assertEquals("stack.tif", data.notes().getFirst().args()[0]);
    }
}
