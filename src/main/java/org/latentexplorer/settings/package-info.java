/** What the program remembers of a person between starts. */
@NullMarked
package org.latentexplorer.settings;

import org.jspecify.annotations.NullMarked;
