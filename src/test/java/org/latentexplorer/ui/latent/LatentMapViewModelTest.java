package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.latent.colour.Classes;
import org.latentexplorer.ui.latent.place.AxesPlacement;
import org.latentexplorer.ui.session.Session;

class LatentMapViewModelTest {
    private final Session session = new Session();
    private final LatentMapViewModel model = new LatentMapViewModel(session, new FakeProjector());

    private static DataSet data(byte[] labels, String... classes) {
        byte[] pixels = new byte[labels.length * 6];
        for (int i = 0; i < labels.length; i++) {
            Arrays.fill(pixels, i * 6, i * 6 + 6, (byte) (i * 51));
        }
        ImageSet images = new ImageSet("some", new ImageShape(1, 3, 2), pixels, labels, List.of(), List.of(classes));
        return new DataSet("some", images, images, "");
    }

    @Test
    void withoutCodesNothingCanBeTouchedOrKept() {
        assertTrue(model.isEmpty());
        model.touch(1, 2);
        model.move(1, 0);
        model.drop(1, 2);
        model.dropTouched();
        model.chooseAxes(1, 0);
        assertNull(session.touchedCode());
        assertTrue(session.samples().isEmpty());
        assertNull(model.hovered());
    }

    @Test
    void whatIsThereBeforeTheMapIsShownToo() {
        session.darkProperty().set(true);
        session.codesProperty().set(new Codes(new float[]{0, 0, 4, 2}, 2, new byte[]{3, 3}));
        LatentMapViewModel later = new LatentMapViewModel(session, new FakeProjector());
        assertFalse(later.isEmpty());
        assertEquals(List.of(new Classes.Entry(3, "3", 2)), List.copyOf(later.classesProperty()));
        assertEquals(Palette.colour(3, true), later.coloursProperty().get()[3]);
    }

    @Test
    void aPlaceOfAFlatMapIsItsCode() {
        session.codesProperty().set(new Codes(new float[]{0, 0, 4, 2}, 2, null));
        model.touch(1.5, -3);
        assertArrayEquals(new float[]{1.5f, -3}, session.touchedCode());
    }

    @Test
    void dimensionsNotDrawnStayAsTouchedAndStartAtTheMean() {
        session.codesProperty().set(new Codes(new float[]{0, 0, 1, 10, 4, 2, 3, Float.NaN}, 4, null));
        session.axisXProperty().set(2);
        session.axisYProperty().set(0);
        model.touch(9, 8);
        float[] touched = session.touchedCode();
        assertArrayEquals(new float[]{8, 1, 9, 10}, touched);
        session.axisYProperty().set(1);
        model.touch(7, 6);
        assertArrayEquals(new float[]{8, 6, 7, 10}, session.touchedCode());
        assertArrayEquals(new float[]{8, 1, 9, 10}, touched, "a touched code is never changed in place");
    }

    @Test
    void codesOfOneNumberLieOnALine() {
        session.codesProperty().set(new Codes(new float[]{3, 1, 2}, 1, null));
        model.touch(2.5, 99);
        assertArrayEquals(new float[]{2.5f}, session.touchedCode());
        assertTrue(model.cloudProperty().get().bounds().height() < 1);
        assertEquals(2, model.cloudProperty().get().bounds().width());
    }

    @Test
    void axesThatTheCodesDoNotHaveAreReplaced() {
        session.axisXProperty().set(7);
        session.axisYProperty().set(0);
        session.codesProperty().set(new Codes(new float[]{1, 2}, 2, null));
        assertEquals(new AxesPlacement(2, 0, 1), model.placementProperty().get());
    }

    @Test
    void choosingTheOtherAxisSwapsThem() {
        session.codesProperty().set(new Codes(new float[10], 5, null));
        model.chooseAxes(3, 1);
        assertEquals(new AxesPlacement(5, 3, 1), model.placementProperty().get());
        model.chooseAxes(1, 1);
        assertEquals(new AxesPlacement(5, 1, 3), model.placementProperty().get());
        model.chooseAxes(1, 1);
        assertEquals(new AxesPlacement(5, 3, 1), model.placementProperty().get());
    }

    @Test
    void arrowsMoveOnFromTheTouchedPlace() {
        session.codesProperty().set(new Codes(new float[]{0, 0, 4, 2}, 2, null));
        model.move(1, 0);
        assertArrayEquals(new float[]{3, 1}, session.touchedCode());
        model.move(0, -0.5);
        assertArrayEquals(new float[]{3, 0.5f}, session.touchedCode());
    }

    @Test
    void theLegendNamesAndCountsTheClassesThatOccur() {
        byte[] labels = {2, 0, 2};
        session.codesProperty().set(new Codes(new float[6], 2, labels));
        assertEquals(List.of(new Classes.Entry(0, "0", 1), new Classes.Entry(2, "2", 2)),
                List.copyOf(model.classesProperty()));
        session.dataProperty().set(data(labels, "shirt", "bag", "boot"));
        assertEquals(List.of("shirt", "boot"), model.classesProperty().stream().map(Classes.Entry::name).toList());
        session.codesProperty().set(new Codes(new float[6], 2, null));
        assertTrue(model.classesProperty().isEmpty());
    }

    @Test
    void aClassAloneAndAllAgain() {
        session.codesProperty().set(new Codes(new float[6], 2, new byte[]{0, 1, 2}));
        model.showOnly(1);
        assertFalse(model.visibleProperty().get()[0]);
        assertTrue(model.visibleProperty().get()[1]);
        model.showOnly(1);
        assertTrue(model.visibleProperty().get()[0]);
        model.setVisible(2, false);
        session.codesProperty().set(new Codes(new float[6], 2, new byte[]{2, 1, 2}));
        assertFalse(model.visibleProperty().get()[2], "what is hidden stays so as training goes on");
    }

    @Test
    void coloursFollowTheThemeAndTheLabels() {
        session.codesProperty().set(new Codes(new float[4], 2, new byte[]{0, 1}));
        assertArrayEquals(new int[]{Palette.colour(0, false), Palette.colour(1, false)}, model.coloursProperty().get());
        session.darkProperty().set(true);
        assertArrayEquals(new int[]{Palette.colour(0, true), Palette.colour(1, true)}, model.coloursProperty().get());
        session.codesProperty().set(new Codes(new float[4], 2, null));
        assertArrayEquals(new int[]{Palette.colour(-1, true)}, model.coloursProperty().get());
    }

    @Test
    void hoverShowsTheImageItselfOnlyIfTheDataAreThoseEncoded() {
        byte[] labels = {1, 0, 1};
        session.codesProperty().set(new Codes(new float[]{0.25f, 0, 0.5f, 0, 0.75f, 0}, 2, labels));
        model.hover(1);
        assertNull(model.hovered().pixels());
        session.shownProperty().set(new FakeModel(2));
        assertFalse(model.hovered().real());
        assertEquals(0.5f, model.hovered().pixels()[0]);
        session.dataProperty().set(data(new byte[]{1, 1, 1}, "a", "b"));
        assertFalse(model.hovered().real(), "as many images, but others");
        session.dataProperty().set(data(labels, "a", "b"));
        HoveredImage image = model.hovered();
        assertTrue(image.real());
        assertEquals("a", image.className());
        assertEquals(0.2f, image.pixels()[5], 1e-6);
        assertEquals(6, image.pixels().length);
    }

    @Test
    void whatIsTouchedIsDecodedIfTheModelTakesIt() {
        session.codesProperty().set(new Codes(new float[4], 2, null));
        assertNull(model.decodeTouched());
        session.shownProperty().set(new FakeModel(2));
        model.touch(0.5, 0);
        assertArrayEquals(new float[]{0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f}, model.decodeTouched());
        session.shownProperty().set(new FakeModel(3));
        assertNull(model.decodeTouched());
    }

    @Test
    void aCollapsedCodeIsTold() {
        assertNull(model.collapseProperty().getValue());
        float[] values = new float[12];
        Arrays.fill(values, 0.5f);
        session.codesProperty().set(new Codes(values.clone(), 3, null));
        assertTrue(model.collapseProperty().getValue().whole());
        values[0] = 1;
        values[5] = 2;
        session.codesProperty().set(new Codes(values, 3, null));
        assertEquals(List.of(1), model.collapseProperty().getValue().flat());
        session.axisYProperty().set(2);
        assertTrue(model.collapseProperty().getValue().none(), "the axes drawn have spread");
    }
}
