package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.latent.colour.ColourChooser;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;
import org.latentexplorer.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ColourChooserTest {
    private final Session session = new Session();

    /** What a feature found, with names of what it found. */
    private record ByFound(String name, List<String> names) implements PointColours {
        @Override
        public PointValues values(MapPoints points, Progress progress) {
            return new PointValues(new float[points.codes().count()], PointValues.Scale.CLASSES, names);
        }
    }

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.codesProperty().set(new Codes(new float[]{0, 0, 1, 0, 0, 1}, 2, new byte[3]));
        LatentMapViewModel map = new LatentMapViewModel(session, new FakeProjector());
        stage.setScene(new Scene(new ColourChooser(session, map.colouring()), 300, 60));
        stage.show();
    }

    private static String written(ComboBox<PointColours> choice) {
        return choice.getChildrenUnmodifiable().stream().filter(ListCell.class::isInstance)
                .map(cell -> ((ListCell<?>) cell).getText()).toList().toString();
    }

    private void replace(PointColours before, PointColours next) {
        session.pointColours().add(next);
        session.colouredByProperty().set(next);
        session.pointColours().remove(before);
    }

    private void holds(FxRobot robot, PointColours by) {
        WaitForAsyncUtils.waitForFxEvents();
        ComboBox<PointColours> choice = robot.lookup("#map-colour").queryComboBox();
        robot.interact(() -> {
            assertEquals(by, session.colouredByProperty().get());
            assertSame(by, choice.getValue());
            assertSame(by, choice.getSelectionModel().getSelectedItem());
            assertEquals(choice.getItems().indexOf(by), choice.getSelectionModel().getSelectedIndex());
            assertEquals(List.of(by.name()).toString(), written(choice));
        });
    }

    @Test
    void showsWhatTheMapHasAfterThatWasFoundAnew(FxRobot robot) {
        ByFound found = new ByFound("Cluster", List.of("1", "2"));
        ByFound other = new ByFound("Prediction", List.of("right", "wrong"));
        ByFound renamed = new ByFound("Cluster", List.of("ones", "2"));
        robot.interact(() -> {
            session.pointColours().addAll(found, other);
            session.colouredByProperty().set(found);
        });
        holds(robot, found);
        robot.interact(() -> replace(found, renamed));
        holds(robot, renamed);
        robot.interact(() -> replace(renamed, found));
        holds(robot, found);
        robot.interact(() -> session.pointColours().addFirst(renamed));
        holds(robot, found);
        robot.interact(() -> session.pointColours().removeAll(renamed, other));
        holds(robot, found);
    }
}
