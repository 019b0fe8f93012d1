/** A run as one watches it: losses, pace, pause and stop. */
package org.latentexplorer.ui.training;
