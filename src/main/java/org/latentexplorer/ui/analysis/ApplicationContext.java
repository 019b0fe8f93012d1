package org.latentexplorer.ui.analysis;

import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.session.Session;

/**
 * What applications work with.
 *
 * @param trainer for what trains models of its own
 */
public record ApplicationContext(Session session, Runner runner, Analyses analyses, Trainer trainer,
                                 DataCatalog catalog, ModelStore store, FileDialogs dialogs) {
    /** The implementation of an application's port. */
    public <A> A analysis(Class<A> port) {
        return analyses.get(port);
    }
}
