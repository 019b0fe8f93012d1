/** The applications' tab: what all of them share. */
package org.latentexplorer.ui.analysis;
