/** Which factor each axis of the code carries. */
package org.latentexplorer.ui.analysis.factors;
