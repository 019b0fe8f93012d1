package org.latentexplorer.ui.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Clusters.Method;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.analysis.ApplicationTester;
import org.latentexplorer.ui.analysis.Figure;

class ClustersViewTest extends ApplicationTester {
    private ClustersViewModel model;

    @Override
    protected Parent view() {
        model = new ClustersViewModel(session, analyst, Runners.forWindow());
        return new ClustersView(model);
    }

    private void find() throws Exception {
        clickOn("#clusters-run");
        await(() -> !model.analysis().runningProperty().get() && model.analysis().result() != null);
    }

    private String name(int number) {
        return from(lookup("#cluster-" + number)).lookup(".cluster-name").<Label>query().getText();
    }

    private String figure(int number) {
        return lookup(".application-figure").<Figure>nth(number).query() instanceof Figure f ? f.text() : null;
    }

    @Test
    void aClusterIsSelectedRenamedAndRenamedBack() throws Exception {
        interact(() -> model.countProperty().set(4));
        find();
        assertEquals("4", figure(0));
        assertEquals("1.000", figure(2), "four spots, four clusters");
        clickOn("#cluster-2");
        assertEquals(50, session.selectionProperty().get().count());
        String before = name(2);
        push(KeyCode.F2);
        write("upper right").push(KeyCode.ENTER);
        assertEquals("upper right", name(2));
        clickOn("#clusters-map");
        assertEquals("Cluster", session.colouredByProperty().get().name());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, name(2));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("upper right", name(2));
    }

    @Test
    void escapeLeavesTheName() throws Exception {
        find();
        String before = name(1);
        Node card = lookup("#cluster-1").query();
        // a robot's clicks may be too far apart on a busy machine
        interact(() -> card.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 9, 9, 9, 9, MouseButton.PRIMARY, 2,
                false, false, false, false, false, false, false, false, false, true, null)));
        write("other");
        assertEquals("other", from(card).lookup(".text-field").<TextField>query().getText());
        push(KeyCode.ESCAPE);
        assertEquals(before, name(1));
        assertTrue(card.isFocused());
    }

    @Test
    void theDensityMethodFindsItsOwnCount() throws Exception {
        interact(() -> {
            model.methodProperty().set(Method.DENSITY);
            model.leastProperty().set(20);
        });
        find();
        assertEquals("4", figure(0));
        interact(() -> model.leastProperty().set(90));
        find();
        assertEquals("1", figure(0));
        assertTrue(lookup("#clusters-note").<Label>query().getText().startsWith("All codes lie in one cluster"));
    }
}
