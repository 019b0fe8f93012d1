/** What is decoded behind the points: the manifold. */
package org.latentexplorer.ui.latent.decode;
