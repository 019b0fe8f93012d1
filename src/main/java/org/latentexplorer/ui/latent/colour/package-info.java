/** What points are coloured by, which classes are shown, and the legend. */
package org.latentexplorer.ui.latent.colour;
