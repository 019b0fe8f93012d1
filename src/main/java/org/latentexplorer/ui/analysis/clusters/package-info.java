/** Clusters of codes, to be named. */
package org.latentexplorer.ui.analysis.clusters;
