package org.latentexplorer;

import java.util.List;
import java.util.Locale;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.settings.Settings;

/**
 * What the window works with.
 *
 * @param trainers the engines, the usual one first
 * @param system   the computer's language
 */
record Services(ModelStore store, DataCatalog catalog, List<Trainer> trainers, Analyses analyses, Settings settings,
                Locale system) {
}
