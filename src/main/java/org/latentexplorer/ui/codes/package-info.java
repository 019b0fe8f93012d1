/** Statistics of the codes' units. */
package org.latentexplorer.ui.codes;
