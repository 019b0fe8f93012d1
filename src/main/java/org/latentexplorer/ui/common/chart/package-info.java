/** Charts of the window, drawn on a canvas and read with pointer and keys; matrices. */
package org.latentexplorer.ui.common.chart;
