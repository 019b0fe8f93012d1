/** How uncertain the codes of a variational network are. */
package org.latentexplorer.ui.latent.spread;
