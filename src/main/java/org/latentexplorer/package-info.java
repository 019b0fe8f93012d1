/** The program: what starts it, and what puts window and command line together. Nobody imports this package. */
package org.latentexplorer;
