/** Taking noise out of images. */
package org.latentexplorer.ui.analysis.noise;
