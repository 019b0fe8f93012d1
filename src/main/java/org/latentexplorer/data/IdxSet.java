package org.latentexplorer.data;

import java.nio.file.Path;

/**
 * The files of one data set.
 *
 * @param folder      where they are
 * @param prefix      what their names begin with before {@code train} or {@code t10k}, such as
 *                    {@code emnist-letters}; empty for most
 * @param trainImages the images; all of them if {@code testImages} is null
 * @param trainLabels null for images without labels
 * @param testImages  null if the files make no such difference
 * @param testLabels  null for images without labels
 */
record IdxSet(Path folder, String prefix, Path trainImages, Path trainLabels, Path testImages, Path testLabels) {
}
