/** Which points are singled out. */
package org.latentexplorer.ui.latent.select;
