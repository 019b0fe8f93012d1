package org.latentexplorer.ui.analysis.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.latentexplorer.task.Runners;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.analysis.ApplicationTester;
import org.latentexplorer.ui.common.chart.CurveChart;

class CompressionViewTest extends ApplicationTester {
    private CompressionViewModel bits;
    private LatentSizesViewModel sizes;

    @Override
    protected Parent view() {
        bits = new CompressionViewModel(session, analyst, Runners.forWindow());
        sizes = new LatentSizesViewModel(session, analyst, new BuiltInTrainer(), Runners.forWindow());
        return new CompressionView(bits, sizes);
    }

    @Test
    void aRowForEachNumberOfBitsWithItsPictures() throws Exception {
        clickOn("#bits-run");
        await(() -> !bits.analysis().runningProperty().get() && bits.analysis().result() != null);
        Node table = lookup("#compression-table").query();
        assertEquals(70, from(table).lookup(".image-tile").queryAll().size(), "the images and six ways to keep them");
        assertEquals(3 * 5, from(table).lookup(".compression-beside").queryAll().size(), "PCA");
    }

    @Test
    void aSeriesOfSizesIsTrained() throws Exception {
        clickOn(from(lookup("#bits")).lookup(".compression-by-sizes").<Node>query());
        assertTrue(lookup("#sizes-empty").query().isVisible());
        interact(() -> {
            sizes.wantedProperty().set("1, 2");
        });
        clickOn("#sizes-run");
        await(() -> !sizes.analysis().runningProperty().get() && sizes.analysis().result() != null);
        CurveChart chart = lookup("#sizes-chart").query();
        assertEquals(2, chart.curves().getFirst().x().length);
        assertEquals(2, chart.curves().size());
    }
}
