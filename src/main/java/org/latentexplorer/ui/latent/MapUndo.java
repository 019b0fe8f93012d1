package org.latentexplorer.ui.latent;

import org.latentexplorer.ui.plot.Steps;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** Makes every change of the selection, by whomever, a step among those of the map's view. */
final class MapUndo implements Steps.Kind<Selection> {
    private final Session session;

    MapUndo(Session session, Steps steps) {
        this.session = session;
        session.selectionProperty().addListener(
                (property, before, now) -> steps.leave(this, before, null, System.nanoTime()));
        session.testSetProperty().addListener((property, before, now) -> steps.forget(this));
    }

    @Override
    public Selection now() {
        return session.selectionProperty().get();
    }

    @Override
    public void restore(Selection state) {
        session.selectionProperty().set(state);
    }
}
