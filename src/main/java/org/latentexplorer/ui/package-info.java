/** The window, a folder a feature; features do not know each other and meet in {@code ui.session}. */
package org.latentexplorer.ui;
