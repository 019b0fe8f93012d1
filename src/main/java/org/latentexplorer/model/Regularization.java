package org.latentexplorer.model;

/**
 * What any family may use against overfitting.
 *
 * @param l2      weight decay: l2 / 2 times the sum of the squared weights is added to the loss; biases are free
 * @param l1      l1 times the sum of the weights' absolute values is added to the loss; biases are free
 * @param dropout share of the hidden units that are silenced in a step, anew for each image
 */
public record Regularization(double l2, double l1, double dropout) {
    public static final Regularization NONE = new Regularization(0, 0, 0);
}
