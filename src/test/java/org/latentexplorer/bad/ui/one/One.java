package org.latentexplorer.bad.ui.one;

/** A feature that knows another. */
public final class One {
    private final org.latentexplorer.bad.ui.two.TwoViewModel two = new org.latentexplorer.bad.ui.two.TwoViewModel();

    Object other() {
        return two;
    }
}
