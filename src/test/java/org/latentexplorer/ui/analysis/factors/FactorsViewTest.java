package org.latentexplorer.ui.analysis.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Runners;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.analysis.ApplicationTester;
import org.latentexplorer.ui.session.ByFactor;

class FactorsViewTest extends ApplicationTester {
    @TempDir
    Path folder;
    private FactorsViewModel model;

    @Override
    protected Parent view() {
        model = new FactorsViewModel(session, Analyses.SERVICES.get(FactorReader.class), Runners.forWindow());
        return new FactorsView(model);
    }

    /** The slant of a spot is where it stands across, its thickness where it stands upwards. */
    private static DataSet known() {
        ImageSet images = Toys.data(COUNT, "toy").test();
        Codes codes = new ToyModel(2).encode(images, Progress.NONE);
        float[] slant = new float[COUNT];
        float[] thickness = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            slant[i] = codes.at(i, 0);
            thickness[i] = codes.at(i, 1);
        }
        ImageSet set = new ImageSet("toy", ImageShape.square(28), images.pixels(), images.labels(),
                List.of(new Factor("slant", slant), new Factor("thickness", thickness)));
        return new DataSet("toy", set, set, Toys.CHECKSUM);
    }

    private void read() throws Exception {
        interact(() -> session.dataProperty().set(known()));
        clickOn("#factors-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
    }

    private String cell(int row, int column) {
        return lookup("#cell-" + row + "-" + column).<Button>query().getText();
    }

    @Test
    void dataWithoutFactorsIsSaid() {
        assertTrue(lookup("#factors-run").query().isDisabled());
        assertTrue(lookup("#factors-empty").<Label>query().getText().contains("synthetic digits"));
    }

    @Test
    void aCellColoursTheMapAndChoosesItsAxis() throws Exception {
        read();
        assertEquals("1.00", cell(0, 0));
        assertEquals("1.00", cell(1, 1));
        assertEquals("1.00", cell(0, 2), "all numbers together");
        assertNull(session.colouredByProperty().get());
        clickOn("#cell-1-1");
        assertEquals(new ByFactor("thickness"), session.colouredByProperty().get());
        assertEquals(1, session.axisXProperty().get());
        assertEquals(0, session.axisYProperty().get(), "the axes have changed places");
        assertNotNull(model.reading());
        push(KeyCode.UP).push(KeyCode.LEFT).push(KeyCode.SPACE);
        assertEquals(new ByFactor("slant"), session.colouredByProperty().get());
        assertEquals(0, session.axisXProperty().get());
        assertEquals(1, session.axisYProperty().get());
        assertTrue(lookup("#factors-sentence").<Label>query().getText().startsWith("Slant (°): z1 alone"));
    }

    @Test
    void aStaleMatrixLeavesTheMapAlone() throws Exception {
        read();
        interact(() -> session.shownProperty().set(new ToyModel(2)));
        assertTrue(lookup("#factors-stale").query().isVisible());
        clickOn("#cell-1-1");
        assertNull(session.colouredByProperty().get());
        assertNull(model.reading());
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        read();
        assertTrue(lookup("#factors-report").query().isVisible());
        interact(() -> model.report().write(folder));
        await(() -> model.report().writtenProperty().get() != null);
        assertTrue(lookup("#factors-written").query().isVisible());
        String page = Files.readString(model.report().writtenProperty().get());
        assertTrue(page.contains("latent-explorer factors model.zip --data toy<"));
        assertTrue(Files.exists(folder.resolve("factors-report").resolve("factors.png")));
    }
}
