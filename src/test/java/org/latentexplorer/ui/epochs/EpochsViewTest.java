package org.latentexplorer.ui.epochs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class EpochsViewTest extends ApplicationTest {
    private static final int EPOCHS = 4;

    private final Session session = new Session();
    private final DataSet data = MarkModel.data();
    private EpochsViewModel model;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(data);
        model = new EpochsViewModel(session, Runners.forWindow());
        EpochsView view = new EpochsView(model);
        BorderPane map = new BorderPane();
        map.setBottom(view);
        view.listenOn(map);
        stage.setScene(new Scene(map, 800, 120));
        stage.show();
    }

    private void run() {
        interact(() -> {
            session.historyProperty().set(new History(IntStream.rangeClosed(1, EPOCHS)
                    .mapToObj(n -> new History.Epoch(n, 1.0 / n, 0.5, 1, 1)).toList()));
            List<MarkModel> networks = IntStream.rangeClosed(0, EPOCHS)
                    .mapToObj(i -> new MarkModel(Preset.DEEP_2D.recipe(), i)).toList();
            session.snapshots().setAll(networks);
            Codes codes = networks.getLast().encode(data.test(), Progress.NONE);
            Showing.show(session, networks.getLast(), codes);
            session.modelProperty().set(new SavedModel(networks.getLast(), session.historyProperty().get(), null, null,
                    codes));
        });
    }

    private boolean shows(int epoch) {
        return session.codesProperty().get().at(0, 1) == epoch;
    }

    private String figures() {
        return ((Label) lookup("#epochs-figures").query()).getText();
    }

    @Test
    void itIsThereOnlyIfThereAreEpochs() {
        assertFalse(lookup("#epochs").query().isVisible());
        run();
        assertTrue(lookup("#epochs").query().isVisible());
        assertFalse(lookup("#epochs-live").query().isVisible());
        interact(() -> session.snapshots().clear());
        assertFalse(lookup("#epochs").query().isVisible());
    }

    @Test
    void draggingTheThumbGoesBackAndTheButtonComesBack() throws Exception {
        run();
        Slider slider = lookup("#epochs-slider").query();
        assertEquals(EPOCHS, slider.getValue());
        Node track = slider.lookup(".track");
        double width = track.getBoundsInLocal().getWidth();
        drag(slider.lookup(".thumb")).moveTo(track.localToScreen(0.5 * width, 4)).drop();
        await(() -> shows(2));
        assertEquals(2, slider.getValue());
        assertEquals("Epoch 2 · loss 0.5000 · validation 0.5000", figures());
        clickOn("#epochs-live");
        assertTrue(shows(EPOCHS));
        assertEquals(EPOCHS, slider.getValue());
        assertFalse(lookup("#epochs-live").query().isVisible());
    }

    @Test
    void keysStepAndEndInTheModel() throws Exception {
        run();
        interact(() -> lookup("#epochs-slider").query().requestFocus());
        push(KeyCode.LEFT);
        await(() -> shows(3));
        push(KeyCode.COMMA);
        await(() -> shows(2));
        push(KeyCode.PERIOD);
        await(() -> shows(3));
        push(KeyCode.HOME);
        await(() -> shows(0));
        assertEquals("As initialised", figures());
        push(KeyCode.END);
        await(() -> shows(EPOCHS));
    }

    @Test
    void itPlaysEveryEpochAndStopsAtTheModel() throws Exception {
        run();
        List<Float> seen = new ArrayList<>();
        interact(() -> session.codesProperty().subscribe((old, codes) -> seen.add(codes.at(0, 1))));
        clickOn("#epochs-play");
        await(() -> !model.playingProperty().get());
        assertEquals(List.of(0f, 1f, 2f, 3f, 4f), seen);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
