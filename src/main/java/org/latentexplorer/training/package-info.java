/** One training loop for all families. What a family adds is an objective. */
package org.latentexplorer.training;
