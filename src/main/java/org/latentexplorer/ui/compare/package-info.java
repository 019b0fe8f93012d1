/** Models and epochs side by side, and the lesson of three losses. */
package org.latentexplorer.ui.compare;
