/** Points on a plane and in space, drawn off the JavaFX thread. Knows nothing of models. */
package org.latentexplorer.ui.plot;
