package org.latentexplorer;

import java.util.Locale;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.settings.Settings;

/**
 * What the window works with.
 *
 * @param system the computer's language
 */
record Services(ModelStore store, DataCatalog catalog, Trainer trainer, Settings settings, Locale system) {
}
