/** Layers, activations and the autoencoder made of them. Parameters are one flat array. */
package org.latentexplorer.network;
