/** Charts: axes, curves, matrices. */
package org.latentexplorer.ui.common.chart;
