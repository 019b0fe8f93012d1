package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private static void labels(FolderLayout layout, String... labels) {
        assertArrayEquals(labels, layout.labels(), Arrays.toString(layout.labels()));
    }

    private static String said(FolderLayout layout) {
        return layout.notes().stream().map(note -> note.key() + Arrays.toString(note.args())).toList().toString();
    }

    @Test
    void partsAreToldByWordsInTheirNames() {
        String[][] pairs = {{"seg_train", "seg_test"}, {"mnist-train", "mnist-test"}, {"Training", "Testing"},
            {"trainSet", "testSet"}, {"train_images", "test_images"}, {"훈련", "테스트"}, {"학습", "테스트"},
            {"학습데이터", "테스트데이터"}, {"학습용", "평가용"}, {"train2017", "val2017"}, {"TRAIN DATA", "TEST DATA"}};
        for (String[] pair : pairs) {
            List<String> names = new ArrayList<>(List.of(pair[0] + "/cat/a.png", pair[0] + "/dog/b.png",
                    pair[1] + "/cat/c.png", pair[1] + "/dog/d.png"));
            Collections.sort(names);
            FolderLayout layout = FolderLayout.of(names);
            assertTrue(layout.test() != null, pair[0]);
            labels(layout, "cat", "dog", "cat", "dog");
            for (int i = 0; i < 4; i++) {
                assertEquals(layout.files()[i].startsWith(pair[1]), layout.test()[i], pair[0]);
            }
            assertTrue(said(layout).contains("note.folders.parts[" + pair[0] + ", " + pair[1] + "]"), said(layout));
        }
    }

    @Test
    void labelsWithSuchWordsStayLabels() {
        assertNull(of("test tube/a.png", "train station/b.png").test());
        assertNull(of("contest/a.png", "strain/b.png", "train/c.png").test());
        assertNull(of("시험관/a.png", "훈련소/b.png").test());
    }

    @Test
    void aFolderInOneOfItsNameMeansNothing() {
        FolderLayout parts = of("seg_pred/seg_pred/x.png", "seg_test/seg_test/cat/a.png", "seg_test/seg_test/dog/b.png",
                "seg_train/seg_train/cat/a.png", "seg_train/seg_train/dog/b.png");
        labels(parts, "cat", "dog", "cat", "dog");
        assertArrayEquals(new boolean[] {true, true, false, false}, parts.test());
        assertEquals(List.of(new Skipped.File("seg_pred/seg_pred/x.png", Skipped.Reason.OUTSIDE)), parts.outside());
        FolderLayout one = of("dataset/dataset/cat/a.png", "dataset/dataset/dog/b.png");
        labels(one, "cat", "dog");
        assertEquals("[note.folders.inside[dataset/dataset]]", said(one));
        labels(of("train/cat/a.png", "train/dog/b.png", "train/train/cat/c.png", "train/train/dog/d.png"),
                "cat", "dog", "cat", "dog");
    }

    @Test
    void strayPicturesHideNoFolders() {
        FolderLayout deeper = of("README.png", "set/cat/a.png", "set/dog/b.png", "set/sheet.png");
        labels(deeper, "cat", "dog");
        assertEquals(2, deeper.outside().size());
        FolderLayout parts = of("all/sheet.png", "all/test/cat/a.png", "all/train/cat/b.png", "all/train/dog/c.png");
        labels(parts, "cat", "cat", "dog");
        assertArrayEquals(new boolean[] {true, false, false}, parts.test());
        FolderLayout beside = of("docs/figure.png", "train/cat/a.png", "train/dog/b.png");
        labels(beside, "cat", "dog");
        assertEquals("docs/figure.png", beside.outside().getFirst().name());
    }

    @Test
    void theUpperOfTwoFoldersIsTheLabelAndThatIsSaid() {
        FolderLayout layout = of("cat/2019/a.png", "cat/2020/b.png", "dog/2019/c.png", "dog/d.png");
        labels(layout, "cat", "cat", "dog", "dog");
        assertEquals("[note.folders.below[cat/2019, cat]]", said(layout));
        FolderLayout folds = of("fold1/cat/a.png", "fold1/dog/b.png", "fold2/cat/c.png", "fold2/dog/d.png");
        labels(folds, "cat", "dog", "cat", "dog");
        assertEquals("[note.folders.folds[fold1, fold2]]", said(folds));
    }

    @Test
    void partsMayLieInTheLabels() {
        FolderLayout layout = of("cat/test/a.png", "cat/train/b.png", "dog/test/c.png", "dog/train/d.png");
        labels(layout, "cat", "cat", "dog", "dog");
        assertArrayEquals(new boolean[] {true, false, true, false}, layout.test());
    }

    @Test
    void aPartWithoutLabelsCostsTheOtherNone() {
        for (String test : new String[] {"test/", "test/test/", "test/images/", "test/unknown/"}) {
            FolderLayout layout = of(test + "1.png", test + "2.png", "train/cat/a.png", "train/dog/b.png");
            labels(layout, null, null, "cat", "dog");
            assertArrayEquals(new boolean[] {true, true, false, false}, layout.test());
            assertTrue(said(layout).contains("note.folders.test.unlabelled"), said(layout));
            assertEquals(List.of(), layout.outside());
        }
        assertNull(of("test/pictures/a.png", "train/images/b.png").labels(), "one folder each");
    }
}
