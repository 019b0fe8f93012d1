package org.latentexplorer.campaign;

import java.nio.file.Path;

/** Reads a file as the program does. Only the program's own failures may come out. */
interface Reading {
    void read(Path file) throws Exception;
}
