/** One file a family of autoencoders, found as a service. */
package org.latentexplorer.training.family;
