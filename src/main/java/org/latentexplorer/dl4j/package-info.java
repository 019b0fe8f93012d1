/**
 * Model files in DL4J's format, read by our own bounded reader, and training by DL4J itself. The only package that
 * knows DL4J.
 */
package org.latentexplorer.dl4j;
