package org.latentexplorer.ui.analysis.clusters;

import java.util.Map;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.ProbeResult.Input;

/**
 * Clusters of codes, and what the same search finds in other descriptions of the same images.
 *
 * @param settings what was asked for
 * @param onMap    whether they were searched for where the map draws the codes, and not among the codes themselves
 * @param baseline those that are finished; empty without labels, which agreement is measured by
 */
record ClusteringResult(Clusters.Settings settings, Clusters clusters, boolean onMap, Map<Input, Clusters> baseline) {
}
