package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
import org.latentexplorer.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RecipeViewTest extends ApplicationTest {
    private Session session;
    private FakeCatalog catalog;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session = new Session();
        catalog = new FakeCatalog();
        stage.setScene(new Scene(new RecipeView(new RecipeViewModel(session, catalog, new ToyStore(),
                List.of(), Runners.forWindow())), 300, 900));
        UndoKeys.install(stage.getScene(), session.history(), () -> true);
        stage.show();
    }

    @Test
    void aWrongLatentSizeIsMarkedWhereItStandsWithTheRange() {
        type("#recipe-latent", "0");
        assertTrue(lookup("#recipe-latent").query().getPseudoClassStates().contains(Styles.STATE_DANGER));
        Label problem = lookup("#problem-latent").queryAs(Label.class);
        assertTrue(problem.isVisible());
        assertEquals("The latent size must be a whole number from 1 to 8192, not 0.", problem.getText());
        type("#recipe-latent", "10");
        assertFalse(problem.isManaged());
        assertEquals(10, recipe().latent());
    }

    @Test
    void aBarIsSelectedByAClickAndItsWidthTyped() {
        clickOn(bar(2));
        write("96");
        assertEquals(List.of(128, 96, 16), recipe().hidden());
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(List.of(128, 64, 16), recipe().hidden());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(List.of(128, 96, 16), recipe().hidden());
    }

    @Test
    void theDecodersBarIsTheEncodersMirrored() {
        clickOn(bar(7));
        write("256");
        assertEquals(List.of(256, 64, 16), recipe().hidden());
    }

    @Test
    void aBarIsDraggedWider() {
        Point2D from = bar(3);
        drag(from, MouseButton.PRIMARY).dropTo(from.add(0, 30));
        assertTrue(recipe().hidden().get(2) > 30, "it was 16 and is " + recipe().hidden());
        assertEquals(List.of(128, 64), recipe().hidden().subList(0, 2));
        clickOn("#recipe-undo");
        assertEquals(List.of(128, 64, 16), recipe().hidden());
    }

    @Test
    void thePlusBetweenTwoBarsInsertsAndDeleteRemoves() {
        moveTo(bar(0).midpoint(bar(1)).subtract(2, 0));
        clickOn("#picture-plus");
        assertEquals(List.of(320, 128, 64, 16), recipe().hidden());
        push(KeyCode.DELETE);
        assertEquals(List.of(128, 64, 16), recipe().hidden());
    }

    @Test
    void theKeysAloneAreEnough() {
        interact(() -> lookup("#recipe-picture").query().requestFocus());
        push(KeyCode.LEFT);
        push(KeyCode.UP);
        assertEquals(List.of(128, 64, 17), recipe().hidden());
        push(KeyCode.INSERT);
        assertEquals(4, recipe().hidden().size());
        push(KeyCode.DELETE);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        write("6");
        assertEquals(6, recipe().latent());
        assertEquals("784 → 6 numbers (131 : 1)", lookup("#recipe-compression").queryAs(Label.class).getText());
    }

    @Test
    void aFamilyIsChosenFromItsCardsAndItsHyperparametersAreFields() {
        clickOn("#recipe-family");
        clickOn("#card-sparse");
        assertEquals("sparse", recipe().family().id());
        type("#recipe-target", "2");
        assertEquals("A number between 0 and 1, but neither of these, belongs here.",
                lookup("#problem-target").queryAs(Label.class).getText());
        type("#recipe-target", "0.1");
        assertEquals(0.1, recipe().familyValues().number("target"));
        clickOn("#recipe-undo");
        clickOn("#recipe-undo");
        assertEquals("vanilla", recipe().family().id());
        assertTrue(lookup("#recipe-target").tryQuery().isEmpty());
    }

    @Test
    void cardsAreReachedByKeys() {
        interact(() -> lookup("#recipe-preset").query().requestFocus());
        push(KeyCode.SPACE);
        awaitFocus("#card-preset-deep-2d");
        push(KeyCode.RIGHT);
        awaitFocus("#card-preset-shallow-32");
        push(KeyCode.SPACE);
        assertEquals(Preset.ALL.get(1).recipe(), recipe());
    }

    private void awaitFocus(String node) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> lookup(node).query().isFocused());
        } catch (TimeoutException e) {
            throw new AssertionError(node + " has no focus", e);
        }
    }

    @Test
    void aConvolutionIsInsertedByItsKeyAndChangedInItsFields() {
        interact(() -> lookup("#recipe-picture").query().requestFocus());
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        push(KeyCode.C);
        assertEquals("[32x3/2]", recipe().convolutions().toString());
        type("#recipe-kernel", "5");
        assertEquals("[32x5/2]", recipe().convolutions().toString());
        type("#recipe-stride", "3");
        assertTrue(lookup("#problem-stride").query().isVisible());
        type("#recipe-stride", "1");
        Point2D from = bar(1);
        drag(from, MouseButton.PRIMARY).dropTo(from.add(0, 40));
        assertTrue(recipe().convolutions().getFirst().filters() > 64, recipe().convolutions().toString());
    }

    @Test
    void aWrongSettingOutOfSightComesIntoSight() {
        assertTrue(lookup("#recipe-seed").tryQuery().isEmpty(), "made when it is wanted");
        ToggleButton more = lookup("#recipe-more").queryAs(ToggleButton.class);
        interact(more::fire);
        interact(more::fire);
        assertFalse(lookup("#recipe-seed").query().getParent().getParent().getParent().isVisible());
        interact(() -> lookup("#recipe-seed").queryAs(TextField.class).setText("x"));
        assertTrue(lookup("#recipe-seed").query().getParent().getParent().getParent().isVisible());
    }

    @Test
    void loadingCanBeCancelled() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> session.dataProperty().get() != null);
        catalog.hang = true;
        interact(() -> lookup("#recipe-data").queryAs(MenuButton.class).getItems().get(1).fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> lookup("#recipe-cancel").query().isVisible()
                && catalog.hanging.getCount() == 0);
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#recipe-cancel");
        assertTrue(catalog.stopped.await(20, TimeUnit.SECONDS));
        assertEquals("synthetic", session.dataIdProperty().get());
        assertEquals("Trains on 48,000 images,\nvalidates on 12,000, tests on 10,000",
                lookup("#recipe-images").queryAs(Label.class).getText());
    }

    @Test
    void nothingCanBeEditedDuringARun() {
        interact(() -> session.trainingProperty().set(Session.Training.RUNNING));
        assertTrue(lookup("#recipe-latent").query().isDisabled());
        assertTrue(lookup("#recipe-picture").query().isDisabled());
    }

    private void type(String field, String text) {
        clickOn(field);
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        write(text);
    }

    /** On screen, the middle of a bar of the default preset, counted from the left. */
    private Point2D bar(int number) {
        List<Node> bars = lookup(".network-picture .layer").queryAll().stream().toList();
        Bounds bounds = bars.get(number).localToScreen(bars.get(number).getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Recipe recipe() {
        return session.recipeProperty().get();
    }
}
