/** Where codes lie on the map: their own axes or a projection, its settings, and the way back to codes. */
package org.latentexplorer.ui.latent.place;
