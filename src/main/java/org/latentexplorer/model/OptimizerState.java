package org.latentexplorer.model;

/**
 * What an optimizer remembers between steps.
 *
 * @param values Adam: the first moments of all parameters, then the second; SGD: the velocities,
 *               the learning rate in them
 * @param steps  steps taken so far
 * @param epochs epochs finished so far
 */
public record OptimizerState(float[] values, long steps, int epochs) {
}
