/** The window around the features: menus, files, keys, questions, failures. */
package org.latentexplorer.ui.shell;
