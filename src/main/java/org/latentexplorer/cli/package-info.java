/** The program without a window: a class a command. */
package org.latentexplorer.cli;
