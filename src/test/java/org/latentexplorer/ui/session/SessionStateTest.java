package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.plot.PlotView;

class SessionStateTest {
    private final Session session = Toys.session(3);

    @BeforeEach
    void data() {
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        session.touch(new float[] {1, 2, 3});
        session.samples().add(new float[] {4, 5, 6});
        session.pathEditing().lead(List.of(new float[] {0, 0, 0}, new float[] {1, 1, 1}));
        session.selectionProperty().set(Selection.of(3, 5));
        session.folded().add("recipe");
        session.viewProperty().set(new PlotView(PlotView.Kept.NOTHING, 1, 2, 30, 40));
    }

    private void changeEverything() {
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 3));
        session.presetProperty().set(Preset.ALL.getLast());
        session.engineProperty().set("dl4j");
        session.dataIdProperty().set("other");
        session.dataProperty().set(Toys.data(200, "other"));
        session.tabProperty().set("codes");
        session.folded().clear();
        session.toolProperty().set(MapTool.LASSO);
        session.neighboursProperty().set(7);
        session.axisXProperty().set(2);
        session.axisYProperty().set(0);
        session.projectionProperty().set(TestProjections.UMAP);
        session.projectionValuesProperty().set(session.projectionValuesProperty().get().with("perplexity", 7));
        session.viewProperty().set(PlotView.ALL);
        session.colouredByProperty().set(new ByFactor("slant"));
        boolean[] visible = session.visibleClassesProperty().get().clone();
        visible[2] = false;
        session.visibleClassesProperty().set(visible);
        session.touch(new float[] {9, 9, 9});
        session.toldProperty().set(4);
        session.samples().clear();
        session.pathEditing().clear();
        session.pathEditing().wayProperty().set(Interpolation.SPHERICAL);
        session.selectionProperty().set(Selection.of(1));
    }

    private static void assertAllDiffer(Record one, Record other) throws Exception {
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            part.getAccessor().setAccessible(true);
            assertNotEquals(part.getAccessor().invoke(one), part.getAccessor().invoke(other), part.getName());
        }
    }

    @Test
    void whatWasSetAndMadeIsSetAgain() throws Exception {
        SessionState state = session.state();
        assertEquals(state, session.state());
        changeEverything();
        assertAllDiffer(state, session.state());
        assertAllDiffer(state.map(), session.state().map());
        session.restore(state);
        assertNotEquals(state, session.state(), "the data are still others");
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        assertEquals(state, session.state());
        assertFalse(session.history().all().canUndoProperty().get());
    }

    @Test
    void anotherSessionTakesItOnceItHasSuchCodes() {
        SessionState state = session.state();
        Session other = new Session();
        other.restore(state);
        assertEquals(state.recipe(), other.recipeProperty().get());
        other.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        other.codesProperty().set(Toys.codes(2));
        assertTrue(other.samples().isEmpty(), "codes of two numbers are of another space");
        other.shownProperty().set(session.shownProperty().get());
        other.codesProperty().set(Toys.codes(3));
        assertEquals(state, other.state());
        assertArrayEquals(new float[] {4, 5, 6}, other.samples().getFirst());
        other.samples().clear();
        other.codesProperty().set(Toys.codes(3));
        assertTrue(other.samples().isEmpty(), "it is set once");
    }

    @Test
    void whatIsMadeLaterIsNotInIt() {
        SessionState state = session.state();
        session.samples().add(new float[] {7, 8, 9});
        session.folded().add("tabs");
        assertEquals(1, state.map().samples().size());
        assertEquals(1, state.folded().size());
    }
}
