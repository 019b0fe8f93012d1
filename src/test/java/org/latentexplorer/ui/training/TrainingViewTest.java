package org.latentexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TrainingViewTest extends ApplicationTest {
    private final Session session = new Session();
    private final FakeTrainer trainer = new FakeTrainer();
    private TrainingViewModel viewModel;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(FakeTrainer.data());
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 20));
        viewModel = new TrainingViewModel(session, List.of(trainer), Runners.forWindow());
        stage.setScene(new Scene(new VBox(new TrainingBar(viewModel), new LossChartView(viewModel)), 760, 320));
        stage.show();
    }

    @AfterEach
    void noRunIsLeft() throws Exception {
        interact(viewModel::stop);
        await(() -> session.trainingProperty().get() == Training.IDLE);
    }

    @Test
    void epochsArriveByThemselvesAndTheChartTellsThem() throws Exception {
        trainer.permits.drainPermits();
        trainer.permits.release(4);
        clickOn("#train");
        await(() -> session.historyProperty().get().epochs().size() == 4);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lookup("#train").query().isDisabled());
        assertEquals("Epoch 4 of 20", text("#training-epoch"));
        assertTrue(chartText().contains("Epoch 4: training 0.2500, validation 0.2750"), chartText());
        assertTrue(chartText().contains("Best validation 0.2750 in epoch 4"), chartText());
        trainer.permits.release(100);
        await(() -> session.trainingProperty().get() == Training.IDLE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("20 epochs trained", text("#training-epoch"));
        assertFalse(lookup("#train").query().isDisabled());
    }

    @Test
    void pauseResumeAndStop() throws Exception {
        trainer.permits.drainPermits();
        assertTrue(lookup("#pause").query().isDisabled());
        clickOn("#train");
        clickOn("#pause");
        assertEquals(Training.PAUSED, session.trainingProperty().get());
        assertEquals("Resume", lookup("#pause").queryAs(Button.class).getText());
        assertEquals("Paused", text("#training-rest"));
        clickOn("#pause");
        assertEquals(Training.RUNNING, session.trainingProperty().get());
        trainer.permits.release(1);
        await(() -> session.historyProperty().get().epochs().size() == 1);
        clickOn("#stop");
        await(() -> session.trainingProperty().get() == Training.IDLE);
        assertEquals(1, ((FakeModel) session.modelProperty().get().model()).mark());
    }

    @Test
    void aFailureLeavesTheWindowReadyForTheNextRun() throws Exception {
        trainer.failsBefore = 2;
        clickOn("#train");
        await(() -> session.failureProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(lookup("#train").query().isDisabled());
        trainer.failsBefore = 0;
        clickOn("#train");
        await(() -> session.modelProperty().get() != null);
    }

    @Test
    void aRunThatDivergesShowsItsLastGoodEpoch() throws Exception {
        trainer.divergesBefore = 3;
        clickOn("#train");
        await(() -> session.failureProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("2 epochs trained", text("#training-epoch"));
        assertTrue(chartText().contains("Epoch 2"), chartText());
    }

    @Test
    void theArrowKeysReadAnEpochsValues() {
        interact(() -> session.historyProperty().set(History.EMPTY.plus(new History.Epoch(1, 0.5, Double.NaN, 2, 1000))
                .plus(new History.Epoch(2, 0.25, 0.3, 1.5, 1250))));
        interact(() -> lookup("#loss-chart").query().requestFocus());
        Label reading = lookup("#loss-chart .chart-reading").queryAs(Label.class);
        assertFalse(reading.isVisible());
        push(KeyCode.LEFT);
        assertTrue(reading.isVisible());
        assertEquals("Epoch 2\nTraining 0.2500\nValidation 0.3000\n1,250 images/s", reading.getText());
        push(KeyCode.HOME);
        assertEquals("Epoch 1\nTraining 0.5000\n1,000 images/s", reading.getText());
        push(KeyCode.ESCAPE);
        assertFalse(reading.isVisible());
    }

    @Test
    void theAxisIsLogarithmicOnRequest() {
        clickOn("#loss-logarithmic");
        assertTrue(viewModel.logarithmicProperty().get());
        clickOn("#loss-logarithmic");
        assertTrue(viewModel.logarithmicProperty().get(), "one of the two is always on");
        clickOn("#loss-linear");
        assertFalse(viewModel.logarithmicProperty().get());
    }

    @Test
    void aRecipeWithProblemsSaysWhyItCannotBeTrained() {
        interact(() -> session.recipeValidProperty().set(false));
        assertTrue(lookup("#train").query().isDisabled());
        assertEquals("Correct the marked settings to train", text("#training-epoch"));
    }

    private String text(String label) {
        return lookup(label).queryAs(Label.class).getText();
    }

    private String chartText() {
        return lookup("#loss-chart").query().getAccessibleText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
