/** Going back through the epochs of a run. */
package org.latentexplorer.ui.epochs;
