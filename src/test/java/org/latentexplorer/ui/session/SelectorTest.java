package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Latest;

class SelectorTest {
    private final Session session = new Session();
    private final Selector selector = new Selector(session, new Latest(Runnable::run, Runnable::run));

    @BeforeEach
    void sixCodesOfThreeClasses() {
        float[] values = {0, 0, 1, 0, 2, 0, 3, 0, 4, Float.NaN, 5, 0};
        session.codesProperty().set(new Codes(values, 2, new byte[]{0, 1, 2, 0, 1, 2}));
    }

    private void hide(int number) {
        boolean[] visible = session.visibleClassesProperty().get().clone();
        visible[number] = false;
        session.visibleClassesProperty().set(visible);
    }

    private void assertSelected(int... images) {
        assertArrayEquals(images, session.selectionProperty().get().images());
    }

    @Test
    void allAreThoseThatAreShown() {
        selector.all();
        assertSelected(0, 1, 2, 3, 5);
        hide(2);
        selector.all();
        assertSelected(0, 1, 3);
        selector.none();
        assertSelected();
    }

    @Test
    void invertingTakesTheOthersThatAreShown() {
        hide(1);
        selector.one(3, Selector.How.REPLACE);
        selector.invert();
        assertSelected(0, 2, 5);
    }

    @Test
    void classesAreAddedAndTakenAway() {
        selector.ofClass(0, Selector.How.REPLACE);
        assertSelected(0, 3);
        selector.ofClass(2, Selector.How.ADD);
        assertSelected(0, 2, 3, 5);
        selector.ofClass(0, Selector.How.TAKE_AWAY);
        assertSelected(2, 5);
        hide(1);
        selector.ofClass(1, Selector.How.ADD);
        assertSelected(2, 5);
    }

    @Test
    void theNearestAreExactlyAsManyAsAskedFor() {
        selector.nearest(new float[]{2, 0}, 1, Selector.How.REPLACE);
        assertSelected(2);
        // two are equally far: the first of them is enough
        selector.nearest(new float[]{2, 0}, 2, Selector.How.REPLACE);
        assertSelected(1, 2);
        hide(2);
        selector.nearest(new float[]{2, 0}, 2, Selector.How.REPLACE);
        assertSelected(1, 3);
        selector.nearest(new float[]{2, 0}, 100, Selector.How.REPLACE);
        assertSelected(0, 1, 3);
    }

    @Test
    void aCodeOfAnotherSpaceHasNoNeighbours() {
        selector.one(1, Selector.How.REPLACE);
        selector.nearest(new float[]{2, 0, 1}, 2, Selector.How.REPLACE);
        selector.nearest(null, 2, Selector.How.REPLACE);
        assertSelected(1);
    }

    @Test
    void withoutCodesNothingIsSelected() {
        session.codesProperty().set(null);
        selector.all();
        selector.invert();
        selector.ofClass(1, Selector.How.ADD);
        assertSelected();
    }

    @Test
    void manyAreLookedAtInTheBackgroundAndForgottenIfTheTestSetHasChangedMeanwhile() {
        Runnable[] work = new Runnable[1];
        Selector far = new Selector(session, new Latest(task -> work[0] = task, Runnable::run));
        session.codesProperty().set(new Codes(new float[400_000], 2, null));
        far.all();
        assertSelected();
        work[0].run();
        assertEquals(200_000, session.selectionProperty().get().count());
        far.none();
        far.all();
        session.codesProperty().set(new Codes(new float[6], 2, null));
        work[0].run();
        assertSelected();
    }
}
