/** The map: where codes lie, touching, selecting, colouring, three dimensions. */
package org.latentexplorer.ui.latent;
