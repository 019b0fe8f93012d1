/** Classes told by codes, with few labels. */
package org.latentexplorer.ui.analysis.probe;
