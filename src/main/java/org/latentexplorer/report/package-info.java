/** Pages that say what was measured, of what and how; the same from the window and from the command line. */
package org.latentexplorer.report;
