/** Somebody's own pictures: folders and tables that are looked at first and then made a data set. */
package org.latentexplorer.data.images;
