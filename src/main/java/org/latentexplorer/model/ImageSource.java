package org.latentexplorer.model;

import java.util.List;

/** A folder or table of somebody's own pictures that was looked at, not loaded. Safe to use from any thread. */
public interface ImageSource {
    /**
     * A picture before and after.
     *
     * @param name     of its file, or the row of the table
     * @param label    its class, or null
     * @param width    of the original, made small, in pixels
     * @param height   of the original, made small, in pixels
     * @param original colours (0xAARRGGBB) row by row
     * @param image    the square it becomes, row by row from 0 to 1
     */
    record Sample(String name, String label, int width, int height, int[] original, float[] image) {
    }

    /** Name to show: the folder's or file's. */
    String name();

    /** Pictures found; some may turn out not to be readable. */
    int images();

    /** The classes' names, as they will be numbered; empty for pictures without labels. */
    List<String> classes();

    /** How many of the pictures come as a test set of their own; 0 if some are to be set apart. */
    int testImages();

    /** Whether the pictures are in a table, of which one column may hold the labels. */
    default boolean table() {
        return false;
    }

    /** Whether the paper looks light, and so the ink dark. */
    boolean darkInk();

    /** How many of the pictures looked at could not be read. */
    int unreadable();

    /** Files that are known to be left out before any picture is read. */
    Skipped skipped();

    /** What the reader decided or is not sure of. */
    List<Note> notes();

    /**
     * A few pictures, spread over all, as an import makes them.
     *
     * @throws Failure if the side is out of bounds
     */
    List<Sample> samples(ImageImport wanted);
}
