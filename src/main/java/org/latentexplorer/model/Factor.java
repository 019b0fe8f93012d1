package org.latentexplorer.model;

/**
 * A true factor of synthetic images, one value an image.
 *
 * @param name   its name and the end of its key in the bundles, {@code factor.<name>}
 * @param values one an image, in the factor's own unit
 */
public record Factor(String name, float[] values) {
}
