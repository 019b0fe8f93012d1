package org.latentexplorer.ui.training;

import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

/** What the session showed before a run, to be had back. */
record Kept(SavedModel model, LatentModel shown, List<LatentModel> snapshots, History history, Codes codes,
            boolean unsaved) {
    /** What there is, not an earlier epoch that may be looked at: that look ends. */
    static Kept of(Session session) {
        Showing.comeBack(session);
        return new Kept(session.modelProperty().get(), session.shownProperty().get(),
                List.copyOf(session.snapshots()), session.historyProperty().get(), session.codesProperty().get(),
                session.unsavedProperty().get());
    }

    /** For keeping it longer than a run lasts: the snapshots are what takes memory. */
    Kept withoutSnapshots() {
        return new Kept(model, shown, List.of(), history, codes, unsaved);
    }

    /** The model last: who hears of it finds its network and its codes in place. */
    void restore(Session session) {
        session.snapshots().setAll(snapshots);
        session.historyProperty().set(history);
        Showing.show(session, shown, codes);
        session.modelProperty().set(model);
        session.unsavedProperty().set(unsaved);
    }
}
