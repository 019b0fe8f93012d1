/** Pictures without a window: maps, curves, images in rows, as PNG and SVG. */
package org.latentexplorer.picture;
