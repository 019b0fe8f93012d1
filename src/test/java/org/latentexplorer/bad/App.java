package org.latentexplorer.bad;

/** Stands for the window's root. */
public final class App {
}
