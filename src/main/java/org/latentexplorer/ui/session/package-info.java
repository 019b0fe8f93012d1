/** What the features of the window share: the model, the data, the touched code, the selection. */
package org.latentexplorer.ui.session;
