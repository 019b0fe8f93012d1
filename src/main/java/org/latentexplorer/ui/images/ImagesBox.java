package org.latentexplorer.ui.images;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.util.Duration;

/** When {@link ImagesView} is in front of the window. It is made when it is so first: most starts never need it. */
public final class ImagesBox {
    /** A look that is over sooner opens no box that would only flash. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final ImagesViewModel model;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private ImagesView view;

    public ImagesBox(ImagesViewModel model) {
        this.model = model;
        patience.setOnFinished(event -> shown.set(model.stateProperty().get() != ImagesViewModel.State.CLOSED));
        model.stateProperty().subscribe(this::follow);
    }

    /** Whether the view is to be in front of the window. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Node view() {
        if (view == null) {
            view = new ImagesView(model);
        }
        return view;
    }

    private void follow(ImagesViewModel.State state) {
        switch (state) {
            case CLOSED -> {
                patience.stop();
                shown.set(false);
            }
            case LOOKING -> patience.playFromStart();
            case READY -> {
                patience.stop();
                shown.set(true);
            }
        }
    }
}
