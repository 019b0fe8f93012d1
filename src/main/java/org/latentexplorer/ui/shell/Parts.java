package org.latentexplorer.ui.shell;

import java.util.List;
import javafx.scene.Node;

/**
 * The views that the window is made of.
 *
 * @param recipe      the left column
 * @param trainingBar in the middle of the toolbar
 * @param map         the middle
 * @param decoder     the right column
 * @param tabs        below, from left to right
 * @param training    what the keyboard does to training
 */
public record Parts(Node recipe, Node trainingBar, Node map, Node decoder, List<Tab> tabs, TrainingActions training) {
    /** @param id the end of its title's key, {@code app.tab.<id>} */
    public record Tab(String id, Node view) {
    }

    /** Training by keyboard. */
    public record TrainingActions(Runnable train, Runnable pauseOrResume, Runnable stop) {
    }
}
