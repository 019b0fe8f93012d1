/**
 * Arithmetic over plain arrays: matrix kernels with a scalar twin each, Adam, neighbours, the plane's index, principal
 * axes. Imports nothing but the JDK; the only package that knows the Vector API.
 */
@NullMarked
package org.latentexplorer.kernel;

import org.jspecify.annotations.NullMarked;
