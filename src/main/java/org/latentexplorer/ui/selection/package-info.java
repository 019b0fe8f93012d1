/** The selected images, their mean and their counts. */
package org.latentexplorer.ui.selection;
