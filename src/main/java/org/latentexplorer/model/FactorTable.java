package org.latentexplorer.model;

import java.util.List;

/**
 * How well the true factors of images can be read from their codes by a straight line: R², the share of a factor's
 * variance that is foretold, 1 at best, 0 as good as its mean, below that worse.
 *
 * @param rows       one a factor
 * @param axes       numbers a code
 * @param components of the baseline
 * @param learned    training images the lines were fitted to
 * @param tested     test images they were judged by
 */
public record FactorTable(List<Row> rows, int axes, int components, int learned, int tested) {
    /**
     * @param factor     see {@link Factor#name()}
     * @param byAxis     R² from each number of the code alone
     * @param together   from all of them
     * @param within     from all of them by a line for each class: a factor may lie differently in each; NaN without
     *                   labels
     * @param components from as many principal components together
     * @param componentsWithin from those by a line for each class; NaN without labels
     */
    public record Row(String factor, double[] byAxis, double together, double within, double components,
                      double componentsWithin) {
    }
}
