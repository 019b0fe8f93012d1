/** The recipe as one edits it: data, family, layers, hyperparameters. */
package org.latentexplorer.ui.recipe;
