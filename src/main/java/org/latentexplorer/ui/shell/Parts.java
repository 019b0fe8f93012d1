package org.latentexplorer.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * The views that the window is made of.
 *
 * @param recipe      the left column
 * @param trainingBar in the middle of the toolbar
 * @param map         the middle
 * @param decoder     the right column
 * @param tabs        below, from left to right
 * @param dialogs     what may come in front of all that
 * @param training    what keyboard and menu do to training
 */
public record Parts(Node recipe, Node trainingBar, Node map, Node decoder, List<Tab> tabs, List<Dialog> dialogs,
                    TrainingActions training) {
    /**
     * @param id   the end of its title's key, {@code app.tab.<id>}
     * @param view what it shows; asked for when the tab is first opened, so that others do not delay the start
     * @param tall whether it takes more height than the map leaves it otherwise
     */
    public record Tab(String id, Supplier<Node> view, boolean tall) {
        public Tab(String id, Supplier<Node> view) {
            this(id, view, false);
        }
    }

    /**
     * A box in front of the window.
     *
     * @param shown  whether it is there
     * @param box    what is there; asked for whenever that becomes so
     * @param cancel what Escape does, and a click beside it
     */
    public record Dialog(ObservableBooleanValue shown, Supplier<Node> box, Runnable cancel) {
    }

    /**
     * Training by keyboard and menu.
     *
     * @param restore    brings back the model that the last run took the place of; again, to go forth
     * @param canRestore whether there is one
     */
    public record TrainingActions(Runnable train, Runnable pauseOrResume, Runnable stop, Runnable restore,
                                  ObservableBooleanValue canRestore) {
    }
}
