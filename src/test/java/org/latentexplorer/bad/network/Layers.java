package org.latentexplorer.bad.network;

/** Stands for an engine. */
public final class Layers {
}
