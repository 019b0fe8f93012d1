package org.latentexplorer.bad.report;

/** Breaks its folder's rule. */
final class KnowsTheScreen {
    private final org.latentexplorer.bad.ui.one.One one = new org.latentexplorer.bad.ui.one.One();

    Object screen() {
        return one;
    }
}
