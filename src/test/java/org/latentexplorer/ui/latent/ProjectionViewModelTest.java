package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.AxesPlacement;
import org.latentexplorer.ui.latent.place.Background;
import org.latentexplorer.ui.latent.place.ProjectionViewModel;
import org.latentexplorer.ui.session.Session;

class ProjectionViewModelTest {
    private static final Projection PCA = TestProjections.PCA;
    private static final Projection TSNE = TestProjections.TSNE;
    private static final Projection UMAP = TestProjections.UMAP;

    /** What is to be done on the window's thread, which here is the test's. */
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final FakeProjector projector = new FakeProjector();
    private final Session session = new Session();
    private final LatentMapViewModel map = new LatentMapViewModel(session, projector,
            new Background(direct(), direct(), direct(), direct(), direct(), direct(), direct(), new Runner(window::add), 0));
    private final ProjectionViewModel projection = map.projection();

    private Latest direct() {
        return new Latest(Runnable::run, Runnable::run);
    }

    private static Codes codes(float first) {
        return new Codes(new float[]{first, 1, 0, 2, 3, 0, 4, 6, 1, 8, 1, 5}, 3, null);
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            Runnable next = window.poll(1, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
            assertTrue(System.nanoTime() < end, "never came");
        }
    }

    private void finish() throws InterruptedException {
        projector.finish();
        until(() -> projection.jobProperty().get() == null);
    }

    /** The place to the right of the code with this number. */
    private float x(int code) {
        return map.cloudProperty().get().x()[map.cloudProperty().get().drawn(code)];
    }

    private Projection shown() {
        return projection.shown() == null ? null : projection.shown().method();
    }

    @Test
    void codesOfTwoNumbersAreFlatAsTheyAre() {
        session.codesProperty().set(new Codes(new float[]{1, 2, 3, 4}, 2, null));
        assertFalse(projection.offered());
        session.codesProperty().set(codes(1));
        assertTrue(projection.offered());
        assertNull(projection.chosenProperty().get());
        assertEquals(new AxesPlacement(3, 0, 1), map.placementProperty().get());
    }

    @Test
    void principalComponentsAreThereAtOnceAndFollowTheCodes() {
        session.codesProperty().set(codes(1));
        projection.choose(PCA);
        assertEquals(PCA, shown());
        session.trainingProperty().set(Session.Training.RUNNING);
        session.codesProperty().set(codes(7));
        assertEquals(7, x(0));
        assertEquals(PCA, projection.chosenProperty().get());
        projection.choose(null);
        assertEquals(new AxesPlacement(3, 0, 1), map.placementProperty().get());
    }

    @Test
    void theLastPictureStaysUntilALongOneIsThereAndItsPointsMove() throws InterruptedException {
        session.codesProperty().set(codes(1));
        projection.choose(TSNE);
        until(() -> projector.working() != null);
        assertNull(shown());
        assertNotNull(projection.jobProperty().get());
        projector.move();
        assertEquals(5, x(0));
        assertTrue(map.placementProperty().get().moving());
        assertNull(map.touching().plane(), "no manifold behind what moves");
        finish();
        assertEquals(10, x(0));
        assertEquals(TSNE, shown());
        assertFalse(map.placementProperty().get().moving());
    }

    @Test
    void cancelledItGoesBackToTheLastGoodPicture() throws InterruptedException {
        session.codesProperty().set(codes(1));
        assertFalse(projection.cancel());
        projection.choose(UMAP);
        until(() -> projector.working() != null);
        finish();
        projection.choose(TSNE);
        until(() -> projector.working() != null);
        projector.move();
        assertEquals(5, x(0));
        assertTrue(projection.cancel());
        assertEquals(100, x(0));
        assertEquals(UMAP, projection.chosenProperty().get());
        until(() -> projector.cancelled);
        assertNull(projection.jobProperty().get());
    }

    @Test
    void aFailureIsToldAndTheLastGoodPictureStays() throws InterruptedException {
        session.codesProperty().set(codes(1));
        projector.failure = new Failure("failure.memory");
        projection.choose(UMAP);
        until(() -> projector.working() != null);
        projector.finish();
        until(() -> session.failureProperty().get() != null);
        assertNull(projection.chosenProperty().get());
        assertEquals(new AxesPlacement(3, 0, 1), map.placementProperty().get());
    }

    @Test
    void brokenCodesAreShownByTheirAxesAndToldOnce() {
        session.codesProperty().set(codes(1));
        projection.choose(PCA);
        session.codesProperty().set(codes(Float.NaN));
        assertEquals("failure.projection.number", session.failureProperty().get().key());
        assertNull(projection.chosenProperty().get());
        assertEquals(3, map.cloudProperty().get().drawable());
        session.failureProperty().set(null);
        session.codesProperty().set(codes(Float.NaN));
        assertNull(session.failureProperty().get());
    }

    @Test
    void whileTheModelTrainsPrincipalComponentsStandIn() throws InterruptedException {
        session.codesProperty().set(codes(1));
        projection.choose(UMAP);
        until(() -> projector.working() != null);
        finish();
        session.trainingProperty().set(Session.Training.RUNNING);
        for (int epoch = 0; epoch < 3; epoch++) {
            session.codesProperty().set(codes(20 + epoch));
            assertEquals(20 + epoch, x(0));
            assertEquals(PCA, shown());
            assertTrue(projection.waitingProperty().get());
        }
        assertEquals(UMAP, projection.chosenProperty().get());
        assertNull(projection.jobProperty().get());
        session.trainingProperty().set(Session.Training.IDLE);
        assertFalse(projection.waitingProperty().get());
        until(() -> projector.working() != null);
        assertEquals(22, projector.working().at(0, 0));
        finish();
        assertEquals(2200, x(0));
    }

    @Test
    void workForOtherCodesIsGivenUp() throws InterruptedException {
        session.codesProperty().set(codes(1));
        projection.choose(TSNE);
        until(() -> projector.working() != null);
        session.codesProperty().set(codes(2));
        until(() -> projector.cancelled);
        until(() -> projector.working() != null && projector.working().at(0, 0) == 2);
        assertEquals(PCA, shown());
        finish();
        assertEquals(20, x(0));
        session.codesProperty().set(null);
        assertTrue(map.isEmpty());
        assertEquals(TSNE, projection.chosenProperty().get());
        session.codesProperty().set(new Codes(new float[]{1, 2}, 2, null));
        assertNull(projection.chosenProperty().get());
    }

    @Test
    void anotherChoiceEndsTheOneUnderWay() throws InterruptedException {
        session.codesProperty().set(codes(1));
        projection.choose(TSNE);
        until(() -> projector.working() != null);
        projector.move();
        projection.choose(null);
        assertEquals(new AxesPlacement(3, 0, 1), map.placementProperty().get());
        until(() -> projector.cancelled);
        assertEquals(1, x(0));
    }

    @Test
    void settingsThatTheMethodReadsLayOutAnew() throws InterruptedException {
        HyperparameterValues usual = projection.valuesProperty().get();
        session.codesProperty().set(codes(1));
        projection.choose(UMAP);
        until(() -> projector.working() != null);
        finish();
        projection.set(usual.with("perplexity", 7));
        assertNull(projection.jobProperty().get());
        projection.set(usual.with("perplexity", 7).with("neighbours", 3));
        until(() -> projector.working() != null);
        assertEquals(3, projector.asked.getLast().values().get("neighbours"));
        assertEquals(UMAP, projector.asked.getLast().method());
        finish();
        assertEquals("problem.neighbours.many", projection.problems(usual.with("neighbours", 4)).getFirst().key());
    }

    @Test
    void settingsCanBeMadeBeforeAMethodIsChosen() {
        session.codesProperty().set(codes(1));
        HyperparameterValues usual = projection.valuesProperty().get();
        assertEquals("problem.perplexity.many", projection.problems(usual).getFirst().key());
        HyperparameterValues fitting = usual.with("perplexity", 1).with("neighbours", 2);
        assertTrue(projection.problems(fitting).isEmpty());
        projection.set(fitting);
        assertNull(projection.jobProperty().get());
        assertEquals(fitting, projection.valuesProperty().get());
    }

    @Test
    void whatIsTouchedOnAProjectionIsDecodedThroughTheWayBack() {
        session.codesProperty().set(codes(1));
        projection.choose(PCA);
        map.touch(2, 1);
        float[] touched = session.touchedCode();
        assertArrayEquals(new float[]{2, 1, 0}, touched);
        assertEquals(2, map.placementProperty().get().x(touched));
        assertEquals(1, session.touchProperty().get().spot().relative());
        assertFalse(session.touchProperty().get().spot().hole());
        map.move(7, 0);
        assertArrayEquals(new float[]{9, 1, 0}, session.touchedCode());
        assertTrue(session.touchProperty().get().spot().hole());
        map.dropTouched();
        assertEquals(9, map.placementProperty().get().x(session.samples().getFirst()));
        session.touch(new float[]{4, 6, 1});
        assertNull(session.touchProperty().get().spot(), "that code comes from elsewhere");
        assertEquals(4, map.placementProperty().get().x(session.touchedCode()));
    }

    @Test
    void whatWasKnownOfASpotGoesWithItsPicture() {
        session.codesProperty().set(codes(1));
        projection.choose(PCA);
        map.touch(90, 1);
        assertTrue(session.touchProperty().get().spot().hole());
        projection.choose(null);
        assertNull(session.touchProperty().get().spot());
        map.touch(5, 5);
        assertNull(session.touchProperty().get().spot());
        assertArrayEquals(new float[]{5, 5, 0}, session.touchedCode());
    }
}
