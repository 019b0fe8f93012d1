/** Finding images of classes that a model has never seen. */
package org.latentexplorer.ui.analysis.anomaly;
