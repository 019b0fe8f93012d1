package org.latentexplorer.ui.session;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;

/** Puts a network and its codes before everybody. */
public final class Showing {
    private Showing() {
    }

    /**
     * Shows a network with the test set as it encodes it; while an earlier epoch is looked at, as soon as that ends.
     * What refers to places in latent space stays if the new space has as many dimensions, and goes otherwise.
     */
    public static void show(Session session, LatentModel model, Codes codes) {
        if (session.presentProperty().get() == null) {
            display(session, model, codes);
        } else {
            session.presentProperty().set(new Present(model, codes));
        }
    }

    /** Shows an earlier network of the run, until {@link #comeBack}; the run goes on, and the open model stays open. */
    public static void lookBack(Session session, LatentModel network, Codes codes) {
        if (session.presentProperty().get() == null) {
            session.presentProperty().set(new Present(session.shownProperty().get(), session.codesProperty().get()));
        }
        display(session, network, codes);
    }

    /** Shows the newest there is again; does nothing if it is shown. */
    public static void comeBack(Session session) {
        Present present = session.presentProperty().get();
        if (present != null) {
            session.presentProperty().set(null);
            display(session, present.model(), present.codes());
        }
    }

    private static void display(Session session, LatentModel model, Codes codes) {
        LatentModel before = session.shownProperty().get();
        if (model == null || before == null || before.latent() != model.latent()) {
            session.forgetPlaces();
            session.codesProperty().set(null);
            session.axisXProperty().set(0);
            session.axisYProperty().set(model != null && model.latent() == 1 ? 0 : 1);
        }
        Codes old = session.codesProperty().get();
        if (old == null || codes == null || old.count() != codes.count()) {
            session.hoveredProperty().set(-1);
        }
        session.shownProperty().set(model);
        session.codesProperty().set(codes);
    }
}
