package org.latentexplorer.ui.common.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.latentexplorer.picture.chart.Curve;
import org.testfx.framework.junit5.ApplicationTest;

class CurveChartTest extends ApplicationTest {
    private CurveChart chart;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        chart = new CurveChart();
        chart.setAxes("size", "error", true);
        chart.setCurves(List.of(
                new Curve("first", new double[] {1, 2, 4}, new double[] {0.5, 0.25, 0.125}, 0, false, true),
                new Curve("second", new double[] {2, 8}, new double[] {3, Double.NaN}, 1, true, true)));
        stage.setScene(new Scene(chart, 400, 240));
        stage.show();
    }

    private Label reading() {
        return lookup(".chart-reading").query();
    }

    @Test
    void arrowKeysReadTheValuesThereAre() {
        assertFalse(reading().isVisible());
        clickOn(chart).push(KeyCode.HOME);
        assertEquals("size 1\nfirst  0.5000", reading().getText());
        push(KeyCode.RIGHT);
        assertEquals("size 2\nfirst  0.2500\nsecond  3", reading().getText());
        push(KeyCode.END);
        assertEquals("size 8", reading().getText(), "neither has a value there");
        push(KeyCode.ESCAPE);
        assertFalse(reading().isVisible());
    }

    @Test
    void thePointerReadsTheNearestPlace() {
        moveTo(chart);
        assertTrue(reading().getText().startsWith("size 2") || reading().getText().startsWith("size 4"));
        interact(() -> chart.setCurves(List.of()));
        assertFalse(reading().isVisible());
        moveBy(5, 0);
        assertFalse(reading().isVisible());
    }
}
