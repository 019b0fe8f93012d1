package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Skipped;

class FolderLayoutTest {
    private static FolderLayout of(String... names) {
        return FolderLayout.of(List.of(names));
    }

    @Test
    void aSubFolderIsALabel() {
        FolderLayout layout = of("cat/a.png", "cat/b.png", "dog/more/c.png");
        assertArrayEquals(new String[] {"cat", "cat", "dog"}, layout.labels());
        assertNull(layout.test());
    }

    @Test
    void picturesInNoFolderOrAllInOneHaveNoLabels() {
        assertNull(of("a.png", "b.png").labels());
        assertNull(of("all/a.png", "all/b.png").labels());
        assertEquals(2, of("all/deep/a.png", "all/deep/b.png").files().length);
    }

    @Test
    void picturesBesideTheLabelsAreLeftOut() {
        FolderLayout layout = of("a.png", "cat/a.png", "dog/b.png");
        assertArrayEquals(new String[] {"cat/a.png", "dog/b.png"}, layout.files());
        assertEquals(List.of(new Skipped.File("a.png", Skipped.Reason.OUTSIDE)), layout.outside());
    }

    @Test
    void trainAndTestArePartsWithLabelsOrWithout() {
        FolderLayout labelled = of("set/Test/0/a.png", "set/Train/0/b.png", "set/Train/1/c.png");
        assertArrayEquals(new boolean[] {true, false, false}, labelled.test());
        assertArrayEquals(new String[] {"0", "0", "1"}, labelled.labels());
        FolderLayout plain = of("testing/a.png", "training/b.png");
        assertArrayEquals(new boolean[] {true, false}, plain.test());
        assertNull(plain.labels());
        assertNull(of("test/images/a.png", "train/images/b.png").labels());
    }

    @Test
    void validationPicturesTestWhereNoneElseDo() {
        assertArrayEquals(new boolean[] {false, true}, of("train/a.png", "val/b.png").test());
        assertArrayEquals(new boolean[] {true, false, false}, of("test/c.png", "train/a.png", "val/b.png").test());
    }

    @Test
    void oneOfTheTwoAloneIsALabelLikeAnyOther() {
        assertNull(of("cat/a.png", "train/b.png").test());
        assertArrayEquals(new String[] {"bus", "train"}, of("bus/a.png", "train/b.png").labels());
    }

    @Test
    void whatIsBesideThePartsIsLeftOut() {
        FolderLayout layout = of("a.png", "other/b.png", "test/c.png", "train/d.png");
        assertEquals(2, layout.outside().size());
        assertEquals(2, layout.files().length);
    }
}
