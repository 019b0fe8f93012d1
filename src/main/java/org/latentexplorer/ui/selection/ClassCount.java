package org.latentexplorer.ui.selection;

/**
 * How many of the selected images are of a class.
 *
 * @param name the data's own name for it; empty for images without labels
 * @param of   how many images of it there are
 */
record ClassCount(int number, String name, int count, int of) {
}
