package org.latentexplorer.ui.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Codes;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SelectionViewTest {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    @TempDir
    private Path folder;
    private Session session;
    private Path file;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session = Toys.session(2);
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        SelectionViewModel model = new SelectionViewModel(session, Runnable::run, Runners.forWindow(),
                Latest.forWindow("summarize"), Latest.forWindow("select"));
        FileDialogs dialogs = new FileDialogs() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String name) {
                assertEquals(Kind.TABLE, kind);
                return Optional.ofNullable(file);
            }
        };
        stage.setScene(new Scene(new SelectionView(model, dialogs), 960, 200));
        stage.show();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.asyncFx(call).get();
    }

    private void select(Selection selection) throws Exception {
        onFx(() -> {
            session.selectionProperty().set(selection);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<PairTile> tiles(FxRobot robot) {
        return robot.lookup(".pair-tile").queryAllAs(PairTile.class).stream().filter(Node::isVisible).toList();
    }

    private static PairTile tile(FxRobot robot, int image) {
        return tiles(robot).stream().filter(tile -> tile.image() == image).findFirst().orElseThrow();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    @Test
    void eachImageSelectedStandsThereWithTheSum(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#selection-empty").query().isVisible());
        select(Selection.of(3, 8, 20));
        assertFalse(robot.lookup("#selection-empty").query().isVisible());
        assertEquals("3 images selected", text(robot, "#selection-count"));
        assertEquals(Set.of(3, 8, 20), Set.copyOf(tiles(robot).stream().map(PairTile::image).toList()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text(robot, "#selection-error").contains("0."));
        robot.clickOn("#selection-clear");
        assertTrue(session.selectionProperty().get().isEmpty());
        assertTrue(robot.lookup("#selection-empty").query().isVisible());
    }

    @Test
    void onlyTilesInSightAreMade(FxRobot robot) throws Exception {
        robot.clickOn("#selection-all");
        WaitForAsyncUtils.waitForFxEvents();
        int all = session.codesProperty().get().count();
        assertEquals(all, session.selectionProperty().get().count());
        assertTrue(tiles(robot).size() < all / 2, tiles(robot).size() + " tiles for " + all + " images");
    }

    @Test
    void theTileUnderThePointerShowsItsPointAndThePointItsTile(FxRobot robot) throws Exception {
        select(Selection.of(3, 8, 20));
        robot.moveTo(tile(robot, 8));
        assertEquals(8, session.hoveredProperty().get());
        assertTrue(tile(robot, 8).getPseudoClassStates().contains(POINTED));
        robot.moveTo("#selection-count");
        assertEquals(-1, session.hoveredProperty().get());
        onFx(() -> {
            session.hoveredProperty().set(20);
            return null;
        });
        assertTrue(tile(robot, 20).getPseudoClassStates().contains(POINTED));
        assertFalse(tile(robot, 8).getPseudoClassStates().contains(POINTED));
    }

    @Test
    void aPointHoveredOnTheMapBringsItsTileIntoSight(FxRobot robot) throws Exception {
        robot.clickOn("#selection-all");
        WaitForAsyncUtils.waitForFxEvents();
        int last = session.codesProperty().get().count() - 1;
        onFx(() -> {
            session.hoveredProperty().set(last);
            return null;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> onFx(() -> tiles(robot).stream().anyMatch(tile -> tile.image() == last)));
        assertTrue(tile(robot, last).getPseudoClassStates().contains(POINTED));
    }

    @Test
    void aTileIsTouchedRemovedAndAskedForItsNeighbours(FxRobot robot) throws Exception {
        Codes codes = session.codesProperty().get();
        select(Selection.of(3, 8, 20));
        robot.clickOn(tile(robot, 8));
        assertArrayEquals(codes.code(8), session.touchedCode());
        robot.type(KeyCode.DELETE);
        assertEquals(Selection.of(3, 20), session.selectionProperty().get());
        onFx(() -> {
            session.neighboursProperty().set(5);
            return null;
        });
        robot.clickOn("#selection-neighbours");
        assertEquals(5, session.selectionProperty().get().count());
        assertTrue(session.selectionProperty().get().contains(8));
    }

    @Test
    void numbersLabelsAndCodesAreExported(FxRobot robot) throws Exception {
        select(Selection.of(3, 8));
        robot.clickOn("#selection-export");
        file = folder.resolve("some.csv");
        robot.clickOn("#selection-export");
        Codes codes = session.codesProperty().get();
        assertEquals(List.of("number,label,z1,z2",
                "3," + codes.label(3) + "," + codes.at(3, 0) + "," + codes.at(3, 1),
                "8," + codes.label(8) + "," + codes.at(8, 0) + "," + codes.at(8, 1)), Files.readAllLines(file));
    }

    @Test
    void aTableThatCannotBeWrittenIsOneFailure(FxRobot robot) throws Exception {
        select(Selection.of(3));
        file = folder.resolve("nowhere").resolve("some.csv");
        robot.clickOn("#selection-export");
        assertEquals("failure.table.unwritable", session.failureProperty().get().key());
    }

    @Test
    void theSelectionIsCopiedAsTextAndPicture(FxRobot robot) throws Exception {
        select(Selection.of(3, 8, 20, 21));
        robot.clickOn("#selection-copy");
        onFx(() -> {
            Clipboard board = Clipboard.getSystemClipboard();
            assertTrue(board.getString().startsWith("number,label,z1,z2\n3,"));
            assertTrue(board.hasImage());
            return null;
        });
    }
}
