/** Background work: started, watched, cancelled, and what becomes of exceptions nobody caught. */
@NullMarked
package org.latentexplorer.task;

import org.jspecify.annotations.NullMarked;
