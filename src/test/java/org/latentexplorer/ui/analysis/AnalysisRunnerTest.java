package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class AnalysisRunnerTest {
    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private final AnalysisRunner<String> analysis = new AnalysisRunner<>(session, shown.runner());

    @BeforeEach
    void load() {
        session.dataProperty().set(Toys.data(20, "toy"));
    }

    private ResultProvenance provenance() {
        return ResultProvenance.ofModel(session);
    }

    private void find(String what) throws InterruptedException {
        analysis.run(provenance(), (progress, part) -> what);
        shown.until(() -> !analysis.runningProperty().get());
    }

    @Test
    void whatIsFinishedStaysWhenTheRestIsCancelled() throws Exception {
        find("before");
        CountDownLatch told = new CountDownLatch(1);
        analysis.run(provenance(), (progress, part) -> {
            part.accept("a part");
            told.countDown();
            return Toys.untilCancelled(progress);
        });
        assertTrue(analysis.runningProperty().get());
        assertEquals("before", analysis.result(), "stays until there is something new");
        told.await();
        analysis.cancel();
        assertFalse(analysis.runningProperty().get());
        assertEquals("a part", analysis.result());
        assertFalse(analysis.outcomeProperty().get().whole());
    }

    @Test
    void cancelledBeforeAnythingIsFinishedItLeavesWhatWasThere() throws Exception {
        find("before");
        analysis.run(provenance(), (progress, part) -> Toys.untilCancelled(progress));
        analysis.cancel();
        assertEquals("before", analysis.result());
        assertTrue(analysis.outcomeProperty().get().whole());
        find("after");
        assertEquals("after", analysis.result());
    }

    @Test
    void onlyOneIsUnderWay() throws Exception {
        analysis.run(provenance(), (progress, part) -> Toys.untilCancelled(progress));
        analysis.run(provenance(), (progress, part) -> "second");
        analysis.cancel();
        assertNull(analysis.result());
        assertFalse(analysis.runningProperty().get());
    }

    @Test
    void anotherModelOrOtherDataMakeItStale() throws Exception {
        find("x");
        assertFalse(analysis.staleProperty().get());
        var model = session.shownProperty().get();
        session.shownProperty().set(new ToyModel(2));
        assertTrue(analysis.staleProperty().get());
        session.shownProperty().set(model);
        assertFalse(analysis.staleProperty().get());
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 1));
        assertFalse(analysis.staleProperty().get(), "an edited recipe does not change the model");
        session.dataProperty().set(Toys.data(30, "other"));
        assertTrue(analysis.staleProperty().get());
    }

    @Test
    void whatTrainsIsStaleOnceTheRecipeIsEdited() throws Exception {
        analysis.run(ResultProvenance.ofRecipe(session, session.recipeProperty().get().with(Recipe.EPOCHS, 3)),
                (progress, part) -> "x");
        shown.until(() -> !analysis.runningProperty().get());
        assertFalse(analysis.staleProperty().get());
        session.shownProperty().set(new ToyModel(2));
        assertFalse(analysis.staleProperty().get(), "the model shown has nothing to do with it");
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.LATENT, 3));
        assertTrue(analysis.staleProperty().get());
    }

    @Test
    void aFailureIsToldAndPartsStay() throws Exception {
        Failure failure = new Failure("failure.memory");
        analysis.run(provenance(), (progress, part) -> {
            part.accept("a part");
            throw failure;
        });
        shown.until(() -> !analysis.runningProperty().get());
        assertSame(failure, session.failureProperty().get());
        assertEquals("a part", analysis.result());
    }

    @Test
    void theBasisTellsDataNotesRecipeAndSeed() throws Exception {
        analysis.run(ResultProvenance.ofModel(session, new ResultProvenance.Note("factors.made.tested", 20)),
                (progress, part) -> "x");
        shown.until(() -> !analysis.runningProperty().get());
        assertEquals("Data: toy · judged by 20 test images · Vanilla · 784–128–64–16–2 · 60 epochs · seed 0",
                analysis.outcomeProperty().get().provenance().line());
    }
}
