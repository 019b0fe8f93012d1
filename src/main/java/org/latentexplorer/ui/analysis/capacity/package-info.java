/** Bias and variance: networks of many sizes on few images. */
package org.latentexplorer.ui.analysis.capacity;
