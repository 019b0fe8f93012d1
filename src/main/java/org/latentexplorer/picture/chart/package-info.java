/** What charts are: axes, frames, curves and histograms, drawn with a pen on a canvas of the window or on a picture. */
package org.latentexplorer.picture.chart;
