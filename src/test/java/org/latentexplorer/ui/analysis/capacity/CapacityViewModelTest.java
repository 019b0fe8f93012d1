package org.latentexplorer.ui.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.session.Session;

class CapacityViewModelTest {
    @TempDir
    Path folder;
    private final Session session = new Session();
    private final Shown shown = new Shown();
    private final StubSweeper sweeper = new StubSweeper();
    private CapacityViewModel model;

    @BeforeEach
    void make() {
        model = new CapacityViewModel(session, sweeper, new BuiltInTrainer(), shown.runner());
        model.learnedProperty().set(300);
    }

    private void run() throws InterruptedException {
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals("applications.need.data", model.missingProperty().get());
        session.dataProperty().set(Toys.data(500, "few"));
        assertEquals("capacity.need.images", model.missingProperty().get());
        session.dataProperty().set(Toys.data(700, "toy"));
        assertNull(model.missingProperty().get());
        model.valuesProperty().set("many");
        assertEquals("capacity.need.values", model.missingProperty().get());
        model.valuesProperty().set("10, 20");
        session.recipeProperty().set(Recipe.vanilla(List.of(), 2));
        assertEquals("capacity.need.hidden", model.missingProperty().get());
        model.settingProperty().set(Sweep.Setting.LATENT);
        assertNull(model.missingProperty().get());
        session.recipeValidProperty().set(false);
        assertEquals("applications.need.recipe", model.missingProperty().get());
    }

    @Test
    void valuesAreRememberedForEachSetting() {
        model.valuesProperty().set("10, 20");
        model.settingProperty().set(Sweep.Setting.DEPTH);
        assertEquals("0, 1, 2, 3, 4, 5", model.valuesProperty().get());
        model.settingProperty().set(Sweep.Setting.WIDTH);
        assertEquals("10, 20", model.valuesProperty().get());
    }

    @Test
    void theRecipeIsTrainedWithItsOwnRegularizerOrWeightDecay() throws Exception {
        session.dataProperty().set(Toys.data(700, "toy"));
        model.epochsProperty().set(7);
        run();
        assertEquals(new Regularization(1e-4, 0, 0), sweeper.regularization);
        assertEquals(7, sweeper.recipe.epochs());
        assertEquals(300, sweeper.learned);
        assertEquals(400, sweeper.held);
        Regularization own = new Regularization(0, 0, 0.2);
        session.recipeProperty().set(session.recipeProperty().get().with(own));
        run();
        assertEquals(own, sweeper.regularization);
        model.regularizedProperty().set(false);
        run();
        assertNull(sweeper.regularization);
    }

    @Test
    void figuresAreOfTheLowestAndTheLargest() {
        Sweep sweep = StubSweeper.sweep(List.of(10, 20, 40), true);
        CapacityFigures found = CapacityFigures.of(sweep);
        assertEquals(20, found.at());
        assertEquals(0.04, found.lowest(), 1e-9);
        assertEquals(0.05, found.gap(), 1e-9);
        assertEquals(0.01, found.regularizedGap(), 1e-9);
        assertEquals(Double.NaN, CapacityFigures.of(StubSweeper.sweep(List.of(10), false)).regularizedGap());
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        session.dataProperty().set(Toys.data(700, "toy"));
        run();
        String page = Reported.page(model.report(), shown, folder, "capacity.png");
        assertTrue(page.contains("latent-explorer capacity --family vanilla "), page.substring(page.length() - 2000));
        assertTrue(page.contains("--data toy --vary width --values "));
    }
}
