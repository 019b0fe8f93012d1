/** Codes in three dimensions. */
package org.latentexplorer.ui.latent.space;
