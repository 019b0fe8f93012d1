package org.latentexplorer.data.images;

import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Where pictures come from: they are counted first, and then read once, each told by its number. */
interface Source {
    /** Takes pictures; for one thread. */
    interface Taker {
        void take(int number, Picture picture);
    }

    /** Makes a taker for each thread. */
    interface Takers {
        Taker make();

        /** This one cannot be read. From any thread. */
        void skip(int number, Skipped.Reason reason);
    }

    /**
     * A picture as it is, to be shown.
     *
     * @param label    its class, or null
     * @param width    of {@code original} in pixels
     * @param original made small, 0xAARRGGBB
     */
    record Look(String name, String label, Picture picture, int width, int height, int[] original) {
    }

    int count();

    String name(int number);

    /** The class's name of each picture; null for pictures without labels, and for those of one part that has none. */
    String[] labels();

    /** Which pictures are the test set; null if none is set apart. */
    boolean[] test();

    /** Files that were found and belong to no part. */
    List<Skipped.File> outside();

    /** Whether the labels come from a column of a table. */
    default boolean table() {
        return false;
    }

    /** What was decided, or is not sure, about the whole; known after a look. */
    default List<Note> notes() {
        return List.of();
    }

    /**
     * A few readable pictures spread over all, always the same ones.
     *
     * @param most how many are looked at; of those that cannot be read nothing is returned
     */
    List<Look> looks(int most, Progress progress);

    /**
     * Reads all pictures, those that cannot be read told to the takers.
     *
     * @throws Failure if the whole is broken
     */
    void read(Takers takers, Progress progress);
}
