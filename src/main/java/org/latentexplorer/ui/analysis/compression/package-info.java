/** What images are worth once they were kept as codes. */
package org.latentexplorer.ui.analysis.compression;
