package org.latentexplorer.bad.dl4j;

/** Breaks its folder's rule. */
final class KnowsTheScreen {
    private final org.latentexplorer.bad.ui.one.One one = new org.latentexplorer.bad.ui.one.One();

    Object screen() {
        return one;
    }
}
