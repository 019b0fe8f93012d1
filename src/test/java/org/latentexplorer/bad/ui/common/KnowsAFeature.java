package org.latentexplorer.bad.ui.common;

/** Shared by features, and knows one. */
final class KnowsAFeature {
    Object feature() {
        return org.latentexplorer.bad.ui.two.TwoViewModel.class;
    }
}
