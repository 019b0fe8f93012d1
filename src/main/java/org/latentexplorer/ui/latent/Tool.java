package org.latentexplorer.ui.latent;

import javafx.scene.input.MouseEvent;

/** What the primary button does on the map while a tool is in hand. Places are pixels of the plot's area. */
interface Tool {
    void press(MouseEvent event);

    void drag(MouseEvent event);

    /** @param click whether the pointer has hardly moved since the press */
    void release(MouseEvent event, boolean click);

    /** What was begun by the press comes to nothing; what is dragged until the next press has no effect. */
    default void cancel() {
    }

    /** Whether what is dragged is being decoded, so that the image is worth showing beside the pointer. */
    default boolean touching() {
        return false;
    }
}
