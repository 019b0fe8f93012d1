/** Data sets: the catalogue, IDX files, download, tables of codes. Everything becomes an image set of bytes. */
package org.latentexplorer.data;
