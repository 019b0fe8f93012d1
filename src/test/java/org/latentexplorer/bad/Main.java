package org.latentexplorer.bad;

/** Stands for the program's start. */
public final class Main {
}
