/** Codes of many numbers on a plane, and the way back from a spot to a code. */
package org.latentexplorer.projection;
