/** Digits that the program draws itself, with the factors they were drawn with. */
package org.latentexplorer.data.synthetic;
