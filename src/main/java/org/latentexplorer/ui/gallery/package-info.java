/** Reconstructions beside originals, and samples. */
package org.latentexplorer.ui.gallery;
