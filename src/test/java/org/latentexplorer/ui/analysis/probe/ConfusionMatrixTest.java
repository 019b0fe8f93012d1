package org.latentexplorer.ui.analysis.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationTest;

class ConfusionMatrixTest extends ApplicationTest {
    private ConfusionMatrix matrix;
    private ScrollPane scroll;

    @Override
    public void start(Stage stage) {
        matrix = new ConfusionMatrix((row, column) -> { });
        scroll = new ScrollPane(matrix);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        stage.setScene(new Scene(scroll, 300, 200));
        stage.show();
    }

    private static ProbeViewModel.Confusion confusion(int classes, int most) {
        int[][] counts = new int[classes][classes];
        counts[classes - 1][classes - 1] = most;
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "A class of some name " + c).toList();
        return new ProbeViewModel.Confusion(counts, names);
    }

    @ParameterizedTest
    @CsvSource({"10, 1135, 220, 170", "10, 10000, 300, 240", "10, 10000, 440, 440", "47, 4000, 250, 200",
        "4, 9, 200, 200"})
    void everyNumberFitsItsCell(int classes, int most, int width, int height) {
        interact(() -> {
            scroll.getScene().getWindow().setWidth(width);
            scroll.getScene().getWindow().setHeight(height);
            matrix.show(confusion(classes, most));
        });
        interact(() -> {
            Text number = new Text(String.valueOf(most));
            number.setFont(Font.font(Font.getDefault().getFamily(), matrix.type()));
            assertTrue(number.getLayoutBounds().getWidth() <= matrix.room()[0], "as wide as its cell");
            assertTrue(matrix.type() <= matrix.room()[1], "as high as its cell");
            assertTrue(matrix.type() >= 8, "to be read");
            double[] last = matrix.place(classes - 1, classes - 1);
            assertTrue(last[0] + matrix.room()[0] / 2 <= matrix.getWidth() + 0.5, "within the matrix");
            assertTrue(last[1] + matrix.room()[1] / 2 <= matrix.getHeight() + 0.5, "within the matrix");
        });
    }

    @ParameterizedTest
    @CsvSource({"220, 170", "440, 440"})
    void whatIsReadOfACellStaysOnTheMatrix(int width, int height) {
        interact(() -> {
            scroll.getScene().getWindow().setWidth(width);
            scroll.getScene().getWindow().setHeight(height);
            matrix.show(confusion(10, 10_000));
        });
        for (int[] cell : new int[][] {{0, 0}, {9, 9}, {0, 9}}) {
            interact(() -> matrix.point(cell));
            interact(() -> {
                matrix.layout();
                Label reading = from(matrix).lookup(".chart-reading").query();
                assertTrue(reading.getLayoutX() >= 0);
                assertTrue(reading.getLayoutX() + reading.getWidth() <= matrix.getWidth() + 1);
                assertTrue(reading.getLayoutY() >= 0);
                Text written = (Text) reading.getChildrenUnmodifiable().getFirst();
                assertEquals(reading.getText(), written.getText());
            });
        }
    }
}
