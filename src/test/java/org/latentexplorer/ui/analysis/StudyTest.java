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
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class StudyTest {
    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private final Study<String> study = new Study<>(session, shown.runner());

    @BeforeEach
    void load() {
        session.dataProperty().set(Toys.data(20, "toy"));
    }

    private Basis basis() {
        return Basis.ofModel(session);
    }

    private void find(String what) throws InterruptedException {
        study.run(basis(), (progress, part) -> what);
        shown.until(() -> !study.runningProperty().get());
    }

    private static String untilCancelled(Progress progress) {
        while (true) {
            progress.check();
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsFinishedStaysWhenTheRestIsCancelled() throws Exception {
        find("before");
        CountDownLatch told = new CountDownLatch(1);
        study.run(basis(), (progress, part) -> {
            part.accept("a part");
            told.countDown();
            return untilCancelled(progress);
        });
        assertTrue(study.runningProperty().get());
        assertEquals("before", study.result(), "stays until there is something new");
        told.await();
        study.cancel();
        assertFalse(study.runningProperty().get());
        assertEquals("a part", study.result());
        assertFalse(study.outcomeProperty().get().whole());
    }

    @Test
    void cancelledBeforeAnythingIsFinishedItLeavesWhatWasThere() throws Exception {
        find("before");
        study.run(basis(), (progress, part) -> untilCancelled(progress));
        study.cancel();
        assertEquals("before", study.result());
        assertTrue(study.outcomeProperty().get().whole());
        find("after");
        assertEquals("after", study.result());
    }

    @Test
    void onlyOneIsUnderWay() throws Exception {
        study.run(basis(), (progress, part) -> untilCancelled(progress));
        study.run(basis(), (progress, part) -> "second");
        study.cancel();
        assertNull(study.result());
        assertFalse(study.runningProperty().get());
    }

    @Test
    void anotherModelOrOtherDataMakeItStale() throws Exception {
        find("x");
        assertFalse(study.staleProperty().get());
        var model = session.shownProperty().get();
        session.shownProperty().set(new ToyModel(2));
        assertTrue(study.staleProperty().get());
        session.shownProperty().set(model);
        assertFalse(study.staleProperty().get());
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 1));
        assertFalse(study.staleProperty().get(), "an edited recipe does not change the model");
        session.dataProperty().set(Toys.data(30, "other"));
        assertTrue(study.staleProperty().get());
    }

    @Test
    void whatTrainsIsStaleOnceTheRecipeIsEdited() throws Exception {
        study.run(Basis.ofRecipe(session, session.recipeProperty().get().with(Recipe.EPOCHS, 3)),
                (progress, part) -> "x");
        shown.until(() -> !study.runningProperty().get());
        assertFalse(study.staleProperty().get());
        session.shownProperty().set(new ToyModel(2));
        assertFalse(study.staleProperty().get(), "the model shown has nothing to do with it");
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.LATENT, 3));
        assertTrue(study.staleProperty().get());
    }

    @Test
    void aFailureIsToldAndPartsStay() throws Exception {
        Failure failure = new Failure("failure.memory");
        study.run(basis(), (progress, part) -> {
            part.accept("a part");
            throw failure;
        });
        shown.until(() -> !study.runningProperty().get());
        assertSame(failure, session.failureProperty().get());
        assertEquals("a part", study.result());
    }

    @Test
    void theBasisTellsDataNotesRecipeAndSeed() throws Exception {
        study.run(Basis.ofModel(session, new Basis.Note("factors.made.tested", 20)), (progress, part) -> "x");
        shown.until(() -> !study.runningProperty().get());
        assertEquals("Data: toy · judged by 20 test images · Vanilla · 784–128–64–16–2 · 60 epochs · seed 0",
                study.outcomeProperty().get().basis().line());
    }
}
