/** Paths between codes, and what is decoded along them. */
package org.latentexplorer.ui.path;
