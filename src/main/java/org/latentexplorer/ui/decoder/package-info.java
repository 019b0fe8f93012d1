/** The touched code: its image, its numbers, what is known near it. */
package org.latentexplorer.ui.decoder;
