package org.latentexplorer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.RealMnist;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

class RealMnistTest {
    @Test
    void hasItsImagesAndLabels() {
        DataSet mnist = RealMnist.require();
        assertEquals("mnist", mnist.id());
        assertEquals("MNIST", mnist.train().name());
        check(mnist.train(), 60_000, 5, 6742);
        check(mnist.test(), 10_000, 7, 1135);
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), mnist.test().classes());
    }

    private static void check(ImageSet images, int count, int firstLabel, int ones) {
        assertEquals(count, images.count());
        assertEquals(28, images.shape().width());
        assertEquals(28, images.shape().height());
        assertEquals(firstLabel, images.label(0));
        int found = 0;
        for (byte label : images.labels()) {
            found += label == 1 ? 1 : 0;
        }
        assertEquals(ones, found);
    }

    /** 47 MB and 8 MB, not four times that. */
    @Test
    void staysBytes() {
        DataSet mnist = RealMnist.require();
        assertEquals(47_040_000, mnist.train().pixels().length);
        assertEquals(7_840_000, mnist.test().pixels().length);
    }

    @Test
    void filesAreTheOnesThatMirrorsHave() {
        Path folder = RealMnist.folder();
        for (RemoteFile file : RemoteFile.MNIST) {
            Path packed = folder.resolve(file.name() + ".gz");
            assertTrue(file.matches(Files.exists(packed) ? packed : folder.resolve(file.name())), file.name());
        }
    }

    @Test
    void isKnownByItsContentWhateverItsFolderIsCalled(@TempDir Path root) throws IOException {
        Files.createSymbolicLink(root.resolve("digits"), RealMnist.folder());
        Catalog catalog = new Catalog(root, null, List.of());
        assertEquals("mnist", catalog.entries().getLast().id());
        assertEquals(RealMnist.require().checksum(), catalog.load("mnist", Progress.NONE).checksum());
        Files.delete(root.resolve("digits"));
    }
}
