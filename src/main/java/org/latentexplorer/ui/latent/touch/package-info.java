/** What touching a place of the map does. */
package org.latentexplorer.ui.latent.touch;
